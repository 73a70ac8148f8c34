#!/usr/bin/env node
// What npm packages weigh that do some of Offprint's jobs: the smallest maintained one for each, installed into a folder
// for temporary files and bundled as our own JavaScript is. In their favour: of each only the functions that the job
// needs are counted, and not the code with which a site joins them.
//
//   npm run bench:sizes               prints the table
//   npm run bench:sizes -- --readme   also writes it into README.md

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { code, filled, table } from "../../tools/docs/markdown-table.mjs";

const README = new URL("../../README.md", import.meta.url);

/** The job, the package with its version, and how it is imported. */
const JOBS = [
  ["repair JSON", "jsonrepair", "3.15.0", `export { jsonrepair } from "jsonrepair";`],
  ["make HTML safe", "dompurify", "3.4.18", `export { default as purify } from "dompurify";`],
  ["render", "lit-html", "3.3.3", `export { html, render } from "lit-html";`],
  ["print in a frame", "printd", "1.6.0", `export { Printd } from "printd";`],
  [
    "QR code",
    "lean-qr",
    "2.7.4",
    `export { generate } from "lean-qr/nano"; export { toSvg } from "lean-qr/extras/svg";`,
  ],
  ["share links", "share-buttons", "1.9.0", `import "share-buttons";`],
  [
    "reading time",
    "reading-time",
    "1.5.0",
    `export { default as time } from "reading-time/lib/reading-time.js";`,
  ],
];

/** Larger than the package for that job, since it has the services' icons and colours. */
const PANEL = ["a share panel", "shareon", "2.8.1", `import "shareon/css"; export { init } from "shareon";`];

/** The bytes of a bundle and of its style sheet, brotli 11. */
async function weight(folder, contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: folder,
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + brotliCompressSync(contents).length, 0);
}

const folder = mkdtempSync(join(tmpdir(), "offprint-sizes-"));
try {
  const dependencies = Object.fromEntries([...JOBS, PANEL].map(([, name, version]) => [name, version]));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  const install = ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"];
  execFileSync("npm", install, { cwd: folder, stdio: "inherit" });
  const row = async (job, packages, sources) => [
    job,
    packages,
    (await weight(folder, sources.join("\n"))).toLocaleString("en"),
  ];
  const rows = [];
  for (const [job, name, version, source] of JOBS)
    rows.push(await row(job, `${code(name)} ${version}`, [source]));
  const sources = JOBS.map(([, , , source]) => source);
  const [job, name, version, panel] = PANEL;
  const others = sources.filter((source) => !source.includes("share-buttons"));
  rows.push(await row("**all in one bundle**", "", sources));
  rows.push(await row(`all, with ${job}`, `${code(name)} ${version}`, [...others, panel]));
  const made = table(["Job", "Package", "brotli 11"], rows);
  console.log(made);
  if (process.argv.includes("--readme"))
    writeFileSync(README, filled(readFileSync(README, "utf8"), "rivals", made));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
