// What makes writing together pleasant: text that is saved when its field is left, lengths in words, lines that can
// be dragged, and a piece of the page that is for this person only.
import "./length-hint.js";
import "./own-piece.js";
import "./sortable-lines.js";
import { isChanged } from "./fields.js";

// <form data-save-on-leave>: leaving a changed field sends the form, as its button would
document.addEventListener("focusout", ({ target }) => {
  const form = target.form;
  if (form?.hasAttribute("data-save-on-leave") && isChanged(target) && target.checkValidity()) form.requestSubmit();
});
