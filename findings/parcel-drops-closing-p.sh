#!/usr/bin/env bash
# Parcel 2.16.4, its production build without configuration; parse5 8.0.0 as the judge; Node 20 and newer.
#
# One would guess: a page that is made smaller has the same tree as before. It may lack end tags, but only those that HTML
# allows to leave out.
#
# What happens: `</p>` at the end of a custom element is dropped. HTML allows that only if the parent is none of a few
# elements "and is not an autonomous custom element" (13.1.2.4, Optional tags): the end tag of an element that the parser
# does not know closes no paragraph, and is ignored. So the element never ends, and all that follows is in its paragraph.
#
# Why it matters here: the children of an element are its fallback, and mostly paragraphs. What stands after the element
# would vanish with them once it has rendered. The documents name the one line that Parcel needs: a `div` around them.
#
# Needs Node. About half a minute.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund parcel@2.16.4 parse5@8.0.0

cat > index.html <<'HTML'
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>News</title></head>
<body><x-alone><p>Fallback</p></x-alone><x-after>After</x-after></body>
</html>
HTML
sed -E 's,<p>Fallback</p>,<div>&</div>,' index.html > wrapped.html

npx parcel build index.html wrapped.html --no-cache --no-source-maps --log-level error --dist-dir built

cat > judge.mjs <<'JS'
import { readFileSync } from "node:fs";
import { parse } from "parse5";

/** The names of the elements from the root to the first that has this name. */
function pathTo(name, node, path = []) {
  const here = node.tagName ? [...path, node.tagName] : path;
  if (node.tagName == name) return here.join(" > ");
  for (const child of node.childNodes ?? []) {
    const found = pathTo(name, child, here);
    if (found) return found;
  }
  return "";
}

const seen = {};
for (const file of ["index.html", "built/index.html", "wrapped.html", "built/wrapped.html"]) {
  seen[file] = pathTo("x-after", parse(readFileSync(file, "utf8")));
  console.log(`${file}: ${seen[file]}`);
}
console.log(readFileSync("built/index.html", "utf8").trim());

const right = "html > body > x-after";
const wrong = "html > body > x-alone > p > x-after";
const kept = ["index.html", "wrapped.html", "built/wrapped.html"].every((file) => seen[file] == right);
if (kept && seen["built/index.html"] == wrong) {
  console.log("As found: what stands after the element ends up in its paragraph; a div around the paragraph helps.");
} else {
  console.error("This has changed.");
  process.exit(1);
}
JS
node judge.mjs
