// What contributors are told: every step, script and path that the documents name is there.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, it } from "node:test";
import { STEPS } from "../../tools/steps.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(at(path), "utf8");
const { scripts } = JSON.parse(read("package.json"));
const guide = read("CONTRIBUTING.md");

const forms = readdirSync(at(".github"), { recursive: true }).filter((name) => /\.(md|yml)$/.test(name));
const documents = ["CONTRIBUTING.md", "README.md", ...forms.map((name) => `.github/${name}`)];

describe("CONTRIBUTING.md", () => {
  it("has a row for each step of npm test, and for no other", () => {
    const table = guide.split("### Steps of `npm test`")[1].split(/^#/m)[0];
    const rows = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(rows.sort(), Object.keys(STEPS).sort());
  });

  it("draws the folders that are there", () => {
    const [, tree] = /## Where things are\n\n```\n([^]*?)```/.exec(guide);
    const folders = [];
    for (const line of tree.split("\n").filter(Boolean)) {
      const [, indent, names] = /^( *)((?:\S+ )*\S+)(?: {2,}|$)/.exec(line);
      if (indent === "") folders[0] = /^\S+/.exec(line)[0];
      const base = indent === "" ? "" : folders[0];
      for (const name of (indent === "" ? folders[0] : names).split(" ")) {
        if (name.includes("*")) continue;
        assert.ok(existsSync(at(base + name)), `${base}${name}`);
      }
    }
    assert.ok(folders.length > 0);
  });

  it("leads a newcomer through a fixture that is read without an error", async () => {
    const [, json] = /my-first\.json`:\n\n\s*```json\n([^]*?)```/.exec(guide);
    const { read } = await import("offprint/server");
    const { article } = read(json);
    assert.equal(article.headline, "The ferry is late again");
    assert.equal(article.body.length, 1);
  });
});

describe("the documents", () => {
  for (const path of documents) {
    it(`name scripts and steps that are there: ${path}`, () => {
      const text = read(path);
      for (const [, name] of text.matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[name], name);
      for (const [, names] of text.matchAll(/npm test -- ((?:\w+ ?)+)/g)) {
        for (const name of names.trim().split(" ")) assert.ok(STEPS[name], name);
      }
    });
  }

  it("have a form for each kind of issue, and one for changes", () => {
    assert.deepEqual(forms.sort(), [
      "ISSUE_TEMPLATE/article-not-read.yml",
      "ISSUE_TEMPLATE/bug.yml",
      "ISSUE_TEMPLATE/config.yml",
      "ISSUE_TEMPLATE/idea.yml",
      "pull_request_template.md",
    ]);
  });
});
