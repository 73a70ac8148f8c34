// Writes what tells tools about the elements into `dist/`: the custom elements manifest, data for editors, and types
// for the templates of frameworks.

import { cpSync, writeFileSync } from "node:fs";
import { attributeTypes } from "./attributes.mjs";
import { cssData, htmlData } from "./editors.mjs";
import { manifest } from "./manifest.mjs";

const json = (path, value) => writeFileSync(path, JSON.stringify(value, null, 2) + "\n");

export function describeElements() {
  const made = manifest();
  json("dist/custom-elements.json", made);
  json("dist/vscode.html-custom-data.json", htmlData(made));
  json("dist/vscode.css-custom-data.json", cssData(made));
  writeFileSync("dist/types/attributes.d.ts", attributeTypes(made));
  cpSync("www/types", "dist/types", { recursive: true });
  // This is what runs if somebody imports "offprint/types/react" as a value.
  writeFileSync("dist/types-only.js", "export {};\n");
}
