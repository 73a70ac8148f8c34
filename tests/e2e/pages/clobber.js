// Puts an element of every name that a document has on the page, but for those that Playwright itself needs
// to look at it.
const needed = new Set([
  "addEventListener",
  "querySelector",
  "querySelectorAll",
  "documentElement",
  "createTreeWalker",
  "evaluate",
]);
const place = document.currentScript.parentNode;
const make = document.createElement.bind(document);
const names = ["createElement", "defaultView"];
if (location.search.includes("all")) {
  for (let at = Document.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    names.push(...Object.getOwnPropertyNames(at).filter((name) => !needed.has(name)));
  }
}
for (const name of names) {
  const form = make("form");
  form.setAttribute("name", name);
  place.append(form);
}
