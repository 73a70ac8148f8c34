// Writes what an element reports under its fallback.

document.addEventListener("offprint-error", (event) => {
  const diagnostics = event.detail.diagnostics;
  const list = document.createElement("ul");
  list.className = "findings";
  for (const { severity, code, path, message } of diagnostics) {
    const item = document.createElement("li");
    const name = document.createElement("code");
    name.textContent = code;
    item.append(`${severity} `, name, path ? ` at ${path}: ${message}` : `: ${message}`);
    list.append(item);
  }
  event.target.parentElement.querySelector(".findings")?.remove();
  event.target.after(list);
});
