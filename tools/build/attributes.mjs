// `attributes.d.ts`: what a page may write on each element, made of the manifest. The types for React, Preact, Vue
// and Svelte in www/types/ build on it.

const indent = (text) => text.replace(/^(?=.)/gm, "  ");
const comment = (text) => `/** ${text.replaceAll("*/", "*\\/")} */`;
const quote = (text) => JSON.stringify(text);
const block = (doc, head, rows) => `${comment(doc)}\n${head} {\n${indent(rows.join("\n"))}\n}\n`;
const interfaceName = ({ name }) => `${name}Attributes`;

/** An attribute's number may be given as text: that is what it is in the end. */
const written = ({ text }) => (text === "number" ? "number | `${number}`" : text);

function attributes(declaration) {
  const properties = declaration.members.filter(({ kind }) => kind === "field");
  const own = new Set(properties.map(({ name }) => name));
  // A framework sets the property of that name, where there is one.
  const rows = [...declaration.attributes.filter(({ name }) => !own.has(name)), ...properties];
  return block(
    declaration.description,
    `export interface ${interfaceName(declaration)}`,
    rows.map((row) => `${comment(row.description)}\n${quote(row.name)}?: ${written(row.type)} | undefined;`),
  );
}

export function attributeTypes({ modules: [{ declarations }] }) {
  const tags = declarations.map((one) => `${quote(one.tagName)}: ${interfaceName(one)};`);
  const events = declarations.map(
    ({ tagName, events }) => `${quote(tagName)}: ${events.map(({ name }) => quote(name)).join(" | ")};`,
  );
  return `// Made by the build from the custom elements manifest.

import type { OffprintEventMap } from "./elements/events.js";
import type { Article, Source, ViewOptions } from "./api/types.js";

${declarations.map(attributes).join("\n")}
${block("The attributes and properties of each element.", "export interface ElementAttributes", tags)}
${block("The names of the events of each element.", "export interface ElementEvents", events)}
/** Listeners by the names that React, Preact and Svelte know: \`onoffprint-ready\` and so on. */
export type Listeners<Tag extends keyof ElementEvents> = {
  [Name in ElementEvents[Tag] as \`on\${Name}\`]?: ((event: OffprintEventMap[Name]) => void) | undefined;
};
`;
}
