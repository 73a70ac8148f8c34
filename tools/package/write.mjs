// Writes the manifest, and all that is made of it, into `dist/`.

import { writeFileSync } from "node:fs";
import { cssData, htmlData } from "./editors.mjs";
import { attributeTypes, FRAMEWORKS } from "./frameworks.mjs";
import { manifest } from "./manifest.mjs";

const json = (path, value) => writeFileSync(path, JSON.stringify(value, null, 2) + "\n");

export function writeManifest() {
  const made = manifest();
  json("dist/custom-elements.json", made);
  json("dist/vscode.html-custom-data.json", htmlData(made));
  json("dist/vscode.css-custom-data.json", cssData(made));
  writeFileSync("dist/types/attributes.d.ts", attributeTypes(made));
  for (const [name, types] of Object.entries(FRAMEWORKS)) {
    writeFileSync(`dist/types/${name}.d.ts`, types(made));
  }
  // What `import "offprint/types/react"` runs, where somebody writes it so.
  writeFileSync("dist/types-only.js", "export {};\n");
}
