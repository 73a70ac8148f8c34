// The reference: pages made of the sources, as Markdown.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { output, ROOT } from "../lib/shell.mjs";
import { listLocales, read } from "./sources.mjs";
import { code, table } from "./markdown-table.mjs";
import { TABLES } from "./tables.mjs";

const json = (path) => JSON.parse(read(path));
const page = (...parts) => parts.filter(Boolean).join("\n\n");
const section = (heading, heads, rows) => (rows.length > 0 ? page(`### ${heading}`, table(heads, rows)) : "");
const typeOf = ({ type }) => (type?.text ? code(type.text) : "");

function element({ tagName, description, attributes = [], members = [], events = [] }) {
  return page(
    `## \`<${tagName}>\``,
    description,
    section(
      "Attributes",
      ["Attribute", "Type", "Default", "Meaning"],
      attributes.map((one) => [
        code(one.name),
        typeOf(one),
        one.default ? code(one.default) : "",
        one.description,
      ]),
    ),
    section(
      "Properties and methods",
      ["Name", "Type", "Meaning"],
      members.map((one) =>
        one.kind === "method"
          ? [code(`${one.name}()`), code(one.return?.type?.text ?? "void"), one.description]
          : [code(one.name), typeOf(one), one.description],
      ),
    ),
    section(
      "Events",
      ["Event", "Type", "When"],
      events.map((one) => [code(one.name), typeOf(one), one.description]),
    ),
  );
}

const elements = () =>
  page(
    "# Elements",
    "Made of `custom-elements.json`, which the package holds.",
    ...json("dist/custom-elements.json").modules[0].declarations.map(element),
  );

/** The exported declarations of a file of types: name, documentation, text. */
function declarations(file) {
  const pattern =
    /((?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?)export (?:declare )?((?:abstract )?(?:function|interface|type|class|const) (\w+)[^]*?)(?=\n(?:\/\*\*|export |declare |interface |type |import |$))/g;
  return [...read(`dist/types/${file}.d.ts`).matchAll(pattern)].map(([, doc, text, name]) => ({
    name,
    words: doc
      .replace(/^\/\*\*\s*|\s*\*\/\s*$/g, "")
      .replace(/^ *\* ?/gm, "")
      .replace(/\{@link (\w+)\}/g, "`$1`")
      .trim(),
    text: text.trim(),
  }));
}

/** The names that a file of types exports, its own and those of other files. */
const exportsOf = (file) => [
  ...declarations(file).map(({ name }) => name),
  ...[...read(`dist/types/${file}.d.ts`).matchAll(/export (?:type )?\{([^}]*)\}/g)]
    .flatMap(([, names]) => names.split(","))
    .map((name) =>
      name
        .replace(/^\s*(type )?|\s*$/g, "")
        .split(" as ")
        .at(-1),
    ),
];

/** The files of types of the entry for edge workers whose exports it passes on. */
function edgeFiles() {
  const files = readdirSync(join(ROOT, "dist/types/edge")).map((name) => `edge/${name.replace(".d.ts", "")}`);
  const entry = read("dist/types/edge.d.ts");
  return ["edge", ...files.filter((file) => file === "edge/options" || entry.includes(`"./${file}.js"`))];
}

/** The entry points, and the files of types with their exports. */
const ENTRIES = /** @type {[entry: string, about: string, files: () => string[]][]} */ ([
  [
    "`offprint`",
    "The same in browsers and on servers; there, it takes no DOM.",
    () => ["api/browser", "api/errors"],
  ],
  ["`offprint/server`", "The same functions without promises, for servers.", () => ["server"]],
  ["`offprint/edge`", "For edge workers that rewrite pages as they stream.", edgeFiles],
  ["Types", 'Of all entries; `import type { … } from "offprint"`.', () => ["api/types", "api/article"]],
  ["Events", "What the elements send.", () => ["elements/events"]],
]);

function api() {
  const entries = ["index", "server", "edge", "api/browser", "api/types", "api/errors", "elements/events"];
  const exported = new Set(entries.flatMap(exportsOf));
  // The page of the native format has a row for each element of the text.
  exportsOf("api/article")
    .filter((name) => name === "ArticleElement" || !name?.endsWith("Element"))
    .forEach((name) => exported.add(name));
  const show = ({ name, words, text }) =>
    page(`### \`${name}\``, words, `\`\`\`ts declaration\n${text}\n\`\`\``);
  return page(
    "# The package",
    "Made of its types. `offprint/define` registers the elements when it is imported.",
    ...ENTRIES.map(([title, about, files]) => {
      const all = files().flatMap(declarations);
      return page(`## ${title}`, about, ...all.filter(({ name }) => exported.has(name)).map(show));
    }),
  );
}

const styling = () =>
  page(
    "# Styling",
    "A widget takes ink, size and colour scheme from the page. [How to theme](../guides/theming.md).",
    "## Custom properties",
    TABLES.properties(),
    "## Parts",
    "For `::part(name)`.",
    TABLES.parts(),
  );

/** The type of a property of the schema. */
function kind({ $ref, const: constant, enum: values, items, oneOf, anyOf, type = "any", format }) {
  if ($ref) {
    const name = $ref.split("/").at(-1);
    return `[${name}](#${name.toLowerCase()})`;
  }
  const literals = values ?? (constant === undefined ? undefined : [constant]);
  if (literals) return literals.map((one) => code(JSON.stringify(one))).join(", ");
  if (items) return `list of ${kind(items)}`;
  if (oneOf ?? anyOf) return (oneOf ?? anyOf).map(kind).join(" or ");
  return [type, format && `(${format})`].flat().filter(Boolean).join(" ");
}

const fields = ({ properties, required = [] }) =>
  table(
    ["Field", "Type", "Needed", "Meaning"],
    Object.entries(properties).map(([name, one]) => [
      code(name),
      kind(one),
      required.includes(name) ? "yes" : "",
      one.description,
    ]),
  );

/** The elements of the text, and what their attributes say. */
function alternatives(elements) {
  const attributesOf = ({ properties: { type, children, ...attributes } }) => attributes;
  const attributes = Object.assign({}, ...elements.map(attributesOf));
  return page(
    table(
      ["Type", "Attributes", "Meaning"],
      elements.map((one) => [
        code(one.properties.type.const),
        Object.keys(attributesOf(one)).map(code).join(", "),
        one.description,
      ]),
    ),
    fields({ properties: attributes }),
  );
}

/** A type that the schema names. */
function definition(one) {
  if (one.properties) return fields(one);
  return one.oneOf?.every(({ properties }) => properties) ? alternatives(one.oneOf) : kind(one);
}

function format() {
  const schema = json("dist/schema.json");
  return page(
    "# The native format",
    `${schema.description ?? ""} The schema itself is \`offprint/schema.json\`.`,
    fields(schema),
    ...Object.entries(schema.$defs ?? {}).map(([name, one]) =>
      page(`## ${name}`, one.description, definition(one)),
    ),
  );
}

function commandLine() {
  const usage = output(process.execPath, [join(ROOT, "dist/cli.js"), "--help"]);
  return page("# Command line", "`npx offprint --help` prints:", `\`\`\`text\n${usage}\n\`\`\``);
}

const languages = () =>
  page(
    "# Languages and words",
    "One file of words for each language; [a publisher's own](../guides/own-words.md) go over them.",
    table(
      ["Locale", "Language"],
      listLocales().map(([tag, , english]) => [code(tag), english]),
    ),
    "## Words",
    "As they are in English.",
    table(
      ["Key", "English"],
      Object.entries(json("www/locales/en.json")).map(([key, text]) => [
        code(key),
        typeof text === "string" ? text : code(JSON.stringify(text)),
      ]),
    ),
  );

const diagnostics = () =>
  page(
    "# Diagnostics",
    "`{code, severity, source, path, message}`, by `read`, by the events, and by the command line.",
    TABLES.diagnostics(),
  );

const targets = () => page("# Share targets", "For `targets` of `<offprint-share>`.", TABLES.targets());

/** The pages of the reference, by name. */
export const REFERENCE = {
  elements,
  package: api,
  styling,
  format,
  diagnostics,
  "command-line": commandLine,
  languages,
  "share-targets": targets,
};
