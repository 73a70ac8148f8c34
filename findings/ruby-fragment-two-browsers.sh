#!/usr/bin/env bash
# Chromium 156 and Firefox 153 (ESR), driven by playwright-core 1.61.1; Node 20 and newer.
#
# One would guess: where a ruby is, browsers differ in whether a text fragment has to hold the reading, and a fragment of the
# base alone, or one that keeps clear of the ruby, is found by both.
#
# What happens in `は<ruby>東<rt>ひがし</rt></ruby>の島へ`: neither is. Firefox leaves the reading out and then looks for whole
# words, and 東の is one to it, with the ruby or without: neither the base alone is found, nor what begins right after it.
# Chromium counts the reading as text, and finds the base together with what follows only with the reading between them.
# Of these fragments, none that holds the base or begins right after it is found by both.
#
# Why it matters here: a link to a quote is made in one browser and opened in another. A word that has a ruby in it or beside
# it is no end of a fragment (`www/share/quote.ts`): the link begins and ends a word further out.
#
# Needs Node, Firefox, and Chromium or Chrome: CHROMIUM and FIREFOX name them, else they are looked for.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
FIREFOX=${FIREFOX:-$(command -v firefox-esr || command -v firefox)}
export CHROMIUM FIREFOX
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . playwright-core@1.61.1

cat > look.mjs <<'JS'
import { createServer } from "node:http";
import { chromium, firefox } from "playwright-core";

const BASES = { "/ruby": "<ruby>東<rt>ひがし</rt></ruby>", "/plain": "東" };
const FRAGMENTS = ["東", "は東", "東の島", "東ひがしの島", "の島", "島", "島へ行く", "西"];

const pageAt = (path) => `<!doctype html>
<html lang="ja">
  <head><meta charset="utf-8"><title>島</title></head>
  <body>
    <div style="height: 300vh"></div>
    <p>は${BASES[path]}の島へ行く。</p>
    <div style="height: 300vh"></div>
  </body>
</html>`;

const server = createServer(({ url }, response) => {
  response.writeHead(url in BASES ? 200 : 404, { "content-type": "text/html" });
  response.end(url in BASES ? pageAt(url) : "");
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const origin = `http://127.0.0.1:${server.address().port}`;

const browsers = {
  Chromium: await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] }),
  // With the channel, Playwright speaks WebDriver BiDi, as Firefox does by itself.
  Firefox: await firefox.launch({ executablePath: process.env.FIREFOX, channel: "moz-firefox" }),
};

/** Whether a page opened at the fragment is scrolled within two seconds. */
async function isFound(browser, path, fragment) {
  const page = await browser.newPage();
  await page.goto(`${origin}${path}#:~:text=${encodeURIComponent(fragment)}`);
  const found = await page.waitForFunction(() => scrollY > 0, null, { timeout: 2000 }).catch(() => null);
  await page.close();
  return found ? "found" : "–";
}

const table = {};
for (const path of Object.keys(BASES)) {
  for (const fragment of FRAGMENTS) {
    const found = Object.entries(browsers).map(async ([name, browser]) => [name, await isFound(browser, path, fragment)]);
    table[`${path.slice(1)} ${fragment}`] = Object.fromEntries(await Promise.all(found));
  }
}
console.table(table);
for (const browser of Object.values(browsers)) await browser.close();
server.close();

const foundBy = (name) => Object.keys(table).filter((row) => table[row][name] == "found");
const EXPECTED = {
  Chromium:
    "ruby 東,ruby は東,ruby 東ひがしの島,ruby の島,ruby 島,ruby 島へ行く," +
    "plain 東,plain は東,plain 東の島,plain の島,plain 島,plain 島へ行く",
  Firefox: "ruby 東の島,ruby 島,ruby 島へ行く,plain 東の島,plain 島,plain 島へ行く",
};
if (Object.entries(EXPECTED).every(([name, rows]) => foundBy(name).join() == rows)) {
  console.log("As found: none that holds the base, or begins right after it, is found by both.");
} else {
  console.error("This has changed.");
  process.exit(1);
}
JS
node look.mjs
