/* Ctrl+Enter saves. Escape cancels; when something was typed it only goes to the cancel button. */
import { isChanged } from "./unsaved.js";

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("form");
  if (!form) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
  const cancel = form.querySelector("[data-cancel]");
  if (event.key === "Escape" && cancel && !form.closest("dialog")) {
    event.preventDefault();
    if (isChanged(form)) cancel.focus();
    else cancel.click();
  }
});
