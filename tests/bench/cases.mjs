#!/usr/bin/env node
// What is read of each file in a folder of inputs, as a table (Markdown): to compare with what is right by hand.
//
//   npm run bench:cases -- DIR [PART]      only files whose name has PART

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../../dist/server.js";

const [folder, part = ""] = process.argv.slice(2);
if (!folder) {
  console.error("bench:cases: name a folder of inputs");
  process.exit(2);
}

/** Where an HTML page is taken to stand. */
const BASE = "https://news.example/page";

const cell = (value) =>
  String(value ?? "")
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ");
const names = (list) => (list ?? []).map(({ name, kind }) => name ?? kind).join(" · ");
const textOf = (node) => (typeof node == "string" ? node : (node.children ?? []).map(textOf).join(""));

const row = (file) => {
  const text = readFileSync(join(folder, file), "utf8");
  const { article, diagnostics } = read(text, file.endsWith(".html") ? { baseUrl: BASE } : {});
  const { headline, standfirst, byline, published, section, topics, images, body, url } = article ?? {};
  const codes = [...new Set(diagnostics.map(({ code }) => code))].join(", ");
  const pictures = (images ?? []).map(({ src }) => src).join(" ");
  const blocks = (body ?? []).map(textOf).join(" ¶ ");
  const cells = [
    headline,
    standfirst,
    names(byline),
    published,
    names(section),
    names(topics),
    url,
    pictures,
    blocks,
    codes,
  ];
  return [file, ...cells].map(cell).join(" | ");
};

console.log(
  "| file | headline | standfirst | byline | published | section | topics | address | pictures | text | told |",
);
console.log("| --- ".repeat(11) + "|");
for (const file of readdirSync(folder).sort()) if (file.includes(part)) console.log(`| ${row(file)} |`);
