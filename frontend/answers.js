/* Answers that are no part of this page: files, the sign-in page, failures. What was typed always stays. */
import { showTrouble } from "./dialogs.js";

const SIGN_IN = "/inloggen/";
const SIGN_OUT = "/uitloggen/";

const isLooking = (ctx) => ctx.request.method === "GET" && ctx.target === document.body;
const isPage = (response) => (response.headers.get("content-type") ?? "").startsWith("text/html");
const isSignIn = (response) => response.redirected && new URL(response.url).pathname === SIGN_IN;

document.addEventListener("htmx:before:response", (event) => {
  const { ctx } = event.detail;
  const response = ctx.response.raw;
  if (isPage(response) && !isSignIn(response)) return;
  if (ctx.request.action.startsWith(SIGN_IN)) return;
  event.preventDefault();
  if (ctx.request.method === "GET" || ctx.request.action.startsWith(SIGN_OUT)) location.assign(response.url);
  else showTrouble(isSignIn(response) ? "signed-out" : "failed");
});

document.addEventListener("htmx:response:error", ({ detail: { ctx } }) => {
  const { status } = ctx.response;
  if (status === 409 || status === 422) return;
  if (isLooking(ctx)) location.assign(ctx.request.action);
  else showTrouble({ 403: "forbidden", 404: "gone" }[status] ?? "failed");
});

document.addEventListener("htmx:error", ({ detail }) => {
  if (detail.ctx?.request) showTrouble("offline");
});
