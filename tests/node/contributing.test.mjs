// What contributors are told: every step, script and path that the documents name is there.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { STEPS } from "../../tools/test/steps.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => readFileSync(at(path), "utf8");
const { scripts } = JSON.parse(read("package.json"));
const guide = read("CONTRIBUTING.md");

const forms = readdirSync(at(".github"), { recursive: true }).filter((name) => /\.(md|yml)$/.test(name));
const pages = readdirSync(at("docs"), { recursive: true }).filter((name) => name.endsWith(".md"));
const documents = [
  "CONTRIBUTING.md",
  "README.md",
  ...pages.map((name) => `docs/${name}`),
  ...forms.map((name) => `.github/${name}`),
];

/** Made of the headings, as code hosts and tools/docs/ make them. */
const anchorsOf = (text) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

/** The paths on the map of CONTRIBUTING.md: folders end with a slash. */
function mapped() {
  const [, tree] = /## Where things are\n\n```\n([^]*?)```/.exec(guide);
  const paths = [];
  let top = "";
  for (const line of tree.split("\n").filter(Boolean)) {
    const [, indent, names] = /^( *)((?:\S+ )*\S+)(?: {2,}|$)/.exec(line);
    if (indent === "") paths.push((top = names));
    else paths.push(...names.split(" ").map((name) => top + name));
  }
  return paths;
}

describe("CONTRIBUTING.md", () => {
  it("has a row for each step of npm test, and for no other", () => {
    const table = guide.split("### Steps of `npm test`")[1].split(/^#/m)[0];
    const rows = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(rows.sort(), Object.keys(STEPS).sort());
  });

  it("is read in one sitting", () => {
    assert.ok(
      guide.split("\n").length <= 200 && guide.length <= 14_500,
      "it has 200 lines and 14.5 KB at most",
    );
  });

  it("maps what is there", () => {
    const paths = mapped();
    assert.ok(paths.length > 50);
    for (const path of paths) assert.ok(existsSync(at(path)), path);
  });

  it("maps every folder of the core and of www/", () => {
    const paths = mapped();
    for (const top of ["src/", "www/"]) {
      for (const entry of readdirSync(at(top), { withFileTypes: true })) {
        if (entry.isDirectory()) assert.ok(paths.includes(`${top}${entry.name}/`), `${top}${entry.name}/`);
      }
    }
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
  it("name files that are there", () => {
    for (const document of documents) {
      for (const [, path] of read(document).matchAll(
        /`((?:src|www|tools|tests|docs|fuzz|wasm)\/[\w./-]+\.\w+)`/g,
      )) {
        // The newcomer writes this one.
        const isThere = existsSync(at(path)) || path.endsWith("/my-first.json");
        assert.ok(isThere, `${document}: ${path}`);
      }
    }
  });

  for (const path of documents) {
    it(`point to files and headings that are there: ${path}`, () => {
      for (const [, target] of read(path).matchAll(/\]\((?![a-z]+:)([^)\s]+)\)/g)) {
        const [name, anchor] = target.split("#");
        const file = name ? join(dirname(path), name) : path;
        assert.ok(existsSync(at(file)), target);
        if (anchor && file.endsWith(".md")) assert.ok(anchorsOf(read(file)).includes(anchor), target);
      }
    });
  }

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
