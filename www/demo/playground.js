// Reads what is typed, and shows every view of it, where its text stands, the diagnostics and the article as JSON.

import { mount, read } from "/dist/index.js";
import { EXAMPLES } from "./examples.js";
import { outlineOf } from "./outline.js";

/** Milliseconds of rest after the last key before a reading. */
const REST = 250;

const find = (id) => document.getElementById(id);
const source = find("source");
const example = find("example");
const table = find("diagnostics");
const places = [...document.querySelectorAll("[data-view]")];

let turn = 0;

/** Each view stands in a shadow root of its own, with the style sheet that is published. */
async function prepare() {
  // At once: somebody may choose an example while the style sheets still load.
  const roots = places.map((place) => place.attachShadow({ mode: "open" }));
  const [elements, sheet] = await Promise.all(["elements", "sheet"].map(styleSheet));
  for (const root of roots) {
    root.adoptedStyleSheets = [root.host.dataset.view === "print" ? sheet : elements];
  }
}

async function styleSheet(name) {
  const response = await fetch(`/styles/${name}.css`);
  return new CSSStyleSheet().replace(await response.text());
}

function options() {
  return {
    baseUrl: location.href,
    locale: find("locale").value,
    headingLevel: Number(find("level").value),
    topicUrl: `${location.origin}/topic.html?topic={slug}`,
    ...(isPage(source.value) && find("body").value.trim() && { body: find("body").value.trim() }),
  };
}

const isPage = (text) => /^\s*<(?!!\[CDATA\[)/.test(text);

const WAYS = {
  json: "In the JSON.",
  selector: "In the page, in the element that is named: ",
  pointer: "In the page, in the element that the JSON points to: ",
  markup: "In the page, in the element that its markup tells: ",
  guess: "In the page, where most of its text stands. That is a guess: ",
};

/** Where the text was found, what to write down, and the page with that element marked. */
function showPlace(article, body, text) {
  find("place").hidden = !article;
  find("copy-status").textContent = "";
  const { way, selector } = body ?? {};
  const code = document.createElement("code");
  code.textContent = selector ?? "";
  find("way").replaceChildren(WAYS[way] ?? "Nowhere: no text was found.", ...(selector ? [code] : []));
  find("written").hidden = !selector;
  find("attribute").textContent = selector ? `data-body=${quoted(selector)}` : "";
  const box = find("outline-box");
  box.hidden = !selector;
  if (box.hidden) return find("outline").replaceChildren();
  find("outline").replaceChildren(outlineOf(text, selector));
  const mark = find("outline").querySelector("mark");
  if (mark) find("outline").scrollTop = mark.offsetTop - find("outline").offsetTop - 16;
}

/** As an attribute's value. */
function quoted(selector) {
  const value = selector.replaceAll("&", "&amp;");
  return value.includes('"') ? `'${value.replaceAll("'", "&#39;")}'` : `"${value}"`;
}

async function show() {
  const mine = ++turn;
  const text = source.value;
  const { article, diagnostics, body } = await read(text, options());
  // A later keystroke has been read meanwhile.
  if (mine !== turn) return;
  showDiagnostics(diagnostics);
  showPlace(article, body, text);
  find("status").textContent = summary(article, diagnostics.length);
  find("json").textContent = article ? JSON.stringify(article, null, 2) : "";
  find("json").parentElement.hidden = !article;
  for (const place of places) {
    const { view } = place.dataset;
    place.shadowRoot.replaceChildren();
    await mount(place.shadowRoot, text, view, { ...options(), idPrefix: `play-${view}` });
    place.closest("section").hidden = !place.shadowRoot.childElementCount;
  }
}

function summary(article, count) {
  const found = count === 1 ? "1 diagnostic" : `${count || "no"} diagnostics`;
  if (!article) return `No article, with ${found}.`;
  return `Article read, with ${found}. Its text: ${find("way").textContent}`;
}

function showDiagnostics(diagnostics) {
  table.hidden = !diagnostics.length;
  const rows = diagnostics.map(({ severity, code, path, message }) => {
    const row = document.createElement("tr");
    row.dataset.severity = severity;
    row.append(cell(severity), cell(code, "code"), cell(path, "code"), cell(message));
    return row;
  });
  table.tBodies[0].replaceChildren(...rows);
}

function cell(text, tag = "span") {
  const content = document.createElement(tag);
  content.textContent = text;
  const cell = document.createElement("td");
  cell.append(content);
  return cell;
}

for (const { name } of EXAMPLES) example.add(new Option(name));
example.add(new Option("Your own", ""));
example.addEventListener("change", () => {
  const chosen = EXAMPLES.find(({ name }) => name === example.value);
  if (!chosen) return source.focus();
  source.value = chosen.text;
  void show();
});

let rest;
const later = () => {
  clearTimeout(rest);
  rest = setTimeout(show, REST);
};
source.addEventListener("input", () => {
  example.value = "";
  later();
});
find("body").addEventListener("input", later);

/** Shows a file in the place of the text. */
async function take(file) {
  if (!file) return;
  source.value = await file.text();
  example.value = "";
  await show();
}
find("file").addEventListener("change", ({ target }) => take(target.files[0]));

const holdsFile = ({ dataTransfer }) => dataTransfer?.types.includes("Files");
for (const type of ["dragenter", "dragover"]) {
  source.addEventListener(type, (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    source.classList.add("over");
  });
}
for (const type of ["dragleave", "drop"])
  source.addEventListener(type, () => source.classList.remove("over"));
source.addEventListener("drop", (event) => {
  if (!holdsFile(event)) return;
  event.preventDefault();
  void take(event.dataTransfer.files[0]);
});

find("copy").addEventListener("click", async () => {
  const status = find("copy-status");
  try {
    await navigator.clipboard.writeText(find("attribute").textContent);
    status.textContent = "Copied.";
  } catch {
    // It can be copied by hand.
    getSelection().selectAllChildren(find("attribute"));
    status.textContent = "It could not be copied; it is selected instead.";
  }
});

for (const id of ["locale", "level"]) find(id).addEventListener("change", show);
find("scheme").addEventListener("change", ({ target }) => {
  document.documentElement.dataset.scheme = target.value;
});

source.value = EXAMPLES[0].text;
await prepare();
await show();
