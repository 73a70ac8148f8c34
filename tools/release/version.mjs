#!/usr/bin/env node
// What `npm version` runs after it has set the version of package.json and before it commits: gives the crate the
// same version, and moves what is unreleased in CHANGELOG.md under it.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { isBefore, latest, least, released, section } from "./changelog.mjs";
import { STATEMENTS, withVersion } from "./versions.mjs";
import { entry, Problem } from "../lib/shell.mjs";

const read = (file) => readFileSync(file, "utf8");

await entry(() => {
  const { version } = JSON.parse(read("package.json"));
  const log = read("CHANGELOG.md");
  const entries = section(log, "Unreleased") ?? "";
  if (!entries)
    throw new Problem("CHANGELOG.md says nothing under [Unreleased]: there is nothing to release.");
  const before = latest(log);
  const asked = before && least(before, entries);
  if (asked && isBefore(version, asked)) {
    throw new Problem(
      `${version} is too low: what CHANGELOG.md says is new asks for ${asked}. \`git checkout .\` undoes it.`,
    );
  }
  const files = [...new Set(STATEMENTS.map(([file]) => file))];
  for (const file of files) writeFileSync(file, withVersion(file, read(file), version));
  writeFileSync("CHANGELOG.md", released(log, version, new Date().toISOString().slice(0, 10)));
  execFileSync("git", ["add", ...files, "CHANGELOG.md"]);
});
