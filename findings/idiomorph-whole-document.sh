#!/usr/bin/env bash
# Idiomorph 0.7.4, in jsdom 26.1.0; Node 20 and newer. Chromium 156 says the same.
#
# One would guess: `Idiomorph.morph(document.documentElement, text)`, which its README shows for the text of a whole page,
# takes the text as a server sends it.
#
# What happens: it throws a HierarchyRequestError if the text begins with a doctype, as every valid page does. The text is
# parsed to a document whose children are all morphed, and a second doctype cannot be put in. Without the doctype, or
# with the root element of the parsed text in the place of the text, it works.
#
# Why it matters here: pages that change in place are tested with the libraries that publishers use. A test that hands
# over what the server sent sees a page that does not change, and blames the elements.
#
# Needs Node.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix . idiomorph@0.7.4 jsdom@26.1.0

cat > morph.mjs <<'JS'
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const LIBRARY = readFileSync("node_modules/idiomorph/dist/idiomorph.js", "utf8");
const html = (name) => `<html lang="en"><head><title>${name}</title></head><body><p>${name}</p></body></html>`;

/** Morphs a page into another; what came of it. */
function morphed(given) {
  const { window } = new JSDOM(`<!doctype html>${html("old")}`, { runScripts: "outside-only" });
  window.eval(LIBRARY);
  try {
    window.Idiomorph.morph(window.document.documentElement, given(window), { head: { style: "morph" } });
    return window.document.documentElement.outerHTML == html("new") ? "the new page" : "another page";
  } catch (error) {
    return error.name;
  }
}

const whole = `<!doctype html>${html("new")}`;
const seen = {
  "text with a doctype": morphed(() => whole),
  "text without it": morphed(() => html("new")),
  "root element": morphed(({ DOMParser }) => new DOMParser().parseFromString(whole, "text/html").documentElement),
};
for (const [given, came] of Object.entries(seen)) console.log(`${given}: ${came}`);

if (Object.values(seen).join() == "HierarchyRequestError,the new page,the new page") {
  console.log("As found: the text of a valid page cannot be morphed into the page's root.");
} else {
  console.error("This has changed.");
  process.exit(1);
}
JS
node morph.mjs
