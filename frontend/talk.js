/* Conversations open beside what they are about, and close again with a second click. */
function close(panel) {
  const mark = document.querySelector(`[data-opens="${panel.id}"]`);
  panel.remove();
  mark?.setAttribute("aria-expanded", "false");
  mark?.focus({ preventScroll: true });
}

// In the capturing phase, before htmx fetches it once more.
document.addEventListener(
  "click",
  (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const told = event.target.closest?.("[data-opens], [data-closes]");
    const panel = told && document.getElementById(told.dataset.opens ?? told.dataset.closes);
    if (!panel) return;
    event.preventDefault();
    event.stopPropagation();
    close(panel);
  },
  true,
);

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  const mark = ctx.sourceElement?.closest?.("[data-opens]");
  const panel = mark && document.getElementById(mark.dataset.opens);
  if (!panel) return;
  mark.setAttribute("aria-expanded", "true");
  panel.querySelector("textarea")?.focus({ preventScroll: true });
  panel.scrollIntoView({ block: "nearest" });
});
