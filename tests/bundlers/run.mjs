// Builds and serves an app by each bundler, without configuration, and opens it in a browser:
//
//   node tests/bundlers/run.mjs [quick | slow | NAME…] [--tarball FILE]
//
// Prints a row for each: name, version, development, production. A page passes where the elements show the article, in
// the page's language, with and without WebAssembly, and no request failed.

import { spawn } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, relative } from "node:path";
import { chromium } from "@playwright/test";
import * as browsers from "../../tools/lib/browsers.mjs";
import { ROOT } from "../../tools/lib/shell.mjs";
import { serve, STRICT_CSP } from "../../www/demo/serve.mjs";
import { QUICK, SLOW } from "./matrix.mjs";
import { check } from "./page.mjs";
import { FOLDER, makeProjects } from "./projects.mjs";

const DEADLINE = 240_000;

const folderOf = ({ project }) => join(FOLDER, project);

function start(row, [program, ...args], port) {
  const path = `node_modules/${program}`;
  const given = args.map((arg) => arg.replace("PORT", String(port)));
  // A program of no script is one for the machine.
  const [command, ...rest] = program.startsWith(".bin/")
    ? [path, ...given]
    : [process.execPath, path, ...given];
  return spawn(command, rest, {
    cwd: folderOf(row),
    env: { ...process.env, CI: "true", BROWSER: "none", PORT: String(port), ...row.env },
    // esbuild's server ends with its input.
    stdio: ["pipe", "pipe", "pipe"],
    // With a group of its own, so that what it starts ends with it.
    detached: true,
  });
}

/** All that a program says. */
function heard(program) {
  let text = "";
  for (const stream of [program.stdout, program.stderr]) stream.on("data", (data) => (text += data));
  return () => text;
}

function end(program) {
  try {
    process.kill(-program.pid, "SIGKILL");
  } catch {
    // It has ended.
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "localhost", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

async function inProduction(row, browser) {
  const program = start(row, row.build);
  const said = heard(program);
  const late = setTimeout(() => end(program), DEADLINE);
  const code = await new Promise((done) => program.once("close", done));
  clearTimeout(late);
  if (code !== 0) throw new Error(`the build ended with ${code}:\n${said()}`);
  const both = async (url) => {
    await check(browser, url);
    await check(browser, url, { withoutWasm: true });
  };
  if (row.server) return served(row, [row.server], both);
  const out = join(folderOf(row), row.out);
  if (row.page) cpSync(join(folderOf(row), "app/index.html"), join(out, "index.html"));
  const { url, close } = await serve({
    folders: { "/": relative(ROOT, out) },
    csp: () => (row.strict ? STRICT_CSP : null),
  });
  try {
    await both(url);
  } finally {
    await close();
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function inDevelopment(row, browser) {
  if (row.public)
    cpSync(join(folderOf(row), "app/index.html"), join(folderOf(row), row.public, "index.html"));
  return served(row, row.dev, (url) => check(browser, url));
}

/** Looks at what a server serves. */
async function served(row, command, look) {
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const program = start(row, command, port);
  const said = heard(program);
  try {
    const late = performance.now() + DEADLINE;
    while (!(await answers(url))) {
      if (program.exitCode !== null || performance.now() > late) throw new Error("no server");
      await new Promise((done) => setTimeout(done, 200));
    }
    await look(url);
  } catch (error) {
    throw new Error(`${error.message}\n${said().slice(-3000)}`, { cause: error });
  } finally {
    end(program);
  }
}

const versionOf = (row) =>
  JSON.parse(readFileSync(join(folderOf(row), "node_modules", row.tool, "package.json"), "utf8")).version;

/** What came of a part of a row: "works", "–" where there is none, or why not. */
async function outcome(part, row, browser) {
  if (!part) return { text: "–" };
  const begun = performance.now();
  try {
    await part(row, browser);
    return { text: `works (${((performance.now() - begun) / 1000).toFixed(0)} s)`, passed: true };
  } catch (error) {
    return { text: "FAILS", error };
  }
}

const args = process.argv.slice(2);
const at = args.indexOf("--tarball");
const [, tarball] = at < 0 ? [] : args.splice(at, 2);
const rows = [...QUICK, ...SLOW].filter(
  (row) =>
    args.length === 0 ||
    args.includes(row.name) ||
    (args.includes("quick") && QUICK.includes(row)) ||
    (args.includes("slow") && SLOW.includes(row)),
);
makeProjects([...new Set(rows.map(({ project }) => project))], tarball);
const browser = await chromium.launch({
  executablePath: browsers.chromium(),
  args: ["--no-sandbox"],
});
const failures = [];
let passed = 0;
console.log("| Bundler | Version | Development | Production |\n| --- | --- | --- | --- |");
for (const row of rows) {
  const production = await outcome(inProduction, row, browser);
  const development = await outcome(row.dev && inDevelopment, row, browser);
  console.log(`| ${row.name} | ${versionOf(row)} | ${development.text} | ${production.text} |`);
  for (const [kind, { error, passed: did }] of Object.entries({ development, production })) {
    if (did) passed++;
    if (error) failures.push(`${row.name}, ${kind}: ${error.message}`);
  }
}
await browser.close();
for (const failure of failures) console.error(`\n${failure}`);
console.log(`bundlers: ${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;
