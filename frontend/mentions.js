/* Typing "@" and a few letters offers the people of the list below; without script one ticks them there. */
const BEGUN = /(?:^|\s)@([^@\n]{0,30})$/u;

const ticksOf = (area) => document.getElementById(area.dataset.mentions);
const nameOf = (box) => box.labels[0].textContent.trim().split(",")[0];
const listOf = (area) => document.getElementById(area.getAttribute("aria-controls"));

function wantedBy(area) {
  const begun = BEGUN.exec(area.value.slice(0, area.selectionStart));
  if (!begun || area.selectionStart !== area.selectionEnd) return [];
  const letters = begun[1].toLocaleLowerCase("nl");
  const boxes = [...(ticksOf(area)?.querySelectorAll("input[type=checkbox]") ?? [])];
  return boxes.filter((box) => nameOf(box).toLocaleLowerCase("nl").includes(letters)).slice(0, 6);
}

function hide(area) {
  listOf(area)?.remove();
  for (const name of ["aria-controls", "aria-expanded", "aria-activedescendant"]) area.removeAttribute(name);
}

function choose(area, box) {
  const before = area.value.slice(0, area.selectionStart).replace(/@[^@\n]*$/u, `@${nameOf(box)} `);
  const after = area.value.slice(area.selectionStart);
  area.value = before + after;
  area.setSelectionRange(before.length, before.length);
  box.checked = true;
  hide(area);
  area.focus();
}

function point(area, option) {
  for (const one of listOf(area).children) one.setAttribute("aria-selected", String(one === option));
  area.setAttribute("aria-activedescendant", option.id);
}

function offer(area) {
  const boxes = wantedBy(area);
  hide(area);
  if (!boxes.length) return;
  const list = Object.assign(document.createElement("ul"), { id: `${area.id}-names`, className: "mention-list" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Namen");
  boxes.forEach((box, place) => {
    const option = Object.assign(document.createElement("li"), { id: `${list.id}-${place}`, textContent: nameOf(box) });
    option.setAttribute("role", "option");
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      choose(area, box);
    });
    option.box = box;
    list.append(option);
  });
  area.after(list);
  area.setAttribute("aria-controls", list.id);
  area.setAttribute("aria-expanded", "true");
  point(area, list.firstElementChild);
}

document.addEventListener("input", ({ target }) => {
  if (target.matches("textarea[data-mentions]")) offer(target);
});

document.addEventListener("focusout", ({ target }) => {
  if (target.matches("textarea[data-mentions]")) hide(target);
});

// In the capturing phase: an open list takes Enter and Escape before the form does.
document.addEventListener(
  "keydown",
  (event) => {
    const area = event.target;
    const list = area.matches?.("textarea[data-mentions]") && listOf(area);
    if (!list) return;
    const current = list.querySelector("[aria-selected=true]");
    const next = { ArrowDown: current.nextElementSibling, ArrowUp: current.previousElementSibling }[event.key];
    if (next) point(area, next);
    else if (event.key === "Enter" || event.key === "Tab") choose(area, current.box);
    else if (event.key === "Escape") hide(area);
    else if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);
