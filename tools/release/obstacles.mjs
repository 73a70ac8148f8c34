// What stands in the way of a release.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { section } from "./changelog.mjs";
import { stated } from "./versions.mjs";
import { output, ROOT } from "../lib/shell.mjs";

const read = (file) => readFileSync(join(ROOT, file), "utf8");

/** How this folder stands. */
export function standing() {
  return {
    versions: stated(read),
    changelog: read("CHANGELOG.md"),
    changes: output("git", ["status", "--porcelain"]),
    tags: output("git", ["tag", "--points-at", "HEAD"]),
  };
}

/** A sentence for each obstacle. */
export function obstacles({ versions, changelog, changes, tags }) {
  const [[, version]] = versions;
  const others = versions.filter(([, one]) => one !== version);
  const sentences = others.map(([file, one]) => `${file} states the version ${one}, package.json ${version}`);
  if (!section(changelog, version)) sentences.push(`CHANGELOG.md has no section for ${version}`);
  if (changes === null) sentences.push("this is no git repository");
  if (changes) sentences.push(`${changes.split("\n").length} files are not committed, and so not in it`);
  if (!tags?.split("\n").includes(`v${version}`)) {
    sentences.push(`the last commit is not tagged v${version}: \`npm version\` sets the version and the tag`);
  }
  return sentences;
}
