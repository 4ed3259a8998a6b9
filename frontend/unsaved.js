/* Leaving a form[data-keep-changes] with unsaved text: the browser asks first. */
const changed = new WeakSet();

export const isChanged = (form) => changed.has(form);
const anyChanged = () => [...document.forms].some((form) => form.matches("[data-keep-changes]") && isChanged(form));

document.addEventListener("input", ({ target }) => target.form && changed.add(target.form));
document.addEventListener("submit", ({ target }) => changed.delete(target));
window.addEventListener("beforeunload", (event) => {
  if (anyChanged()) event.preventDefault();
});

// A boosted link would slip past the browser's question: let the browser follow it itself.
document.addEventListener("htmx:config:request", (event) => {
  const { ctx } = event.detail;
  if (ctx.request.method !== "GET" || ctx.target !== document.body || !anyChanged()) return;
  event.preventDefault();
  location.assign(ctx.request.action);
});
