// <form data-save-on-leave>: leaving a changed field sends the form, as its button would
import { isChanged } from "./fields.js";

document.addEventListener("focusout", ({ target }) => {
  const form = target.form;
  if (form?.hasAttribute("data-save-on-leave") && isChanged(target) && target.checkValidity()) form.requestSubmit();
});
