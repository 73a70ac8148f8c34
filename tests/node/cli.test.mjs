// The command `offprint`.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { VIEWS, bad, jsonLd, page } from "./articles.mjs";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

let folder;
const file = (name) => join(folder, name);

function offprint(args, input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  // Whatever happens, no one sees a stack trace.
  assert.doesNotMatch(stderr, /\n\s+at |node:internal/);
  return { status, stdout, stderr };
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), "offprint-"));
  writeFileSync(file("article.json"), JSON.stringify(jsonLd));
  writeFileSync(file("page.html"), page);
});
after(() => rmSync(folder, { recursive: true }));

describe("offprint read", () => {
  for (const name of ["article.json", "page.html"]) {
    it(`prints article and diagnostics of ${name}`, () => {
      const { status, stdout, stderr } = offprint(["read", file(name), "--base-url", "https://news.example/"]);
      const { article, diagnostics } = JSON.parse(stdout);
      assert.equal(article.headline, jsonLd.headline);
      assert.equal(article.url, "https://news.example/ferry");
      assert.ok(Array.isArray(diagnostics));
      assert.equal(stderr, "");
      assert.equal(status, 0);
    });
  }

  it("reads standard input", () => {
    assert.equal(JSON.parse(offprint(["read", "-"], page).stdout).article.lang, "en-GB");
  });

  it("prints all of a long article into a pipe", () => {
    const articleBody = "Tide. ".repeat(500_000);
    const { article } = JSON.parse(offprint(["read", "-"], JSON.stringify({ ...jsonLd, articleBody })).stdout);
    assert.ok(JSON.stringify(article.body).length > 2_500_000);
  });

  for (const [name, source] of Object.entries(bad)) {
    it(`exits 1 for ${name}`, () => {
      const { status, stdout, stderr } = offprint(["read", "-"], source);
      assert.equal(JSON.parse(stdout).article, null);
      assert.match(stderr, /^error /m);
      assert.equal(status, 1);
    });
  }
});

describe("offprint render", () => {
  for (const view of VIEWS) {
    it(`prints ${view} as HTML`, () => {
      const { status, stdout } = offprint(["render", view, file("page.html")]);
      assert.match(stdout, /^<[a-z][^]*>\n$/);
      assert.equal(status, 0);
    });

    it(`prints ${view} as a whole page`, () => {
      const { stdout } = offprint(["render", view, file("page.html"), "--document"]);
      assert.match(stdout, /^<!doctype html>\n<html lang="en-GB"/);
      assert.match(stdout, /<title>Ferry timetable changes for winter<\/title>/);
      assert.match(stdout, /<style>[^<]{50,}<\/style>/);
      assert.doesNotMatch(stdout, /<script|<link rel="stylesheet"/);
    });
  }

  it("speaks the locale", () => {
    const { stdout } = offprint(["render", "article", file("page.html"), "--locale", "de"]);
    assert.match(stdout, /24\. November 2026/);
  });

  it("exits 1 where there is no article", () => {
    const { status, stdout, stderr } = offprint(["render", "article", "-"], "{}");
    assert.equal(stdout, "");
    assert.match(stderr, /no-article/);
    assert.equal(status, 1);
  });
});

describe("usage", () => {
  const wrong = {
    "no command": [],
    "an unknown command": ["print"],
    "no file": ["read"],
    "a missing file": ["read", "/no/such/file"],
    "a folder": ["read", tmpdir()],
    "no view": ["render", "-"],
    "an unknown view": ["render", "poster", "-"],
    "one argument too many": ["read", "a", "b"],
    "an unknown option": ["read", "-", "--colour"],
    "an option without a value": ["read", "-", "--base-url"],
    "a base URL that is none": ["read", "-", "--base-url", "news"],
    "an option of the other command": ["read", "-", "--document"],
  };
  for (const [name, args] of Object.entries(wrong)) {
    it(`exits 2 for ${name}`, () => {
      const { status, stdout, stderr } = offprint(args);
      assert.equal(stdout, "");
      assert.match(stderr, /^offprint: .+\n\nUsage:/);
      assert.equal(status, 2);
    });
  }

  it("helps", () => {
    const { status, stdout } = offprint(["--help"]);
    assert.match(stdout, /^Usage:/);
    assert.equal(status, 0);
  });
});
