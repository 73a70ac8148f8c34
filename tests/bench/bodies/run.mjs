#!/usr/bin/env node
// Finds the text of whole pages with Offprint and with Readability, which Firefox's Reader View is made of, in the same
// browser, on the same live page, in turns. Writes tables (Markdown).
//
//   npm run bench:bodies                                   the pages of tests/fixtures/pages/: time only
//   npm run bench:bodies -- DIR                            pages whose text is known: DIR/ground-truth.json is
//                                                          {KEY: {url, articleBody}}, the pages KEY.html or KEY.html.gz
//   npm run bench:bodies -- DIR --browser firefox          there; Chromium otherwise
//   npm run bench:bodies -- DIR --limit 50                 the first 50 pages only
//   npm run bench:bodies -- DIR --native                   natively, beside two crates (src/main.rs)
//
// No page's own script runs and no request leaves: a page is shown in a frame without scripts.
//
//   F1       of runs of four words: precision over the pages on which something was found, recall over all
//   time     ours: what `read` takes on a page whose JSON has no text, over what it takes for the JSON alone; theirs:
//            `new Readability(document.cloneNode(true)).parse()`. The median of five runs a page, in turns.
//   growth   the time on the page with its body four times, over twice that on the page with its body twice: 1 is linear

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import * as playwright from "@playwright/test";
import { build } from "esbuild";
import * as browsers from "../../../tools/lib/browsers.mjs";
import { serve } from "../../../www/demo/serve.mjs";
import { f1, mean, median, quantile, scoreOf, wordsOf } from "./score.mjs";

const FIXTURES = "tests/fixtures/pages";

/** Timers are fine-grained only where a page shares its process with no other. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: "string", default: "chromium" },
    limit: { type: "string", default: "Infinity" },
    native: { type: "boolean", default: false },
    misses: { type: "string", default: "0" },
  },
});
const folder = positionals[0] ?? FIXTURES;

if (options.native) {
  const manifest = fileURLToPath(new URL("Cargo.toml", import.meta.url));
  const target = fileURLToPath(new URL("../../../target", import.meta.url));
  const cargo = ["run", "--release", "--quiet", "--manifest-path", manifest, "--target-dir", target, "--"];
  const { status } = spawnSync("cargo", [...cargo, folder, options.limit], { stdio: "inherit" });
  process.exit(status ?? 1);
}

/** The pages: {key, url, html, text}. Of a page of the fixtures nobody says what its text is. */
function pagesOf(folder) {
  const truth = join(folder, "ground-truth.json");
  const known = existsSync(truth)
    ? JSON.parse(readFileSync(truth, "utf8"))
    : Object.fromEntries(
        readdirSync(folder)
          .filter((name) => name.endsWith(".html"))
          .map((name) => [name.slice(0, -".html".length), { url: "https://page.example/story" }]),
      );
  return Object.entries(known)
    .slice(0, Number(options.limit))
    .map(([key, { url, articleBody }]) => ({ key, url, html: htmlOf(join(folder, key)), text: articleBody }));
}

function htmlOf(path) {
  const bytes = existsSync(`${path}.html`)
    ? readFileSync(`${path}.html`)
    : gunzipSync(readFileSync(`${path}.html.gz`));
  return new TextDecoder().decode(bytes);
}

async function start(name) {
  const executablePath = browsers[name]();
  if (!executablePath) throw new Error(`${name} is not on this machine`);
  const own = name === "firefox" ? { channel: "moz-firefox" } : { args: browsers.chromiumFlags() };
  return playwright[name].launch({ executablePath, ...own });
}

/** The part that writes a page's tree, to be timed alone. */
async function walk() {
  const { outputFiles } = await build({
    entryPoints: ["www/platform/walk.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "walk",
    write: false,
  });
  return outputFiles[0].text;
}

const pages = pagesOf(folder);
const server = await serve({
  folders: { "/bench/": "tests/bench/bodies", "/rival/": "node_modules/@mozilla/readability" },
  csp: () => null,
  more: () => ISOLATED,
});
const browser = await start(options.browser);
const rows = [];
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  await page.route(
    ({ origin }) => origin !== server.url,
    (route) => route.abort(),
  );
  await page.goto(`${server.url}/bench/page.html`);
  await page.addScriptTag({ content: await walk() });
  await page.waitForFunction(() => window.tryPage);
  for (const { key, url, html, text } of pages) {
    const found = await page.evaluate((given) => window.tryPage(given), { html, url });
    rows.push({ key, text, ...found });
  }
} finally {
  await browser.close();
  await server.close();
}

const ms = (value) => `${value.toFixed(2)} ms`;
const table = (heads, lines) =>
  [heads, heads.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

console.log(`\n${rows.length} pages of ${folder}, in ${options.browser}\n`);
if (rows.some(({ text }) => text !== undefined)) {
  const lines = ["ours", "theirs"].map((side) => {
    const scores = rows.map((row) => scoreOf(wordsOf(row.text), wordsOf(row[side].text)));
    const { precision, recall, score } = f1(scores);
    const without = rows.filter((row) => !row[side].text.trim()).length;
    return [side, ...[score, precision, recall].map((part) => part.toFixed(3)), without];
  });
  console.log(table(["", "F1", "precision", "recall", "nothing found"], lines), "\n");
}
const ratios = rows.map(({ ours, theirs }) => ours.time / theirs.time);
const times = (side) => rows.map((row) => row[side].time);
const growth = (side) => rows.map((row) => row[side].growth).filter(Number.isFinite);
console.log(
  table(
    ["", "median", "mean", "95 %", "growth, median", "growth, 95 %"],
    ["ours", "theirs"].map((side) => [
      side,
      ms(median(times(side))),
      ms(mean(times(side))),
      ms(quantile(times(side), 0.95)),
      median(growth(side)).toFixed(2),
      quantile(growth(side), 0.95).toFixed(2),
    ]),
  ),
);
console.log(`
ours ÷ theirs: ${median(ratios).toFixed(2)} on the median page, ${quantile(ratios, 0.95).toFixed(2)} at 95 %, \
${(median(times("ours")) / median(times("theirs"))).toFixed(2)} of the medians, \
${(mean(times("ours")) / mean(times("theirs"))).toFixed(2)} of the sums
of ours, writing the page's tree takes ${ms(median(rows.map((row) => row.ours.walk)))} on the median page`);
const slow = rows.toSorted((a, b) => b.ours.time / b.theirs.time - a.ours.time / a.theirs.time);
for (const { key, ours, theirs } of slow.slice(0, Number(options.misses)))
  console.log(`  ${key}: ${ms(ours.time)} (tree ${ms(ours.walk)}), ${ms(theirs.time)}`);
