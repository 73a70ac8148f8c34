// The reference: pages made of the sources, as Markdown. Nothing here is written by hand but what joins it.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { output, ROOT } from "../lib/shell.mjs";

const read = (path) => readFileSync(join(ROOT, path), "utf8");
const json = (path) => JSON.parse(read(path));
const cell = (text = "") => String(text).replace(/\s+/g, " ").trim().replaceAll("|", "\\|");

function table(heads, rows) {
  if (rows.length === 0) return "";
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

const code = (text) => `\`${text}\``;

/** A table of README.md, which `node tools/tables.mjs` makes of the sources. */
function tableOf(name) {
  const found = new RegExp(`<!-- table:${name} -->\\n\\n([^]*?)\\n\\n<!-- /table -->`).exec(
    read("README.md"),
  );
  if (!found) throw new Error(`README.md has no table ${name}`);
  return found[1];
}

/** The elements, of the custom elements manifest. */
function elements() {
  const { modules } = json("dist/custom-elements.json");
  const all = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ customElement }) => customElement);
  const parts = all.map((one) => {
    const rows = (list = [], ...ways) => list.map((each) => ways.map((way) => way(each)));
    const type = ({ type }) => (type?.text ? code(type.text) : "");
    return [
      `## \`<${one.tagName}>\``,
      one.description,
      "### Attributes",
      table(
        ["Attribute", "Type", "Default", "Meaning"],
        rows(
          one.attributes,
          ({ name }) => code(name),
          type,
          (a) => (a.default ? code(a.default) : ""),
          (a) => a.description,
        ),
      ),
      "### Properties and methods",
      table(
        ["Name", "Type", "Meaning"],
        rows(
          one.members?.filter(({ privacy }) => !privacy || privacy === "public"),
          ({ name, kind }) => code(kind === "method" ? `${name}()` : name),
          (member) => (member.kind === "method" ? code(member.return?.type?.text ?? "void") : type(member)),
          ({ description }) => description,
        ),
      ),
      "### Events",
      table(
        ["Event", "Type", "When"],
        rows(
          one.events,
          ({ name }) => code(name),
          type,
          (e) => e.description,
        ),
      ),
    ]
      .filter(Boolean)
      .join("\n\n")
      .replaceAll(/^### /gm, `### `);
  });
  return ["# Elements", "Made of `custom-elements.json`, which the package holds.", ...parts].join("\n\n");
}

/** The exported declarations of a `.d.ts` file: name, documentation, text. */
function declarations(path) {
  const found = [];
  const pattern =
    /((?:\/\*\*(?:(?!\*\/)[^])*\*\/\n)?)export (?:declare )?((?:abstract )?(?:function|interface|type|class|const) (\w+)[^]*?)(?=\n(?:\/\*\*|export |declare |interface |type |import |$))/g;
  for (const [, doc, text, name] of read(path).matchAll(pattern)) {
    const words = doc
      .replace(/^\/\*\*\s*|\s*\*\/\s*$/g, "")
      .replace(/^ *\* ?/gm, "")
      .replace(/\{@link (\w+)\}/g, "`$1`")
      .trim();
    found.push({ name, words, text: text.trim() });
  }
  return found;
}

/**
 * The entry points, and in which files of types their exports are.
 *
 * @type {[entry: string, about: string, files: string[]][]}
 */
const ENTRIES = [
  ["offprint", "The same in browsers and on servers; there, it takes no DOM.", ["api.d.ts", "errors.d.ts"]],
  ["offprint/server", "The same functions without promises, for servers.", ["server.d.ts"]],
  ["offprint/edge", "For edge workers that rewrite pages as they stream.", edgeFiles()],
  ["Types", 'Of all entries; `import type { … } from "offprint"`.', ["types.d.ts"]],
  ["Events", "What the elements send.", ["events.d.ts"]],
];

function edgeFiles() {
  return ["edge.d.ts", ...readdirSync(join(ROOT, "dist/types/edge")).map((name) => `edge/${name}`)].filter(
    (name) =>
      name === "edge.d.ts" ||
      /export \{[^}]*\} from "\.\/edge/.test(read("dist/types/edge.d.ts")) ||
      name === "edge/options.d.ts",
  );
}

function api() {
  const exported = new Set(
    ["index", "server", "edge", "api", "types", "events", "errors"].flatMap((entry) => [
      ...[...read(`dist/types/${entry}.d.ts`).matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(
        ([, names]) =>
          names.split(",").map((name) =>
            name
              .replace(/^\s*(type )?|\s*$/g, "")
              .split(" as ")
              .at(-1),
          ),
      ),
      ...declarations(`dist/types/${entry}.d.ts`).map(({ name }) => name),
    ]),
  );
  const parts = ENTRIES.map(([entry, about, files]) => {
    const all = files
      .flatMap((file) => declarations(`dist/types/${file}`))
      .filter(({ name }) => exported.has(name));
    const title = /^[a-z]/.test(entry) ? `\`${entry}\`` : entry;
    return [
      `## ${title}`,
      about,
      ...all.flatMap(({ name, words, text }) => [
        `### \`${name}\``,
        words,
        `\`\`\`ts declaration\n${text}\n\`\`\``,
      ]),
    ].join("\n\n");
  });
  return [
    "# The package",
    "Made of its types. `offprint/define` registers the elements when it is imported.",
    ...parts,
  ].join("\n\n");
}

function styling() {
  return [
    "# Styling",
    "A widget takes ink, size and colour scheme from the page. [How to theme](../guides/theming.md).",
    "## Custom properties",
    tableOf("properties"),
    "## Parts",
    "For `::part(name)`.",
    tableOf("parts"),
  ].join("\n\n");
}

/** A schema's properties, each with its type and meaning. */
function format() {
  const schema = json("dist/schema.json");
  const kind = (one) =>
    one.$ref
      ? `[${one.$ref.split("/").at(-1)}](#${one.$ref.split("/").at(-1).toLowerCase()})`
      : one.const !== undefined
        ? code(JSON.stringify(one.const))
        : one.enum
          ? one.enum.map((each) => code(JSON.stringify(each))).join(", ")
          : one.items
            ? `list of ${kind(one.items)}`
            : one.oneOf || one.anyOf
              ? (one.oneOf ?? one.anyOf).map(kind).join(" or ")
              : [one.type ?? "any", one.format && `(${one.format})`].flat().filter(Boolean).join(" ");
  const rows = ({ properties = {}, required = [] }) =>
    table(
      ["Field", "Type", "Needed", "Meaning"],
      Object.entries(properties).map(([name, one]) => [
        code(name),
        kind(one),
        required.includes(name) ? "yes" : "",
        one.description ?? "",
      ]),
    );
  const definitions = Object.entries(schema.$defs ?? schema.definitions ?? {});
  return [
    "# The native format",
    `${schema.description ?? ""} The schema itself is \`offprint/schema.json\`.`,
    rows(schema),
    ...definitions.map(([name, one]) =>
      [`## ${name}`, one.description ?? "", one.properties ? rows(one) : kind(one)]
        .filter(Boolean)
        .join("\n\n"),
    ),
  ].join("\n\n");
}

function commandLine() {
  const usage = output(process.execPath, [join(ROOT, "dist/cli.js"), "--help"]);
  return ["# Command line", "`npx offprint --help` prints:", `\`\`\`text\n${usage}\n\`\`\``].join("\n\n");
}

function languages() {
  const words = json("www/locales/en.json");
  const names = new Intl.DisplayNames("en", { type: "language" });
  const tags = readdirSync(join(ROOT, "www/locales")).map((name) => name.replace(".json", ""));
  return [
    "# Languages and words",
    "One file of words for each language; [a publisher's own](../guides/own-words.md) go over them.",
    table(
      ["Locale", "Language"],
      tags.map((tag) => [code(tag), names.of(tag)]),
    ),
    "## Words",
    "As they are in English.",
    table(
      ["Key", "English"],
      Object.entries(words).map(([key, text]) => [
        code(key),
        typeof text === "string" ? text : code(JSON.stringify(text)),
      ]),
    ),
  ].join("\n\n");
}

/** The pages of the reference. */
export const REFERENCE = [
  { name: "elements", make: elements },
  { name: "package", make: api },
  { name: "styling", make: styling },
  { name: "format", make: format },
  {
    name: "diagnostics",
    make: () =>
      `# Diagnostics\n\n\`{code, severity, source, path, message}\`, by \`read\`, by the events, and by the command line.\n\n${tableOf("diagnostics")}`,
  },
  { name: "command-line", make: commandLine },
  { name: "languages", make: languages },
  {
    name: "share-targets",
    make: () => `# Share targets\n\nFor \`targets\` of \`<offprint-share>\`.\n\n${tableOf("targets")}`,
  },
];
