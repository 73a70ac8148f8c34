#!/usr/bin/env node
// The documentation as a site, made of README.md, docs/ and the sources by Eleventy (tools/docs/).
//   npm run docs               sets up, builds, and serves it
//   npm run docs -- --build    only builds it, into .cache/site

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serve } from "../www/demo/serve.mjs";
import { entry, ROOT, runVisibly } from "./lib/shell.mjs";

const FOLDER = join(ROOT, "tools", "docs");
const STAMP = join(FOLDER, "node_modules", ".offprint-stamp");
const SITE = join(ROOT, ".cache", "site");

/** Installs the generator unless it is the one of the lock file. */
function install() {
  const lock = readFileSync(join(FOLDER, "package-lock.json"), "utf8");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lock) return;
  const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  runVisibly("npm", args, { cwd: FOLDER });
  writeFileSync(STAMP, lock);
}

/** What is not Markdown: the playground, the demo's pictures, the package itself. */
function assets() {
  const demo = join(ROOT, "www", "demo");
  mkdirSync(join(SITE, "assets"), { recursive: true });
  cpSync(join(demo, "picture.png"), join(SITE, "assets", "picture.png"));
  for (const name of [
    "icon.svg",
    "playground.js",
    "outline.js",
    "playground.css",
    "demo.css",
    "examples.js",
  ]) {
    cpSync(join(demo, name), join(SITE, name));
  }
  cpSync(join(demo, "pictures"), join(SITE, "pictures"), { recursive: true });
  cpSync(join(ROOT, "dist"), join(SITE, "dist"), { recursive: true });
  writeFileSync(join(SITE, "playground.html"), playground());
}

/** The demo's playground with the site's head, and with what to do without scripts. */
function playground() {
  const page = readFileSync(join(ROOT, "www", "demo", "playground.html"), "utf8");
  const head =
    '<header class="masthead">\n  <p class="title"><a href="/">Offprint</a></p>\n  <nav aria-label="Pages"><ul><li><a href="/">Documentation</a></li></ul></nav>\n</header>';
  const none =
    '<p class="page-note">It needs JavaScript, since it renders in your browser. <a href="/reference/command-line/">The command line</a> shows the same: <code>npx offprint render article page.html</code>.</p>';
  const made = page
    .replace(/<title>.*<\/title>/, "<title>Playground – Offprint</title>")
    .replace(/<header class="masthead">[^]*?<\/header>/, head)
    .replace(/<footer class="colophon">[^]*?<\/footer>\n/, "")
    .replace(/(<p class="page-note">[^]*?<\/p>)/, `$1\n  ${none}`);
  if (!made.includes(none) || !made.includes(head))
    throw new Error("www/demo/playground.html has changed: update tools/docs.mjs");
  return made;
}

await entry(async () => {
  install();
  rmSync(SITE, { recursive: true, force: true });
  runVisibly(join(FOLDER, "node_modules", ".bin", "eleventy"), ["--quiet"], { cwd: FOLDER });
  assets();
  if (process.argv.includes("--build")) return console.log("The site is in .cache/site.");
  const { url } = await serve({ port: Number(process.env.PORT ?? 8090), folders: { "/": ".cache/site" } });
  console.log(`The documentation is at ${url}`);
  await new Promise(() => {});
});
