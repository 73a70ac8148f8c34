// `offprint build`: an archive, made whole, made again, and stopped in the middle.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { makeArchive } from "../bench/archive.mjs";
import { jsonLd, openPage, page } from "./articles.mjs";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const PATTERN = "in/**/*.{json,html}";

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "offprint-build-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...path) => join(folder, ...path);
const text = (...path) => readFileSync(at(...path), "utf8");

function put(path, content = jsonLd) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), typeof content == "string" ? content : JSON.stringify(content));
}

function build(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "build", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.doesNotMatch(stderr, /\n\s+at |node:internal/);
  return { status, stdout, stderr };
}

/** All that stands in the folder of the pages, without the list. */
function pages(below = "out") {
  const names = readdirSync(at(below), { withFileTypes: true });
  return names
    .flatMap((entry) =>
      entry.isDirectory()
        ? pages(join(below, entry.name)).map((name) => `${entry.name}/${name}`)
        : entry.name,
    )
    .filter((name) => name !== ".offprint-build.jsonl")
    .sort();
}

describe("offprint build", () => {
  it("makes a page of each input, in its own place", () => {
    put("in/2026/11/ferry.json");
    put("in/2026/page.html", page);
    put("in/readme.txt", "no");
    const { status, stdout, stderr } = build(PATTERN, "--out", "out", "--base-url", "https://news.example/");
    assert.deepEqual(pages(), ["2026/11/ferry.html", "2026/page.html.html"]);
    assert.match(text("out/2026/11/ferry.html"), /^<!doctype html>[^]*<h1[^>]*>Ferry timetable/);
    assert.match(stdout, /^2 pages made, 0 unchanged, 0 inputs without an article, 0 unreadable\n/);
    assert.equal(stderr, "");
    assert.equal(status, 0);
  });

  it("takes the text from the element that is named, and makes all anew for another", () => {
    put("in/page.html", openPage);
    const made = (...args) => {
      const { stdout } = build(PATTERN, "--out", "out", ...args);
      assert.match(stdout, /^1 page made, 0 unchanged/);
      return text("out/page.html.html");
    };
    assert.match(made(), /The first boat leaves at six/);
    const named = made("--body", ".notes");
    assert.match(named, /The notes are of the editors/);
    assert.doesNotMatch(named, /The first boat/);
  });

  it("makes the page that render makes, but for the day of printing", () => {
    put("in/ferry.json");
    build("in/*.json", "--out", "out", "--view", "article", "--locale", "de");
    const rendered = spawnSync(
      process.execPath,
      [CLI, "render", "article", "in/ferry.json", "--document", "--locale", "de"],
      { cwd: folder, encoding: "utf8" },
    );
    assert.equal(text("out/ferry.html"), rendered.stdout);
  });

  it("makes again only what has changed, and of it the whole list", () => {
    for (const name of ["a", "b", "c"]) put(`in/${name}.json`, { ...jsonLd, headline: `The ${name}` });
    build(PATTERN, "--out", "out");
    const old = new Date("2020-01-01");
    for (const name of pages()) utimesSync(at("out", name), old, old);
    put("in/b.json", { ...jsonLd, headline: "Corrected" });
    const again = build(PATTERN, "--out", "out");
    assert.match(again.stdout, /^1 page made, 2 unchanged/);
    assert.match(text("out/b.html"), /Corrected/);
    assert.deepEqual(
      ["a", "b", "c"].map((name) => +statSync(at(`out/${name}.html`)).mtime === +old),
      [true, false, true],
    );
    // Options are part of what a page is made of; a page that is gone is made; --force makes all.
    rmSync(at("out/a.html"));
    assert.match(build(PATTERN, "--out", "out").stdout, /^1 page made, 2 unchanged/);
    assert.match(build(PATTERN, "--out", "out", "--locale", "de").stdout, /^3 pages made, 0 unchanged/);
    assert.match(build(PATTERN, "--out", "out", "--locale", "de", "--force").stdout, /^3 pages made/);
  });

  it("knows what it made from wherever it is run", () => {
    put("in/a.json");
    build("in/*.json", "--out", "out");
    const { stdout } = build(at("in/*.json"), "--out", at("out"));
    assert.match(stdout, /^0 pages made, 1 unchanged/);
  });

  it("exits 1 where an input holds no article, and makes the others; so again, when nothing changed", () => {
    put("in/good.json");
    put("in/bad.json", "{}");
    for (const made of [1, 0]) {
      const { status, stdout, stderr } = build(PATTERN, "--out", "out");
      assert.match(
        stdout,
        new RegExp(`^${made} pages? made, ${1 - made} unchanged, 1 input without an article`),
      );
      assert.match(stdout, /^error no-article: 1 in 1 input, first in in\/bad\.json$/m);
      assert.match(stderr, /^in\/bad\.json: /);
      assert.equal(status, 1);
    }
    assert.deepEqual(pages(), ["good.html"]);
  });

  it("leaves alone what it did not make", () => {
    put("in/about.json", "{}");
    put("out/about.html", "made by hand");
    assert.equal(build(PATTERN, "--out", "out").status, 1);
    assert.equal(text("out/about.html"), "made by hand");
  });

  it("names a file so that it says nothing to a terminal or a runner", () => {
    put("in/a\u001b[31m\n::error::b.json", "{}");
    const { stdout, stderr } = build(PATTERN, "--out", "out");
    assert.doesNotMatch(stdout + stderr, /\u001b|^::/m);
    assert.match(stderr, /a\\u001b\[31m\\u000a::error::b\.json: /);
  });

  it("takes away the page of an article that is no more", () => {
    put("in/a.json");
    put("in/b.json");
    build(PATTERN, "--out", "out");
    put("in/a.json", "{}");
    build(PATTERN, "--out", "out");
    assert.deepEqual(pages(), ["b.html"]);
  });

  it("exits 1 for a warning only where it is strict, and counts by code", () => {
    put("in/a.json", { ...jsonLd, datePublished: "yesterweek" });
    put("in/b.json", { ...jsonLd, datePublished: "yesterweek" });
    const lax = build(PATTERN, "--out", "out");
    assert.match(lax.stdout, /^warning unknown-date: 2 in 2 inputs, first in in\/a\.json$/m);
    assert.equal(lax.status, 0);
    assert.equal(build(PATTERN, "--out", "out", "--strict").status, 1);
  });

  it("exits 2 where the command is wrong", () => {
    put("in/a.json");
    for (const args of [
      ["in/*.json"],
      ["--out", "out"],
      ["in/*.xml", "--out", "out"],
      ["in/*.json", "--out", "out", "--view", "poster"],
      ["in/*.json", "--out", "out", "--jobs", "0"],
      ["in/*.json", "--out", "in/a.json"],
      ["in/*.json", "--out", "out", "--document"],
    ]) {
      const { status, stderr } = build(...args);
      assert.equal(status, 2, args.join(" "));
      assert.match(stderr, /^offprint: .+\n\nUsage:/);
    }
  });

  it("gives names that every system can have, each to one input, and none outside the folder", () => {
    const odd = [
      "CON.json",
      "a:b?.json",
      "..json",
      "dot. .json",
      "x/..hidden/y.json",
      `${"ö".repeat(100)}.json`,
    ];
    const twins = ["Same.json", "same.json", "same.html", "Cafe\u0301.json", "Caf\u00e9.json"];
    for (const name of [...odd, ...twins]) put(`in/${name}`, { ...jsonLd, headline: name });
    put("outside.json");
    build("in/**/*.{json,html}", "in/**/.*/*.json", "in/.*.json", "in/x/..hidden/*", "--out", "deep/out");
    const made = pages("deep/out");
    assert.equal(new Set(made.map((name) => name.normalize("NFC").toLowerCase())).size, made.length);
    assert.equal(made.length, odd.length + twins.length);
    for (const name of made)
      assert.match(name, /^([^<>:"|?*\\\/.][^<>:"|?*\\\/]*\/)*[^<>:"|?*\\\/.][^<>:"|?*\\\/]*\.html$/);
    assert.ok(!made.includes("CON.html"));
    assert.deepEqual(readdirSync(folder).sort(), ["deep", "in", "outside.json"]);
  });

  it("takes an input once that several patterns find, and follows no circle of links", () => {
    put("in/a/b.json");
    symlinkSync("..", at("in/a/up"));
    const { stdout } = build("in/**/*.json", "in/a/*.json", "in", "--out", "out");
    assert.match(stdout, /^1 page made/);
  });

  it("does not take its own pages for inputs", () => {
    put("in/a.html", page);
    build("**/*.html", "--out", "in/out");
    assert.match(build("**/*.html", "--out", "in/out").stdout, /^0 pages made, 1 unchanged/);
  });

  it("writes an index on demand, with no markup of the headlines", () => {
    put("in/b.json", { ...jsonLd, headline: "Of 1 < 2 & “others”" });
    put("in/index.json");
    put("in/bad.json", "{}");
    build(PATTERN, "--out", "out", "--index");
    const index = text("out/index.html");
    assert.match(index, /<a href="b\.html"><bdi>Of 1 &lt; 2 &amp; “others”<\/bdi><\/a>/);
    const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    assert.equal(links.length, 2);
    for (const href of links) assert.ok(existsSync(at("out", decodeURIComponent(href))));
  });

  it("says how far it is in plain lines where there is no terminal", () => {
    put("in/a.json");
    assert.doesNotMatch(build(PATTERN, "--out", "out").stderr, /\r|\x1b/);
  });

  it("draws a bar on a terminal", (context) => {
    put("in/a.json");
    const command = [process.execPath, CLI, "build", "in/a.json", "--out", "out"].join(" ");
    const { status, stdout, error } = spawnSync("script", ["-qec", command, "/dev/null"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (error) return context.skip("there is no program `script` to make a terminal");
    assert.match(stdout, /\r\x1b\[K\[#{24}\] 1 of 1, \d+ a second/);
    assert.equal(status, 0);
  });
});

describe("a build that is stopped", () => {
  /** Starts one and sends it a signal when some pages are there. */
  async function stopped(signal) {
    makeArchive(at("in"), 1500);
    const child = spawn(process.execPath, [CLI, "build", "in/**/*.json", "--out", "out", "--jobs", "2"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => (said += chunk));
    const ended = new Promise((done) => child.on("close", (code, by) => done({ code, by, said })));
    while (!existsSync(at("out/0000")) || readdirSync(at("out/0000")).length < 50)
      await new Promise((done) => setTimeout(done, 5));
    child.kill(signal);
    return ended;
  }

  const whole = () => pages().filter((name) => name.endsWith(".html"));

  for (const signal of ["SIGINT", "SIGTERM", "SIGKILL"]) {
    it(`by ${signal} goes on where it was, and has no page that is not whole`, async () => {
      const { code, said } = await stopped(signal);
      if (signal !== "SIGKILL") {
        assert.equal(code, 130);
        assert.match(said, /stopped after \d+ of 1500; run the same again/);
        assert.deepEqual(
          pages().filter((name) => !/^0.*\.html$|\.next$/.test(name)),
          [],
        );
      }
      const before = whole();
      assert.ok(before.length >= 50 && before.length < 1500, `${before.length} pages`);
      for (const name of before) assert.match(text("out", name), /<\/html>\n$/);
      const { stdout, status } = build("in/**/*.json", "--out", "out");
      const [, made, unchanged] = /^([\d,]+) pages made, ([\d,]+) unchanged/.exec(stdout);
      const [m, u] = [made, unchanged].map((count) => Number(count.replaceAll(",", "")));
      assert.equal(m + u, 1500);
      // What was on its way when it was killed is made anew.
      assert.ok(u >= before.length - 40, `${u} of ${before.length} are kept`);
      assert.equal(status, 0);
      assert.equal(pages().length, 1500);
    });
  }
});

it("needs no memory for what it has made: less than its pages are", () => {
  // How much, for 100,000, `npm run bench:archive` says.
  makeArchive(at("in"), 3000);
  const args = [
    "--max-old-space-size=16",
    CLI,
    "build",
    at("in/**/*.json"),
    "--out",
    at("out"),
    "--jobs",
    "2",
  ];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.match(stdout, /^3,000 pages made/);
  assert.equal(status, 0);
  const bytes = pages().reduce((sum, name) => sum + statSync(at("out", name)).size, 0);
  assert.ok(bytes > 24e6, `${bytes} bytes of pages`);
});
