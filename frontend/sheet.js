/* Typing over from paper: Enter goes to the next box, and only on the button does it save. */
document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form[data-enter-moves]");
  if (!form || event.key !== "Enter" || event.ctrlKey || event.metaKey || event.target.matches("button, a")) return;
  event.preventDefault();
  const boxes = [...form.elements].filter((one) => one.tabIndex >= 0 && one.type !== "hidden" && !one.matches("fieldset"));
  boxes[boxes.indexOf(event.target) + 1]?.focus();
});
