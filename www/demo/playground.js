// Reads what is typed, and shows every view of it, the diagnostics and the article as JSON.

import { mount, read } from "/dist/index.js";
import { EXAMPLES } from "./examples.js";

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
  const [elements, sheet] = await Promise.all(["elements", "sheet"].map(styleSheet));
  for (const place of places) {
    place.attachShadow({ mode: "open" }).adoptedStyleSheets = [
      place.dataset.view === "print" ? sheet : elements,
    ];
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
  };
}

async function show() {
  const mine = ++turn;
  const text = source.value;
  const { article, diagnostics } = await read(text, options());
  // A later keystroke has been read meanwhile.
  if (mine !== turn) return;
  showDiagnostics(diagnostics);
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
  return article ? `Article read, with ${found}.` : `No article, with ${found}.`;
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
source.addEventListener("input", () => {
  example.value = "";
  clearTimeout(rest);
  rest = setTimeout(show, REST);
});

for (const id of ["locale", "level"]) find(id).addEventListener("change", show);
find("scheme").addEventListener("change", ({ target }) => {
  document.documentElement.dataset.scheme = target.value;
});

source.value = EXAMPLES[0].text;
await prepare();
await show();
