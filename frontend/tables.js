/* Filters send themselves (form[data-send-on-change]); one box ticks all (input[data-ticks="name"]). */
document.addEventListener("change", ({ target }) => {
  if (target.dataset.ticks) {
    for (const box of document.getElementsByName(target.dataset.ticks)) box.checked = target.checked;
  }
  target.closest("form[data-send-on-change]")?.requestSubmit();
});
