// `npm version` in a copy of what it touches, which is a repository of its own.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, beforeEach, describe, it } from "node:test";
import { ROOT } from "../lib/shell.mjs";
import { obstacles } from "./obstacles.mjs";
import { stated } from "./versions.mjs";

const FILES = ["package.json", "package-lock.json", "Cargo.toml", "Cargo.lock", "wasm/Cargo.toml", "tools"];
const LOG = "# Changelog\n\n## [Unreleased]\n\n### Removed\n\n- x\n\n## [1.2.3] - 2026-01-02\n\n- All.\n";

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe("npm version", () => {
  let folder;
  const git = (...args) => execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();
  const read = (file) => readFileSync(join(folder, file), "utf8");
  const write = (file, text) => writeFileSync(join(folder, file), text);
  const npm = (...args) => spawnSync("npm", ["version", ...args], { cwd: folder, encoding: "utf8" });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "offprint-version-"));
    folders.push(folder);
    for (const file of FILES) cpSync(join(ROOT, file), join(folder, file), { recursive: true });
    write("CHANGELOG.md", LOG);
    git("init", "--quiet");
    git("config", "user.name", "A test");
    git("config", "user.email", "test@paper.example");
    git("config", "commit.gpgsign", "false");
    git("add", ".");
    git("commit", "--quiet", "--message", "Begin");
  });

  const standing = () => ({
    versions: stated(read),
    changelog: read("CHANGELOG.md"),
    changes: git("status", "--porcelain"),
    tags: git("tag", "--points-at", "HEAD"),
  });

  it("sets every version, dates the changelog, commits and tags: nothing is in the way of a release", () => {
    assert.notDeepEqual(obstacles(standing()), []);
    const { status, stderr } = npm("2.0.0");
    assert.equal(status, 0, stderr);
    assert.deepEqual(new Set(stated(read).map(([, version]) => version)), new Set(["2.0.0"]));
    assert.match(read("CHANGELOG.md"), /## \[2\.0\.0\] - \d{4}-\d\d-\d\d\n\n### Removed/);
    assert.deepEqual(obstacles(standing()), []);
    write("README.md", "A change");
    assert.match(obstacles(standing()).join(), /1 files are not committed/);
  });

  it("refuses a version that is too low for what has changed", () => {
    const { status, stderr } = npm("1.3.0");
    assert.notEqual(status, 0);
    assert.match(stderr, /asks for 2\.0\.0/);
    assert.equal(git("tag"), "");
  });

  it("refuses where there is nothing to release", () => {
    write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n");
    git("commit", "--quiet", "--all", "--message", "Empty it");
    assert.notEqual(npm("2.0.0").status, 0);
    assert.equal(git("tag"), "");
  });
});

describe("the versions", () => {
  it("of package and crate are one, and found in each file", () => {
    const all = stated((file) => readFileSync(join(ROOT, file), "utf8"));
    assert.equal(all.length, 7);
    assert.equal(new Set(all.map(([, version]) => version)).size, 1, JSON.stringify(all));
  });
});
