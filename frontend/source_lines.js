/* Who points at a value that was read sees the lines it came from light up in the source. */
function light(box) {
  for (const line of document.querySelectorAll(".source__line--lit")) line.classList.remove("source__line--lit");
  const lines = (box?.dataset.lines ?? "").split(" ").filter(Boolean);
  const found = lines.map((number) => document.getElementById(`l${number}`)).filter(Boolean);
  for (const line of found) line.classList.add("source__line--lit");
  const panel = found[0]?.closest(".source");
  if (!panel || panel.scrollHeight <= panel.clientHeight) return;
  panel.scrollTop += found[0].getBoundingClientRect().top - panel.getBoundingClientRect().top - 60;
}

for (const kind of ["mouseover", "focusin"]) {
  document.addEventListener(kind, ({ target }) => {
    const box = target.closest?.("[data-lines]");
    if (box) light(box);
  });
}
