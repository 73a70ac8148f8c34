#!/usr/bin/env node
// `npm run bench:servers`: how many articles one core renders in a second, in Node, Deno, Bun and workerd, and how
// many pages the example worker fills. By the processor's time, so that a busy machine changes it little.
//   node tests/bench/servers/run.mjs [--seconds 2]

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { article } from "../render/inputs.mjs";
import { spread } from "../render/stats.mjs";
import { runtimes } from "../../runtimes/install.mjs";
import { VIEWS } from "./work.mjs";
import { pages, rendered } from "./workerd.mjs";

const PROGRAM = fileURLToPath(new URL("program.mjs", import.meta.url));
const { values } = parseArgs({ options: { seconds: { type: "string", default: "2" } } });
const seconds = Number(values.seconds);

const ARTICLES = [
  ["14 paragraphs", article("demo", "plain", "https://paper.example")],
  ["14 blocks of HTML", article("demo", "html", "https://paper.example")],
  ["100 blocks of HTML", article("100", "html", "https://paper.example")],
];

/** A publisher's page around an article, of the size of those that are seen. */
const page = (json) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The harbour</title>
<script type="application/ld+json">${json.replaceAll("</", "<\\/")}</script></head><body>
${"<nav class='menu'><a href='/section'>A section</a> <span>and more of it</span></nav>\n".repeat(600)}
<main>${VIEWS.map((view) => `<offprint-${view}></offprint-${view}>`).join("\n")}</main></body></html>`;

const jobs = ARTICLES.flatMap(([, json]) => [
  { json, views: ["article"] },
  { json, views: VIEWS },
]);

function inProgram(program, ...args) {
  const folder = mkdtempSync(join(tmpdir(), "offprint-servers-"));
  try {
    const given = join(folder, "given.json");
    writeFileSync(given, JSON.stringify({ jobs, seconds }));
    return JSON.parse(execFileSync(program, [...args, PROGRAM, given], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The median, in articles for a second of one core. */
const rate = (made) => Math.round(spread(made.map(({ count, processor }) => count / processor)).median);
const versionOf = (program) =>
  /\d+([.-]\d+)+/.exec(execFileSync(program, ["--version"], { encoding: "utf8" }))[0];

const { workerd, deno, bun, why } = await runtimes();
console.log(`${cpus()[0].model}; articles for each second of one core's time, medians of three rounds\n`);
console.log(`| Runtime | ${ARTICLES.map(([name]) => `${name} | all four views`).join(" | ")} |`);
console.log(`|---|${"--:|".repeat(jobs.length)}`);
const row = (name, made) => console.log(`| ${name} | ${made.map((one) => rate(one)).join(" | ")} |`);

row(`Node ${process.versions.node}`, inProgram(process.execPath));
if (workerd) row(`workerd ${versionOf(workerd)}`, await rendered(workerd, { jobs, seconds }));
if (deno) row(`Deno ${versionOf(deno)}`, inProgram(deno, "run", "--no-config", "--no-lock", "--allow-all"));
if (bun) row(`Bun ${versionOf(bun)}`, inProgram(bun));
for (const [name, program] of Object.entries({ workerd, deno, bun }))
  if (!program) console.log(`no ${name}: ${why}`);

if (workerd) {
  console.log(
    "\nThe example worker in workerd, whole pages: fetched, read, filled with all four views, passed on\n",
  );
  const texts = ARTICLES.map(([, json]) => page(json));
  const made = await pages(workerd, { pages: texts, seconds });
  made.forEach((rounds, at) => {
    const each = rate(rounds);
    const size = Math.round(Buffer.byteLength(texts[at]) / 1024);
    console.log(
      `${ARTICLES[at][0]}, a page of ${size} KB: ${each} a second of one core, ${(1000 / each).toFixed(2)} ms each`,
    );
  });
}
