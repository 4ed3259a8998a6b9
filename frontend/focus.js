/* After a swap the reader is where the news is, and hears it. */
function announce(words) {
  const announcer = document.getElementById("announcer");
  if (announcer) announcer.textContent = words;
}

document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
  if (ctx.swap === "none") return;
  const errors = ctx.response.status === 422 && document.querySelector(".error-summary");
  const news = [...document.querySelectorAll(".toast__words")].map((words) => words.textContent).join(" ");
  const wholePage = ctx.target === document.body;
  if (errors) errors.focus();
  else if (wholePage && !ctx.request.anchor && !document.querySelector("[autofocus]")) {
    document.getElementById("main")?.focus({ preventScroll: true });
  }
  announce(news || (wholePage ? (ctx.title ?? document.title) : ""));
});
