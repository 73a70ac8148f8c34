// The README's tables are the source's, and its example runs.

import assert from "node:assert/strict";
import { accessSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { sizeTable } from "../../tools/docs/sizes.mjs";
import { documents } from "../../tools/docs/tables.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const text = read("README.md");

for (const [path, made] of Object.entries(documents())) {
  test(`the tables of ${path} are as the source has them`, () => {
    assert.equal(read(path), made, "run: node tools/docs/tables.mjs");
  });
}

test("its sizes are those of the build, give or take 2 % or 150 B", () => {
  const sizes = (table) =>
    [...table.matchAll(/^\| (.*?) \| .* \| ([\d,]+) \| .*\|$/gm)].map(([, name, brotli]) => [
      name,
      Number(brotli.replaceAll(",", "")),
    ]);
  const [, written] = /<!-- table:weight -->\n([^]*?)<!-- \/table -->/.exec(text);
  const built = new Map(sizes(sizeTable()));
  assert.equal(built.size, 10);
  for (const [name, said] of sizes(written)) {
    const off = Math.abs(built.get(name) - said);
    assert.ok(off <= Math.max(0.02 * said, 150), `${name}: run node tools/docs/tables.mjs --sizes`);
  }
  assert.equal(sizes(written).length, 10);
});

test("every file that it points to is there", () => {
  const targets = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, target]) => target);
  assert.ok(targets.length > 3);
  for (const target of targets) accessSync(new URL(`../../${target.split("#")[0]}`, import.meta.url));
});

test("its page holds an article that is read", async () => {
  const [, page] = /```html\n([^]*?)```/.exec(text);
  const { read, render } = await import("../../dist/index-server.js");
  const { article, diagnostics } = await read(page);
  assert.equal(article.headline, "Harbour reopens");
  assert.ok(diagnostics.every(({ severity }) => severity !== "error"));
  for (const [, view] of page.matchAll(/<offprint-([a-z-]+)/g)) {
    assert.match(await render(page, view), /^</, `the page's ${view} shows something`);
  }
});

test("its server's markup is a shadow root with the view", async () => {
  const [, jsonText] = /```html\n[^]*?<script type="application\/ld\+json">([^]*?)<\/script>/.exec(text);
  const [, code] = /import \{ renderShadow \}[^\n]*\n\n([^]*?)```/.exec(text);
  const { renderShadow } = await import("../../dist/server.js");
  const html = new Function("renderShadow", "jsonText", `${code}; return html`)(renderShadow, jsonText);
  assert.match(
    html,
    /^<offprint-article><template shadowrootmode="open"><link rel="stylesheet" href="[^"]+">/,
  );
  assert.match(html, /Harbour reopens[^]*<\/template><\/offprint-article>$/);
  assert.equal(renderShadow("{}", "article"), "", "nothing to show, so the children are");
});
