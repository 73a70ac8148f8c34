// The custom elements manifest (https://custom-elements-manifest.open-wc.org), made from the sources: attributes from
// `observedAttributes`, members from the declarations, events from `www/elements/events.ts`, parts from
// `src/view/parts.rs`, custom properties from the style sheets. An analyzer of the TypeScript alone would not see the
// parts, which the Rust views name. The data for editors and the types for frameworks are made from the manifest.

import { readFileSync } from "node:fs";
import { ELEMENTS, listAttributes, listEvents, listParts, listProperties } from "../docs/sources.mjs";

/** The types of attributes that differ from the view's options. A flag that is on by default needs a word. */
const TYPES = {
  for: "string",
  loading: '"lazy" | "visible" | "eager"',
  fallback: '"article"',
  native: '"on" | "off"',
  static: "boolean",
  intercept: "boolean",
  images: '"on" | "off"',
  qr: '"on" | "off"',
  remaining: 'boolean | "off" | string',
};

const DEFAULTS = { loading: "lazy", "heading-level": "2", links: "notes", images: "on", qr: "on" };

/** Events that only one element sends. */
const OWN_EVENTS = { print: ["offprint-print", "offprint-print-unavailable"], share: ["offprint-share"] };

/** The parts of the print button and its preview, which stands in an element of the same name. A page cannot style those of the sheet, which is in a frame. */
const PREVIEW_PARTS = {
  button: "A button: the one that opens the preview, and those in it.",
  dialog: "The dialog of the preview.",
  controls: "All that stands beside the preview.",
  heading: "The heading of the dialog.",
  options: "The choices.",
  option: "One choice.",
  actions: "The buttons of the dialog.",
  help: "What to do where nothing can be printed.",
  "help-link": "The address in it.",
  status: "What could not be shown on the sheet.",
  stage: "The ground on which the sheet lies.",
  preview: "The frame that holds the sheet.",
};

const className = (element) =>
  `Offprint${element.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase())}`;

/** The type of an attribute, from that of its option. */
function attributeType({ name, type }) {
  if (TYPES[name]) return TYPES[name];
  if (type === "boolean") return 'boolean | "off"';
  return type === "number" || /^"/.test(type) ? type : "string";
}

const attributesOf = (element) =>
  listAttributes()
    .filter((one) => one.element === "all" || one.element === element)
    .map((one) => ({
      name: one.name,
      description: one.doc,
      type: { text: attributeType(one) },
      ...(DEFAULTS[one.name] && { default: DEFAULTS[one.name] }),
      ...(one.element === "all" && { inheritedFrom: { name: "OffprintElement", module: "dist/index.js" } }),
    }));

/** The documentation and the body of a class, from the declarations that tsc wrote. */
function declared(file) {
  const text = readFileSync(`dist/types/elements/${file}.d.ts`, "utf8");
  const [, doc, body] =
    /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export declare (?:abstract )?class \w+[^{]*\{([^]*?)\n\}/.exec(text) ??
    [];
  return { doc: plain(doc.replace(/@fires[^]*/, "")), body };
}

const plain = (doc) =>
  doc
    .replace(/^\s*\* ?/gm, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The public members: accessors as fields, and methods, but not the browser's callbacks. */
function membersOf(file) {
  const { body } = declared(file);
  const member = /\/\*\* ((?:(?!\*\/)[^])*?) \*\/\s+(?:get (\w+)\(\): ([^;]+)|(\w+)\(\): ([^;]+));/g;
  return [...body.matchAll(member)]
    .filter(([, doc]) => !doc.includes("@internal"))
    .map(([, doc, field, type, method, result]) =>
      field
        ? { kind: "field", name: field, description: plain(doc), type: { text: type } }
        : { kind: "method", name: method, description: plain(doc), return: { type: { text: result } } },
    );
}

const eventsOf = (element) =>
  listEvents()
    .filter(
      ({ name }) => OWN_EVENTS[element]?.includes(name) || !Object.values(OWN_EVENTS).flat().includes(name),
    )
    .map(({ name, doc, detail }) => ({
      name,
      description: doc,
      type: { text: `CustomEvent<${detail}>` },
    }));

const partsOf = (element) =>
  element === "print"
    ? Object.entries(PREVIEW_PARTS).map(([name, description]) => ({ name, description }))
    : listParts()
        .filter(([, views]) => views.split(" ").includes(element))
        .map(([name, , description]) => ({ name, description }));

const cssProperties = () =>
  listProperties().map(([name, value, description]) => ({ name, description, default: value }));

function declaration(element) {
  return {
    kind: "class",
    customElement: true,
    name: className(element),
    tagName: `offprint-${element}`,
    superclass: { name: "OffprintElement", module: "dist/index.js" },
    description: declared(element).doc,
    attributes: attributesOf(element),
    members: [...membersOf("base"), ...membersOf(element)],
    events: eventsOf(element),
    slots: [
      {
        name: "",
        description: "The fallback: shown until a render succeeds, and for good where none does.",
      },
    ],
    cssParts: partsOf(element),
    cssProperties: cssProperties(),
  };
}

/**
 * The manifest. Needs the declarations in `dist/types/`.
 * @returns {any}
 */
export function manifest() {
  const declarations = ELEMENTS.map(declaration);
  const exports = declarations.map(({ name, tagName }) => ({
    kind: "custom-element-definition",
    name: tagName,
    declaration: { name, module: "dist/define.js" },
  }));
  const classes = declarations.map(({ name }) => ({
    kind: "js",
    name,
    declaration: { name, module: "dist/define.js" },
  }));
  return {
    schemaVersion: "2.1.0",
    modules: [
      { kind: "javascript-module", path: "dist/define.js", declarations, exports: [...classes, ...exports] },
    ],
  };
}
