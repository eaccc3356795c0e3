// A personal link carries its secret after the #, where no server and no mail scanner sees it. It moves into
// the form, out of the address bar, and waits for a person to press the button.
//   <form data-sign-in hidden method="post" action="/in"> <input type="hidden" name="token"> <button>…
//   <p data-without-token>…

function takeToken() {
  const form = document.querySelector("[data-sign-in]");
  const token = location.hash.slice(1);
  if (!form || !token) return;
  history.replaceState(null, "", location.pathname + location.search);
  form.elements.token.value = decodeURIComponent(token);
  form.hidden = false;
  for (const other of document.querySelectorAll("[data-without-token]")) other.hidden = true;
  form.querySelector("button").focus();
}

addEventListener("hashchange", takeToken);
takeToken();
