// The choices of the style reference, and the sheets that it shows.

import { mount } from "/dist/index.js";

const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur"];

const find = (id) => document.getElementById(id);
const stands = [...document.querySelectorAll(".stand")];
const papers = [...document.querySelectorAll(".paper")];
const widgets = stands.flatMap((stand) =>
  [...stand.querySelectorAll("*")].filter(({ localName }) => localName.startsWith("offprint-")),
);

function setDirection() {
  const asLanguage = RIGHT_TO_LEFT.includes(find("locale").value) ? "rtl" : "ltr";
  for (const stand of stands) stand.dir = find("direction").value || asLanguage;
}

/** The style sheet for paper. It is for a document of its own; here a shadow root is one. */
async function paperStyles() {
  const response = await fetch("/styles/sheet.css");
  const text = (await response.text()).replace(/:root(:[^{]+)? \{/g, (_, which) =>
    which ? `:host(${which}) {` : ":host {",
  );
  return new CSSStyleSheet().replace(text);
}

async function drawPaper(paper) {
  const { sheet, links } = paper.dataset;
  const options = {
    baseUrl: location.href,
    locale: find("locale").value,
    headingLevel: 4,
    idPrefix: `paper-${links}`,
    printed: "2026-11-24",
    qr: true,
    links,
  };
  await mount(paper.shadowRoot, find(sheet).textContent, "print", options);
}

async function setLocale() {
  for (const widget of widgets) widget.setAttribute("locale", find("locale").value);
  setDirection();
  await Promise.all(papers.map(drawPaper));
}

/** A part is outlined by a rule of the page: that is how a page reaches parts. */
const outline = new CSSStyleSheet();

function setPart() {
  const part = find("part").value;
  outline.replaceSync(
    part ? `::part(${part}) { outline: 2px dashed var(--accent) !important; outline-offset: 2px; }` : "",
  );
}

function fillParts() {
  for (const name of document.querySelectorAll("#parts tbody th"))
    find("part").add(new Option(name.textContent));
}

/** Each property has a field, which sets it on the sample. */
function fillProperties() {
  const sample = find("themed");
  for (const field of document.querySelectorAll("#properties input")) {
    field.value = getComputedStyle(sample).getPropertyValue(field.name).trim();
    field.addEventListener("input", () => sample.style.setProperty(field.name, field.value));
  }
}

document.adoptedStyleSheets = [outline];
fillParts();
fillProperties();
find("locale").addEventListener("change", setLocale);
find("direction").addEventListener("change", setDirection);
find("size").addEventListener("change", ({ target }) => {
  document.documentElement.dataset.size = target.value;
});
find("part").addEventListener("change", setPart);

const styles = await paperStyles();
for (const paper of papers) paper.attachShadow({ mode: "open" }).adoptedStyleSheets = [styles];
await setLocale();
document.documentElement.dataset.drawn = "";
