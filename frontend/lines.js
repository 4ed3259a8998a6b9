/* One line, one Enter. In textarea[data-enter-sends] Enter saves (Shift and Enter breaks the line);
   several lines pasted into the one-line form become a field of several lines, to look at first. */
const seen = new WeakSet(); // forms in place that had the focus already

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  if (!event.target.matches?.("textarea[data-enter-sends]")) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});

document.addEventListener("paste", (event) => {
  const field = event.target;
  if (!field.matches?.("input.add-row__input")) return;
  const text = event.clipboardData.getData("text/plain").trim();
  if (!/[\n\r]/.test(text)) return;
  event.preventDefault();
  const area = document.createElement("textarea");
  for (const name of ["name", "id", "class", "placeholder", "required"]) {
    if (field.hasAttribute(name)) area.setAttribute(name, field.getAttribute(name));
  }
  area.dataset.enterSends = "";
  area.value = field.value + text;
  area.rows = Math.min(12, area.value.split("\n").length);
  field.replaceWith(area);
  area.focus();
});

// While a line is on its way one types the next: it takes the place of the first, and stays when the
// answer comes. Enter pressed too early counts then.
let underway; // the field of that line, its words, and whether Enter was pressed again

document.addEventListener("submit", ({ target }) => {
  if (underway?.field.form === target) underway.again = underway.field.value !== underway.words;
});

document.addEventListener("htmx:before:request", ({ detail: { ctx } }) => {
  const field = ctx.sourceElement.querySelector?.("input.add-row__input");
  if (!field) return;
  underway = { field, words: field.value, again: false };
  field.select();
});

document.addEventListener("htmx:after:swap", () => {
  if (!underway || underway.field.isConnected) return;
  const { field, words, again } = underway;
  underway = undefined;
  const next = document.getElementById(field.id);
  if (!next || field.value === words) return;
  next.value = field.value;
  if (again) next.form.requestSubmit();
});

// A form that opened in place takes the focus; what was saved gives it to its pencil.
document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  if (ctx.select === "[data-editing]") {
    const forms = [...document.querySelectorAll("[data-editing]")];
    const opened = forms.find((form) => !form.contains(document.activeElement) && !seen.has(form));
    for (const form of forms) seen.add(form);
    const wanted = [".error-summary", ".clash input", "[data-enter-sends]", "input:not([type=hidden]), textarea, select, button"];
    wanted.map((one) => opened?.querySelector(one)).find(Boolean)?.focus();
  } else if (ctx.target !== document.body && document.activeElement === document.body) {
    const saved = ctx.select?.startsWith("#") && document.querySelector(ctx.select);
    saved?.querySelector?.(".editable__pencil")?.focus({ preventScroll: true });
  }
});
