/* Dialogs: a page shown on top of this one (a[data-in-dialog]), and what to say when saving fails. */
import htmx from "htmx.org";

export function showTrouble(kind) {
  const dialog = document.getElementById("trouble");
  for (const words of dialog.querySelectorAll("[data-trouble]")) words.hidden = words.dataset.trouble !== kind;
  if (!dialog.open) dialog.showModal();
}

async function showInDialog(link) {
  const answer = await fetch(link.href, { headers: { "HX-Request": "true" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = page.getElementById("main");
  if (!answer.ok || answer.redirected || !main) return location.assign(link.href);
  const dialog = Object.assign(document.createElement("dialog"), { className: "dialog" });
  dialog.setAttribute("aria-label", main.querySelector("h1")?.textContent.trim() ?? document.title);
  dialog.append(...main.childNodes);
  for (const form of dialog.querySelectorAll("form:not([action])")) form.action = link.href;
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  htmx.process(dialog);
  dialog.showModal();
}

// In the capturing phase, before htmx follows the link itself.
document.addEventListener(
  "click",
  (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a[data-in-dialog], dialog[open] [data-cancel]");
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const dialog = link.closest("dialog");
    if (dialog && link.matches("[data-cancel]")) dialog.close();
    else showInDialog(link);
  },
  true,
);
