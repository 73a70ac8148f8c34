#!/usr/bin/env bash
# @hotwired/turbo 8.0.23, in Chromium 156 driven by playwright-core 1.61.1; Node 20 and newer.
#
# One would guess: after a visit by Turbo, what tells machines of the page is that of the new page, as its title,
# description and canonical address are. JSON-LD is data, and no script that has run.
#
# What happens: the first page's JSON-LD stays in the head, and the second's is added after it, since Turbo removes no
# `script` element and does not ask for its type. On the way back nothing is added, for the first page's is still there:
# now the last one is that of the page that was left. So neither "the first" nor "the last" is the article that is shown.
#
# Why it matters here: an element that took the JSON of the page as it stands would share and print the wrong article. So
# a text is held against the address at which it was first seen (`www/page/left.ts`).
#
# Needs Node, and Chromium or Chrome: CHROMIUM names it, else it is looked for.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
export CHROMIUM
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . @hotwired/turbo@8.0.23 playwright-core@1.61.1

cat > visit.mjs <<'JS'
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const TURBO = readFileSync("node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js", "utf8");
const PAGES = { "/ferry": "/bridge", "/bridge": "/ferry" };

const pageAt = (path) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${path}</title>
    <meta name="description" content="${path}">
    <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "${path}"}</script>
    <script defer src="/turbo.js"></script>
  </head>
  <body><h1>${path}</h1><a href="${PAGES[path]}">next</a></body>
</html>`;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.route("**/*", (route) => {
  const path = new URL(route.request().url()).pathname;
  if (path == "/turbo.js") return route.fulfill({ contentType: "text/javascript", body: TURBO });
  return path in PAGES ? route.fulfill({ contentType: "text/html", body: pageAt(path) }) : route.abort();
});

const inHead = () =>
  page.evaluate(() => {
    const data = [...document.head.querySelectorAll("script[type='application/ld+json']")];
    return {
      title: document.title,
      descriptions: [...document.head.querySelectorAll("meta[name=description]")].map(({ content }) => content),
      articles: data.map(({ textContent }) => JSON.parse(textContent).headline),
    };
  });

async function visit(path) {
  await page.getByText("next").click();
  await page.getByRole("heading", { name: path }).waitFor();
  await page.waitForFunction((title) => document.title == title, path);
  return inHead();
}

await page.goto("http://news.example/ferry");
await page.evaluate(() => (window.sameDocument = true));
const seen = [await inHead(), await visit("/bridge"), await visit("/ferry")];
for (const { title, descriptions, articles } of seen) {
  console.log(`${title}: description ${descriptions}; JSON-LD of ${articles.join(", ")}`);
}
const soft = await page.evaluate(() => window.sameDocument === true);
await browser.close();

const found = JSON.stringify(seen.map(({ articles }) => articles));
const fresh = seen.every(({ title, descriptions }) => descriptions.join() == title);
if (soft && fresh && found == '[["/ferry"],["/ferry","/bridge"],["/ferry","/bridge"]]') {
  console.log("As found: the title and description are replaced, the JSON-LD of a page that was left stays.");
} else {
  console.error("This has changed.");
  process.exit(1);
}
JS
node visit.mjs
