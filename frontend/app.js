/* Everything here makes a page nicer; nothing needs it. Listeners sit on the document, so swapped content needs no start-up. */
import htmx from "htmx.org";
import "./answers.js";
import "./dialogs.js";
import "./drop_zone.js";
import "./focus.js";
import "./keyboard.js";
import "./lines.js";
import "./mentions.js";
import "./menus.js";
import "./passkeys.js";
import "./sheet.js";
import "./source_lines.js";
import "./tables.js";
import "./talk.js";
import "./textareas.js";
import "./unsaved.js";

// A 422 (a form with errors) and a 409 (someone was first) are pages to show; these are not.
htmx.config.noSwap = [204, 304, 400, 401, 403, 404, 405, 408, "41x", 429, "5xx"];
htmx.config.defaultSettleDelay = 0; // settling writes style attributes, which our policy forbids

// Every link and form is boosted, and a second click on one that is under way does nothing; said here,
// because these attributes are no valid HTML.
document.addEventListener("htmx:before:process", () => {
  document.body.setAttribute("data-hx-boost:inherited", "true");
  document.body.setAttribute("data-hx-sync:inherited", "drop");
});
