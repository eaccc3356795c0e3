// A personal link carries its secret after the #, where no server and no mail scanner sees it. It moves into
// the form, out of the address bar, and waits for a person to press the button.
//   <form data-sign-in data-plain method="post" action="in"> <div data-without-token> <input name="token"> </div>
//   <button>…     what is for those who come without a link is marked data-without-token

function takeToken() {
  const form = document.querySelector("[data-sign-in]");
  const token = location.hash.slice(1);
  if (!form || !token) return;
  history.replaceState(null, "", location.pathname + location.search);
  form.elements.token.value = decodeURIComponent(token);
  for (const other of document.querySelectorAll("[data-without-token]")) other.hidden = true;
  form.querySelector("button").focus();
}

addEventListener("hashchange", takeToken);
takeToken();
