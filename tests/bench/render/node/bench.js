// The renderers for servers, in a process of their own. Arguments: Offprint's module, the rivals' folder, and the
// file of what to measure, as JSON. Prints JSON.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [ours, rivals, given] = process.argv.slice(2);
const { inputs, seconds, least } = JSON.parse(readFileSync(given, "utf8"));
const { render } = await import(pathToFileURL(ours));
const sides = {
  offprint: (json) => render(json, "article"),
  ...(await import(pathToFileURL(rivals))),
};

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const decoded = (text) => text.replace(/&(\w+|#\w+);/g, (whole, name) => ENTITIES[name] ?? whole);

/** HTML without a framework's marks, its attributes in order. */
function plain(html) {
  return html
    .replace(/<!--[^]*?-->|<\?>|<link rel="preload"[^>]*>/g, "")
    .replace(/<([a-z]\w*)((?: [\w-]+(?:="[^"]*")?)*) ?\/?>/gi, (_, tag, attributes) => {
      const list = [...attributes.matchAll(/ ([\w-]+)(?:="([^"]*)")?/g)].map(
        ([, name, value = ""]) => `${name.toLowerCase()}="${decoded(value)}"`,
      );
      return `<${tag} ${list.sort().join(" ")}>`;
    })
    .replace(/[^<>]+/g, decoded);
}

function shuffled(list) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** Milliseconds for one article. */
function sample(side, json, count) {
  globalThis.gc?.();
  const start = performance.now();
  for (let i = 0; i < count; i++) side(json);
  return (performance.now() - start) / count;
}

const result = [];
for (const { size, json } of inputs) {
  const differ = {};
  const expected = plain(sides.offprint(json));
  for (const [name, side] of Object.entries(sides)) {
    const made = plain(side(json));
    let at = 0;
    while (at < expected.length && made[at] == expected[at]) at++;
    if (made != expected)
      differ[name] = { made: made.slice(at - 80, at + 80), offprint: expected.slice(at - 80, at + 80) };
  }
  const count = Math.max(1, Math.round(300 / (size == "demo" ? 14 : size)));
  const rounds = [];
  const end = performance.now() + seconds * 1000;
  for (let round = -2; round < least || performance.now() < end; round++) {
    const row = {};
    for (const name of shuffled(Object.keys(sides))) row[name] = sample(sides[name], json, count);
    if (round >= 0) rounds.push(row);
  }
  result.push({ size, differ, rounds });
}
console.log(JSON.stringify(result));
