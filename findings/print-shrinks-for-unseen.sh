#!/usr/bin/env bash
# Chromium 156 and Firefox 153 (ESR), driven by playwright-core 1.61.1; pdftotext of poppler 22.12; Node 20 and newer.
#
# One would guess: what a page keeps from sight (`visibility: hidden`, `clip-path`, `opacity: 0`) does not change how the rest
# is printed, and `overflow: hidden` on the body cuts off what is too wide.
#
# What happens: both browsers shrink every page of the print until the widest box fits, seen or not. A box of one pixel's
# height that is 2 mm too wide makes the whole text 1 % smaller, one that is 20 mm too wide makes it 10 % smaller;
# `overflow: hidden` on the body changes nothing, for it is the window's. `overflow: clip` on a box around it helps.
#
# Why it matters here: the sheet's sizes are in points. One wide thing in an article, or a text for screen readers at the edge,
# would set all of it in another size, so that nothing in the sheet may be wider than the sheet.
#
# Needs Node, pdftotext, Firefox, and Chromium or Chrome: CHROMIUM and FIREFOX name them, else they are looked for.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
FIREFOX=${FIREFOX:-$(command -v firefox-esr || command -v firefox)}
export CHROMIUM FIREFOX
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . playwright-core@1.61.1

cat > print.mjs <<'JS'
import { execFileSync } from "node:child_process";
import { chromium, firefox } from "playwright-core";

const box = (style) => `<div style="height: 1px; ${style}"></div>`;

// The text's column is 170 mm wide.
const PAGES = {
  "nothing too wide": box("width: 170mm"),
  "hidden, 2 mm too wide": box("width: 172mm; visibility: hidden"),
  "hidden, 20 mm too wide": box("width: 190mm; visibility: hidden"),
  "transparent, 20 mm too wide": box("width: 190mm; opacity: 0"),
  "clipped away, 20 mm too wide": box("width: 190mm; position: absolute; clip-path: inset(50%)"),
  "hidden, the body's overflow too": `<style>body { overflow: hidden }</style>${box("width: 190mm; visibility: hidden")}`,
  "hidden, in a box that clips": `<div style="overflow: clip">${box("width: 190mm; visibility: hidden")}</div>`,
};

const pageOf = (more) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Ferry</title>
    <style>@page { size: A4; margin: 20mm } body { margin: 0; font: 12pt serif }</style>
  </head>
  <body><p>Measured on paper</p>${more}</body>
</html>`;

/** How wide the text is on paper, in points. */
function widthIn(pdf) {
  const words = execFileSync("pdftotext", ["-bbox", pdf, "-"], { encoding: "utf8" });
  const edges = [...words.matchAll(/<word xMin="([\d.]+)".* xMax="([\d.]+)"/g)];
  return Number(edges.at(-1)[2]) - Number(edges[0][1]);
}

const browsers = {
  Chromium: await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] }),
  // With the channel, Playwright speaks WebDriver BiDi, as Firefox does by itself.
  Firefox: await firefox.launch({ executablePath: process.env.FIREFOX, channel: "moz-firefox" }),
};

/** The size of the text against the first page's, in percent. */
const table = {};
for (const [name, browser] of Object.entries(browsers)) {
  let whole;
  for (const [row, more] of Object.entries(PAGES)) {
    const page = await browser.newPage();
    await page.setContent(pageOf(more));
    await page.pdf({ path: "page.pdf", preferCSSPageSize: true });
    await page.close();
    const width = widthIn("page.pdf");
    whole ??= width;
    (table[row] ??= {})[name] = Math.round((1000 * width) / whole) / 10;
  }
  await browser.close();
}
console.table(table);

const isAbout = (row, percent) => Object.values(table[row]).every((size) => Math.abs(size - percent) < 1);
const small = Object.values(table["hidden, 2 mm too wide"]).every((size) => size > 97 && size < 99.5);
const large = Object.keys(PAGES).filter((row) => row.includes("20 mm") || row.includes("body's"));
const whole = isAbout("hidden, in a box that clips", 100);
if (small && whole && large.every((row) => isAbout(row, (100 * 170) / 190))) {
  console.log("As found: what nobody sees makes the print smaller.");
} else {
  console.error("This has changed.");
  process.exit(1);
}
JS
node print.mjs
