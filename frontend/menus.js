/* One menu open at a time; Escape, a choice from it and a click elsewhere close it. */
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
}

document.addEventListener("click", ({ target }) => {
  closeMenus(target.closest(".menu__list a") ? null : target.closest("details.menu"));
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
