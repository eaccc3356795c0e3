// Looks at a chosen file before it is sent: too large, or of another kind, is said beside the field, and is not sent.
//   <input type="file" accept="image/jpeg,image/png" data-most-bytes="15728640" data-too-large="…" data-other-kind="…">
// Where a device names no kind, or `data-other-kind` is left out, the kind is left to the server.

const PROBLEM = "file-check:problem";

document.addEventListener("change", ({ target }) => target.matches?.("input[type=file][data-most-bytes]") && look(target));
document.addEventListener("submit", stop, { capture: true });

function look(field) {
  document.getElementById(idOf(field))?.remove();
  field.removeAttribute("aria-invalid");
  const wrong = [...field.files].map((file) => problemOf(file, field)).find(Boolean);
  field[PROBLEM] = wrong;
  if (wrong) tell(field, wrong);
}

function problemOf(file, { dataset, accept }) {
  if (file.size > Number(dataset.mostBytes)) return dataset.tooLarge;
  const isOther = dataset.otherKind && file.type && !file.type.startsWith("image/") && !accept.split(",").includes(file.type);
  return isOther ? dataset.otherKind : "";
}

const idOf = (field) => `${field.id}-check`;

function tell(field, words) {
  const error = document.createElement("p");
  Object.assign(error, { id: idOf(field), className: "error", textContent: words });
  error.setAttribute("role", "alert");
  field.after(error);
  field.setAttribute("aria-invalid", "true");
  const described = new Set([...(field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean), error.id]);
  field.setAttribute("aria-describedby", [...described].join(" "));
}

function stop(event) {
  const field = [...event.target.querySelectorAll("input[type=file]")].find((each) => each[PROBLEM]);
  if (!field) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  field.focus();
}
