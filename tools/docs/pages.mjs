// Which file is which page of the documentation's site, in the order of its navigation.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/shell.mjs";
import { REFERENCE } from "./reference.mjs";

/** @typedef {[source: string | (() => string), address: string]} Page a file, or what makes the text */

/** @type {(folder: string, names: string) => Page[]} */
const named = (folder, names) =>
  names.split(" ").map((name) => [`docs/${folder}${name}.md`, `${folder || "explanation/"}${name}/`]);

const GUIDES =
  "your-page content-security-policy theming own-words reader-views analytics server-rendering adapters frameworks bundlers archive";

/** @type {[title: string, pages: Page[]][]} */
export const SECTIONS = [
  [
    "Begin",
    [
      ["docs/index.md", ""],
      ["docs/tutorial.md", "tutorial/"],
      ["README.md", "overview/"],
    ],
  ],
  ["How to", [...named("guides/", GUIDES), ["docs/edge.md", "guides/edge/"]]],
  ["Reference", Object.entries(REFERENCE).map(([name, make]) => [make, `reference/${name}/`])],
  [
    "Explanation",
    [
      ...named("explanation/", "design limits"),
      ["SECURITY.md", "explanation/security/"],
      ["PRIVACY.md", "explanation/privacy/"],
      ...named("", "review matrix fuzzing soak"),
    ],
  ],
  [
    "Project",
    [
      ["CONTRIBUTING.md", "contributing/"],
      ...named("contributing/", "adding-a-format browser-tests measuring"),
      ["CHANGELOG.md", "changelog/"],
    ],
  ],
];

/** The Markdown files under docs/ that are no page. */
export function unlisted() {
  const listed = SECTIONS.flatMap(([, pages]) => pages.map(([source]) => source));
  return readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".md") && !listed.includes(name));
}
