#!/usr/bin/env node
// Writes the tables of README.md and of the demo's style reference.
//   node tools/docs/tables.mjs            from the sources; a test compares these with the documents
//   node tools/docs/tables.mjs --sizes    and the README's sizes, from dist/

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/shell.mjs";
import { sizeTable } from "./sizes.mjs";
import {
  listAttributes,
  listDiagnostics,
  listEvents,
  listParts,
  listProperties,
  listTargets,
  read,
} from "./sources.mjs";
import { code, filled, table } from "./markdown-table.mjs";

const PARTS = ["Part", "Views", "What it is"];
const PROPERTIES = ["Custom property", "Default", "What it sets"];

function events() {
  const fields = (body) =>
    [...body.matchAll(/^ {2}(?:readonly )?(\w+):/gm)].map(([, name]) => code(name)).join(", ");
  const rows = listEvents().map(({ name, doc, body }) => [code(name), doc, fields(body)]);
  return table(["Event", "When", "`detail`"], rows);
}

function targets() {
  const { checked, targets } = listTargets();
  const rows = targets.map(([id, name, link]) => [
    code(id),
    name,
    link === "{url}" ? "a QR code" : link.split(/[?#]/)[0],
  ]);
  return `${table(["Id", "Service", "Link"], rows)}\n\nLast checked on ${checked}.`;
}

/** Each table of README.md that is made of the sources. */
export const TABLES = {
  attributes: () =>
    table(
      ["Attribute", "Elements", "Meaning"],
      listAttributes().map(({ name, element, doc }) => [
        code(name),
        element === "all" ? "all" : code(`offprint-${element}`),
        doc,
      ]),
    ),
  events,
  parts: () =>
    table(
      PARTS,
      listParts().map(([name, ...row]) => [code(name), ...row]),
    ),
  properties: () =>
    table(
      PROPERTIES,
      listProperties().map(([name, fallback, doc]) => [code(name), code(fallback), doc]),
    ),
  targets,
  diagnostics: () =>
    table(
      ["Code", "Severity", "Meaning"],
      listDiagnostics().map(([name, ...row]) => [code(name), ...row]),
    ),
};

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const html = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]);

/** The rows of an HTML table, whose first cells are names. */
function htmlRows(heads, rows) {
  const head = heads.map((text) => `<th scope="col">${html(text)}</th>`).join("");
  const line = ([name, ...cells]) =>
    `<tr><th scope="row"><code>${html(name)}</code></th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  return [`<thead><tr>${head}</tr></thead>`, "<tbody>", ...rows.map(line), "</tbody>"].join("\n");
}

/** A field in each row, to try a value. */
const field = (name) =>
  `<input name="${name}" aria-label="${name}" autocomplete="off" autocapitalize="off" spellcheck="false">`;

const HTML_TABLES = {
  parts: () =>
    htmlRows(
      PARTS,
      listParts().map(([name, views, doc]) => [name, html(views), html(doc)]),
    ),
  properties: () =>
    htmlRows(
      [...PROPERTIES, "Here"],
      listProperties().map(([name, fallback, doc]) => [
        name,
        `<code>${html(fallback)}</code>`,
        html(doc),
        field(name),
      ]),
    ),
};

/** A document with its tables. One that found nothing in the sources is a mistake of its pattern. */
function written(path, tables, gap) {
  return Object.entries(tables).reduce((text, [name, make]) => {
    const made = make();
    if (made.split("\n").length < 4) throw new Error(`the table ${name} found nothing in the sources`);
    return filled(text, name, made, gap);
  }, read(path));
}

/** What the documents should be, by path. */
export const documents = () => ({
  "README.md": written("README.md", TABLES),
  "www/demo/styles.html": written("www/demo/styles.html", HTML_TABLES, ""),
});

if (process.argv[1] === import.meta.filename) {
  const made = documents();
  if (process.argv.includes("--sizes")) made["README.md"] = filled(made["README.md"], "weight", sizeTable());
  for (const [path, text] of Object.entries(made)) writeFileSync(join(ROOT, path), text);
}
