// VS Code's custom data for HTML and CSS, made from the manifest: what editors complete and explain.

const HOME = "https://www.npmjs.com/package/offprint";
const references = [{ name: "Offprint", url: HOME }];

/** The string literals of a union type. */
const valuesOf = ({ text }) => [...text.matchAll(/"([\w-]+)"/g)].map(([, name]) => ({ name }));

/** Whether the attribute can stand without a value, which VS Code calls `v`. */
const isFlag = ({ text }) => /\bboolean\b/.test(text);

function attribute({ name, description, type }) {
  const values = valuesOf(type);
  return {
    name,
    description,
    ...(values.length && { values }),
    ...(isFlag(type) && !values.length && { valueSet: "v" }),
  };
}

/** Custom data for HTML. https://github.com/microsoft/vscode-custom-data */
export const htmlData = ({ modules: [{ declarations }] }) => ({
  version: 1.1,
  tags: declarations.map(({ tagName, description, attributes }) => ({
    name: tagName,
    description,
    attributes: attributes.map(attribute),
    references,
  })),
});

/** Custom data for CSS: the custom properties, and every part as the pseudo-element that styles it. */
export function cssData({ modules: [{ declarations }] }) {
  const parts = new Map();
  for (const { tagName, cssParts } of declarations) {
    for (const { name, description } of cssParts) {
      const known = parts.get(name) ?? { description, tags: [] };
      parts.set(name, { ...known, tags: [...known.tags, tagName] });
    }
  }
  return {
    version: 1.1,
    properties: declarations[0].cssProperties.map(({ name, description, default: value }) => ({
      name,
      description: `${description}. Default: ${value}`,
      references,
    })),
    pseudoElements: [...parts].map(([name, { description, tags }]) => ({
      name: `::part(${name})`,
      description: `${description} In ${tags.join(", ")}.`,
      references,
    })),
  };
}
