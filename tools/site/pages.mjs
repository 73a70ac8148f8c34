// Which file is which page of the documentation's site, in the order of its navigation.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/shell.mjs";
import { REFERENCE } from "./reference.mjs";

/** @type {(folder: string, names: string[]) => [string, string][]} */
const named = (folder, names) => names.map((name) => [`docs/${folder}/${name}.md`, `${folder}/${name}/`]);

const GUIDES = [
  "content-security-policy",
  "theming",
  "own-words",
  "analytics",
  "server-rendering",
  "adapters",
  "frameworks",
  "archive",
];

/**
 * The sections: their title, and for each page its source (a file, or what makes it) and its address.
 *
 * @type {[title: string, pages: [source: string | (() => string), address: string][]][]}
 */
const SECTIONS = [
  [
    "Begin",
    [
      ["docs/index.md", ""],
      ["docs/tutorial.md", "tutorial/"],
      ["README.md", "overview/"],
    ],
  ],
  ["How to", [...named("guides", GUIDES), ["docs/edge.md", "guides/edge/"]]],
  ["Reference", REFERENCE.map(({ name, make }) => [make, `reference/${name}/`])],
  [
    "Explanation",
    [
      ...named("explanation", ["design", "limits"]),
      ["SECURITY.md", "explanation/security/"],
      ["PRIVACY.md", "explanation/privacy/"],
      ["docs/review.md", "explanation/review/"],
      ["docs/matrix.md", "explanation/matrix/"],
      ["docs/fuzzing.md", "explanation/fuzzing/"],
      ["docs/soak.md", "explanation/soak/"],
    ],
  ],
  [
    "Project",
    [
      ["CONTRIBUTING.md", "contributing/"],
      ...named("contributing", ["adding-a-format", "browser-tests", "measuring"]),
      ["CHANGELOG.md", "changelog/"],
    ],
  ],
];

/** Every Markdown file under docs/ is a page: one that is not listed stops the build. */
export function unlisted() {
  const listed = SECTIONS.flatMap(([, pages]) => pages.map(([source]) => source));
  const files = readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .map((name) => `docs/${name.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".md"));
  return files.filter((name) => !listed.includes(name));
}

export { SECTIONS };
