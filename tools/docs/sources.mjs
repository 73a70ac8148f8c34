// What the sources say of the public interface: attributes, events, parts, custom properties, share targets,
// diagnostics, languages. The tables of the documents and the custom elements manifest are made of it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/shell.mjs";

export const read = (path) => readFileSync(join(ROOT, path), "utf8");

/** What a pattern's first group matches in a file. */
function found(path, pattern) {
  const match = pattern.exec(read(path));
  if (!match) throw new Error(`${path} no longer fits ${pattern}`);
  return match[1] ?? "";
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The rows of a Rust list: doc comments, then a row that `pattern` matches. */
function documented(path, pattern) {
  const row = new RegExp(String.raw`((?:^ *///.*\n)+) *${pattern}`, "gm");
  return [...read(path).matchAll(row)].map(([, doc, ...rest]) => [doc.replace(/^ *\/\/\/ ?/gm, ""), ...rest]);
}

/** What attributes mean, where the docs of the view's options do not say it. */
const MEANINGS = {
  body: "A CSS selector of the element of the page that holds the article's text. It comes before the text in the JSON.",
  for: "The id of a script that holds the article's JSON, or of another Offprint element.",
  locale: "The locale of the interface, a BCP 47 tag; by default the nearest `lang`.",
  loading:
    "`eager`: render at once; `visible`: when it comes near; `lazy` (the default): then, or when the page is idle.",
  native: "The system's own share panel: `on` or `off`; by default on touch screens, where there is one.",
  static: "The page is read once: what it changes later is shown after `refresh()` alone.",
  fallback:
    "`article`: the article becomes the element's children, which reader views and some translators see, in the page's own styles.",
  intercept:
    "The browser's own print command prints the sheet, not the page; the page, where no text of the article was found.",
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
  const of = (file, element) => observed(`www/elements/${file}.ts`).map((name) => [name, element]);
  const own = ELEMENTS.flatMap((element) => of(element, element));
  return [
    ...of("base", "all"),
    ...own,
    ["loading", "all"],
    ["fallback", "article"],
    ["intercept", "print"],
  ].map(([name, element]) => ({
    name,
    element,
    doc: MEANINGS[name] ?? options.get(name)?.doc ?? "",
    type: options.get(name)?.type,
  }));
}

/** Every event: its name, when it comes, the type of its detail and that type's body. */
export function listEvents() {
  const path = "www/elements/events.ts";
  const source = read(path);
  const doc = (name) =>
    new RegExp(String.raw`Of \`${name}\`: ([^]*?) \*/`).exec(source)?.[1] ??
    "something was shared, or could not be.";
  return [...source.matchAll(/"(offprint-[\w-]+)": CustomEvent<(\w+)>/g)].map(([, name, detail]) => ({
    name,
    detail,
    doc: doc(name)[0].toUpperCase() + doc(name).slice(1),
    body: found(path, new RegExp(String.raw`interface ${detail} \{([^]*?)\n\}`)),
  }));
}

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

/** Every share target: its id, its service's name, its link; and when the links were last checked. */
export function listTargets() {
  const path = "src/share/targets.rs";
  const row = /(?:row\(|id: )"([\w-]+)", (?:name: )?"([^"]+)", (?:template: )?"([^"]+)"/g;
  return {
    checked: found(path, /CHECKED: &str = "([\d-]+)"/),
    targets: [...read(path).matchAll(row)].map(([, ...target]) => target),
  };
}

/** Every diagnostic: its code, its severity, its meaning. */
export const listDiagnostics = () =>
  documented("src/error.rs", String.raw`(\w+) "([\w-]+)" <=> \w+;`).map(([doc, severity, name]) => [
    name,
    severity.toLowerCase(),
    doc.replaceAll(/`?limits::(\w+)`?/g, "`$1`"),
  ]);

const nameOf = (tag, language) =>
  new Intl.DisplayNames(language, { type: "language", languageDisplay: "standard" }).of(tag);

/** Every locale: its tag, its language's own name for itself, its English name. */
export const listLocales = () =>
  readdirSync(join(ROOT, "www/locales"))
    .map((file) => file.replace(/\.json$/, ""))
    .sort()
    .map((tag) => [tag, nameOf(tag, tag), nameOf(tag, "en")]);
