// The README's tables are the source's, and its example runs.

import assert from "node:assert/strict";
import { accessSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readme, reference } from "../../tools/tables.mjs";

const text = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test("the tables are as the source has them", () => {
  assert.equal(text, readme(), "run: node tools/tables.mjs");
});

test("so are those of the demo's style reference", () => {
  const page = readFileSync(new URL("../../www/demo/styles.html", import.meta.url), "utf8");
  assert.equal(page, reference(), "run: node tools/tables.mjs");
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
