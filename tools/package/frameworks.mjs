// Types for templates: what a page may write on each element, and that told to React, Preact, Vue and Svelte.
// Made of the manifest. Each framework has a file of its own, which is loaded by name: none is needed otherwise.

const HEAD = "// Made by the build from the custom elements manifest.\n";

const indent = (text) => text.replace(/^(?=.)/gm, "  ");
const comment = (text) => `/** ${text.replaceAll("*/", "*\\/")} */`;
const interfaceName = ({ name }) => `${name}Attributes`;

/** An attribute's number may be given as text: that is what it is in the end. */
const written = ({ text }) => (text === "number" ? "number | `${number}`" : text);

function attributes(declaration) {
  const properties = declaration.members.filter(({ kind }) => kind === "field");
  const own = new Set(properties.map(({ name }) => name));
  const rows = [
    // A framework sets a property of that name, where there is one.
    ...declaration.attributes.filter(({ name }) => !own.has(name)),
    ...properties,
  ].map(
    ({ name, description, type }) =>
      `${comment(description)}\n${JSON.stringify(name)}?: ${written(type)} | undefined;`,
  );
  return `${comment(declaration.description)}\nexport interface ${interfaceName(declaration)} {\n${indent(rows.join("\n"))}\n}\n`;
}

/** `attributes.d.ts`: what every framework's types are made of. */
export function attributeTypes({ modules: [{ declarations }] }) {
  const tags = declarations.map((one) => `${JSON.stringify(one.tagName)}: ${interfaceName(one)};`);
  const events = declarations.map(
    ({ tagName, events }) =>
      `${JSON.stringify(tagName)}: ${events.map(({ name }) => JSON.stringify(name)).join(" | ")};`,
  );
  return `${HEAD}
import type { OffprintEventMap } from "./elements/events.js";
import type { Article, Source, ViewOptions } from "./api/types.js";

${declarations.map(attributes).join("\n")}
/** The attributes and properties of each element. */
export interface ElementAttributes {
${indent(tags.join("\n"))}
}

/** The names of the events of each element. */
export interface ElementEvents {
${indent(events.join("\n"))}
}

/** Listeners by the names that React, Preact and Svelte know: \`onoffprint-ready\` and so on. */
export type Listeners<Tag extends keyof ElementEvents> = {
  [Name in ElementEvents[Tag] as \`on\${Name}\`]?: ((event: OffprintEventMap[Name]) => void) | undefined;
};
`;
}

const tagsOf = ({ modules: [{ declarations }] }) => declarations.map(({ tagName }) => tagName);
const rowsOf = (manifest, type) =>
  tagsOf(manifest)
    .map((tag) => `${JSON.stringify(tag)}: ${type(JSON.stringify(tag))};`)
    .join("\n");

const IMPORTS = `import type { ElementAttributes, Listeners } from "./attributes.js";
import type {} from "./elements/define.js";
`;

const react = (manifest) => `${HEAD}
import type { ClassAttributes, HTMLAttributes } from "react";
${IMPORTS}
type Props<Tag extends keyof ElementAttributes> = ElementAttributes[Tag] &
  Listeners<Tag> &
  ClassAttributes<HTMLElementTagNameMap[Tag]> &
  Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof ElementAttributes[Tag]>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${indent(indent(indent(rowsOf(manifest, (tag) => `Props<${tag}>`))))}
    }
  }
}
`;

const preact = (manifest) => `${HEAD}
import type { HTMLAttributes } from "preact";
${IMPORTS}
type Props<Tag extends keyof ElementAttributes> = ElementAttributes[Tag] &
  Listeners<Tag> &
  Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof ElementAttributes[Tag]>;

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
${indent(indent(indent(rowsOf(manifest, (tag) => `Props<${tag}>`))))}
    }
  }
}
`;

const vue = (manifest) => `${HEAD}
import type { HTMLAttributes, PublicProps } from "vue";
import type { ElementAttributes, ElementEvents } from "./attributes.js";
import type {} from "./elements/define.js";
import type { OffprintEventMap } from "./elements/events.js";

/** \`@offprint-ready\` is \`onOffprintReady\` to Vue, and \`heading-level\` is \`headingLevel\`. */
type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Rest}\`
  ? \`\${Head}\${Capitalize<Camel<Rest>>}\`
  : Name;

type VueAttributes<Tag extends keyof ElementAttributes> = {
  [Name in keyof ElementAttributes[Tag] as Name | Camel<Name & string>]: ElementAttributes[Tag][Name];
};

type VueListeners<Tag extends keyof ElementEvents> = {
  [Name in ElementEvents[Tag] as \`on\${Capitalize<Camel<Name>>}\`]?:
    | ((event: OffprintEventMap[Name]) => void)
    | undefined;
};

interface OffprintComponent<Tag extends keyof ElementAttributes> {
  new (): HTMLElementTagNameMap[Tag] & {
    /** @deprecated Known to Vue's type check only. */
    $props: VueAttributes<Tag> &
      VueListeners<Tag> &
      Omit<HTMLAttributes, keyof ElementAttributes[Tag]> &
      PublicProps;
    /** @deprecated Known to Vue's type check only. */
    $emit: <Name extends ElementEvents[Tag]>(name: Name, event: OffprintEventMap[Name]) => void;
  };
}

declare module "vue" {
  interface GlobalComponents {
${indent(indent(rowsOf(manifest, (tag) => `OffprintComponent<${tag}>`)))}
  }
}
`;

const svelte = (manifest) => `${HEAD}
import type { HTMLAttributes } from "svelte/elements";
${IMPORTS}
type Props<Tag extends keyof ElementAttributes> = ElementAttributes[Tag] &
  Listeners<Tag> &
  Omit<HTMLAttributes<HTMLElementTagNameMap[Tag]>, keyof ElementAttributes[Tag]>;

declare module "svelte/elements" {
  interface SvelteHTMLElements {
${indent(indent(rowsOf(manifest, (tag) => `Props<${tag}>`)))}
  }
}
`;

/** The file of each framework. */
export const FRAMEWORKS = { react, preact, vue, svelte };
