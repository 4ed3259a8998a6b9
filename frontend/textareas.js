/* Text areas grow with their text, also where the browser does not do so itself. */
function grow(area) {
  area.style.blockSize = "auto";
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}

if (!CSS.supports("field-sizing", "content")) {
  document.addEventListener("input", ({ target }) => target.matches("textarea") && grow(target));
  document.addEventListener("focusin", ({ target }) => target.matches("textarea") && grow(target));
}
