/* A file may be dropped anywhere on its zone; the plain file field does the rest. */
const zoneOf = (event) => event.target.closest?.("[data-drop-zone]");

function showChosen(zone) {
  const names = [...zone.querySelector("input[type=file]").files].map((file) => file.name);
  zone.querySelector("[data-chosen-file]").textContent = names.join(", ");
}

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const zone = zoneOf(event);
    if (!zone) return;
    event.preventDefault();
    zone.classList.toggle("drop-zone--over", kind === "dragover");
    if (kind !== "drop" || !event.dataTransfer.files.length) return;
    zone.querySelector("input[type=file]").files = event.dataTransfer.files;
    showChosen(zone);
  });
}

document.addEventListener("change", (event) => {
  const zone = zoneOf(event);
  if (zone && event.target.type === "file") showChosen(zone);
});

document.addEventListener("submit", (event) => {
  const zone = event.target.querySelector("[data-drop-zone]");
  if (zone?.querySelector("input[type=file]").files.length) {
    zone.querySelector("[data-chosen-file]").append(` – ${zone.dataset.sending}`);
  }
});
