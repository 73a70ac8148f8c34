#!/usr/bin/env node
// Writes the tables of README.md and of the demo's style reference from the source: `node tools/tables.mjs`. With
// --check it only says whether they are as the source has them.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./lib/shell.mjs";

const read = (path) => readFileSync(join(ROOT, path), "utf8");

/** What a pattern's first group matches in a file. A source that it no longer fits is a mistake of this script. */
function found(path, pattern) {
  const match = pattern.exec(read(path));
  if (!match) throw new Error(`${path} no longer fits ${pattern}`);
  return match[1] ?? "";
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const cell = (text) => text.replace(/\s+/g, " ").trim().replaceAll("|", "\\|");
const code = (text) => `\`${text}\``;

/** A Markdown table. */
function table(heads, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The rows of a Rust list: doc comments, then a row that `pattern` matches. */
function documented(path, pattern) {
  const row = new RegExp(String.raw`((?:^ *///.*\n)+) *${pattern}`, "gm");
  return [...read(path).matchAll(row)].map(([, doc, ...rest]) => [doc.replace(/^ *\/\/\/ ?/gm, ""), ...rest]);
}

/** What each attribute means, where the docs of the view's options do not say it. */
const MEANINGS = {
  for: "The id of a script that holds the article's JSON, or of another Offprint element.",
  locale: "The locale of the interface, a BCP 47 tag; by default the nearest `lang`.",
  loading:
    "`eager`: render at once; `visible`: when it comes near; `lazy` (the default): then, or when the page is idle.",
  native: "The system's own share panel: `on` or `off`; by default on touch screens, where there is one.",
  intercept: "The browser's own print command prints the sheet, not the page.",
};

/** The names of the elements, without `offprint-`. */
export const ELEMENTS = ["article", "print", "share", "topics", "reading-time"];

const observed = (path) =>
  [...(/observedAttributes[^=]*= \[([^]*?)\]/.exec(read(path))?.[1] ?? "").matchAll(/"([\w-]+)"/g)].map(
    ([, name]) => name,
  );

/** Every attribute: its name, the element that has it (or `all`), its meaning, its type as an option. */
export function listAttributes() {
  const body = found("www/api/types.ts", /interface ViewOptions \{([^]*?)\n\}/);
  const options = new Map();
  for (const [, doc, name, type] of body.matchAll(/\/\*\* ([^]*?) \*\/\s+(\w+)\?: (.*);/g)) {
    options.set(kebab(name), { doc, type });
  }
  const own = ELEMENTS.flatMap((element) =>
    observed(`www/elements/${element}.ts`).map((name) => [name, element]),
  );
  const shared = observed("www/elements/base.ts").map((name) => [name, "all"]);
  return [...shared, ...own, ["loading", "all"], ["intercept", "print"]].map(([name, element]) => ({
    name,
    element,
    doc: MEANINGS[name] ?? options.get(name)?.doc ?? "",
    type: options.get(name)?.type,
  }));
}

const attributes = () =>
  table(
    ["Attribute", "Elements", "Meaning"],
    listAttributes().map(({ name, element, doc }) => [
      code(name),
      element === "all" ? "all" : code(`offprint-${element}`),
      doc,
    ]),
  );

/** Every event: its name, when it comes, the type of its detail and that type's body. */
export function listEvents() {
  const source = read("www/elements/events.ts");
  const doc = (name) =>
    new RegExp(String.raw`Of \`${name}\`: ([^]*?) \*/`).exec(source)?.[1] ??
    "something was shared, or could not be.";
  return [...source.matchAll(/"(offprint-[\w-]+)": CustomEvent<(\w+)>/g)].map(([, name, detail]) => ({
    name,
    detail,
    doc: doc(name)[0].toUpperCase() + doc(name).slice(1),
    body: found("www/elements/events.ts", new RegExp(String.raw`interface ${detail} \{([^]*?)\n\}`)),
  }));
}

function events() {
  const fields = (body) =>
    [...body.matchAll(/^ {2}(?:readonly )?(\w+):/gm)].map(([, name]) => code(name)).join(", ");
  return table(
    ["Event", "When", "`detail`"],
    listEvents().map(({ name, doc, body }) => [code(name), doc, fields(body)]),
  );
}

const PARTS = ["Part", "Views", "What it is"];
const PROPERTIES = ["Custom property", "Default", "What it sets"];

/** Every part: its name, its views, its meaning. */
export const listParts = () =>
  documented("src/view/parts.rs", String.raw`"([\w-]+)" in "([\w -]+)" <=>`).map(([doc, name, views]) => [
    name,
    views,
    doc.trim(),
  ]);

/** Every custom property: its name, its default, what it sets. */
export const listProperties = () =>
  [
    ...(read("www/styles/elements.css") + read("www/styles/panels.css")).matchAll(
      /var\((--offprint-[\w-]+), ?(.+?)\); \/\* (.*?) \*\//g,
    ),
  ].map(([, ...row]) => row);

const parts = () =>
  table(
    PARTS,
    listParts().map(([name, views, doc]) => [code(name), views, doc]),
  );

const properties = () =>
  table(
    PROPERTIES,
    listProperties().map(([name, fallback, doc]) => [code(name), code(fallback), doc]),
  );

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const html = (text) => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]);

/** The rows of an HTML table, whose first cells are names. */
function rows(heads, lists) {
  const head = heads.map((text) => `<th scope="col">${html(text)}</th>`).join("");
  const line = ([name, ...cells]) =>
    `<tr><th scope="row"><code>${html(name)}</code></th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  return [`<thead><tr>${head}</tr></thead>`, "<tbody>", ...lists.map(line), "</tbody>"].join("\n");
}

const htmlParts = () =>
  rows(
    PARTS,
    listParts().map(([name, views, doc]) => [name, html(views), html(doc)]),
  );

/** With a field for each, to try a value. */
const htmlProperties = () =>
  rows(
    [...PROPERTIES, "Here"],
    listProperties().map(([name, fallback, doc]) => [
      name,
      `<code>${html(fallback)}</code>`,
      html(doc),
      `<input name="${name}" aria-label="${name}" autocomplete="off" autocapitalize="off" spellcheck="false">`,
    ]),
  );

function targets() {
  const source = read("src/share/targets.rs");
  const rows = [
    ...source.matchAll(/(?:row\(|id: )"([\w-]+)", (?:name: )?"([^"]+)", (?:template: )?"([^"]+)"/g),
  ];
  const checked = found("src/share/targets.rs", /CHECKED: &str = "([\d-]+)"/);
  const list = rows.map(([, id, name, template]) => [
    code(id),
    name,
    template == "{url}" ? "a QR code" : template.split(/[?#]/)[0],
  ]);
  return `${table(["Id", "Service", "Link"], list)}\n\nLast checked on ${checked}.`;
}

const diagnostics = () =>
  table(
    ["Code", "Severity", "Meaning"],
    documented("src/error.rs", String.raw`(\w+) "([\w-]+)" <=> \w+;`).map(([doc, severity, name]) => [
      code(name),
      severity.toLowerCase(),
      doc.replaceAll(/`?limits::(\w+)`?/g, "`$1`"),
    ]),
  );

/** Of what `npm run size -- --readme` wrote down: a built folder has the figures of whoever built it last. */
function weight() {
  const { parts, firstLoad, total, totalRefused, stacks } = JSON.parse(read("tools/size/measured.json"));
  const bytes = (count) => count.toLocaleString("en");
  const row = (name, sizes, when) => [
    name,
    ...["raw", "gzip", "brotli"].map((key) => bytes(sizes[key])),
    when,
  ];
  const part = (one) => row(one.file ? `${one.name}, at most` : code(one.name), one, one.when);
  const made = table(
    ["Part", "Bytes", "gzip 9", "brotli 11", "Loaded"],
    [
      ...parts.filter(({ counts }) => counts).map(part),
      row("**all**", total, ""),
      row("of it, with the page", firstLoad, ""),
      ...parts.filter(({ counts }) => !counts).map(part),
      row("**all, where WebAssembly is refused**", totalRefused, ""),
    ],
  );
  const { bar } = JSON.parse(read("tools/budget.json"));
  const over = total.brotli - bar;
  const seen = new Set();
  const others = stacks.map(({ name, total, packages }) => {
    const more = packages.filter((one) => !seen.has(one));
    more.forEach((one) => seen.add(one));
    return `- ${name}, ${bytes(total)} B: ${seen.size > more.length ? "the same with " : ""}${more.join(", ")}`;
  });
  return [
    `${made}\n`,
    `The project's own bar is ${bytes(bar)} B, brotli: ${over > 0 ? `missed by ${bytes(over)} B` : "kept"}.\n`,
    "npm packages that do some of these jobs, in one bundle made the same way, brotli:\n",
    ...others,
  ].join("\n");
}

const TABLES = { attributes, events, parts, properties, targets, diagnostics, weight };

/** A file's text with its tables as they are made; `gap` stands around each. */
export function written(path, tables, gap) {
  return Object.entries(tables).reduce((text, [name, make]) => {
    const made = make();
    if (made.split("\n").length < 4) throw new Error(`the table ${name} found nothing in the source`);
    const place = new RegExp(`(<!-- table:${name} -->\\n)[^]*?(<!-- /table -->)`);
    if (!place.test(text)) throw new Error(`${path} has no place for the table ${name}`);
    return text.replace(place, (_, begin, end) => `${begin}${gap}${made}\n${gap}${end}`);
  }, read(path));
}

const README = "README.md";
const REFERENCE = "www/demo/styles.html";

/** README.md as the source has it. */
export const readme = () => written(README, TABLES, "\n");

/** The demo's style reference as the source has it. */
export const reference = () => written(REFERENCE, { parts: htmlParts, properties: htmlProperties }, "");

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, made] of [
    [README, readme()],
    [REFERENCE, reference()],
  ]) {
    if (!process.argv.includes("--check")) writeFileSync(join(ROOT, path), made);
    else if (made !== read(path)) {
      console.error(`${path} is not as the source has it. Run: node tools/tables.mjs`);
      process.exitCode = 1;
    }
  }
}
