#!/usr/bin/env node
// Brings a bare machine (Rust by rustup, Node) to what the commands need.
//   node tools/setup.mjs start    what building and serving needs
//   node tools/setup.mjs          that, and what `npm test` needs
//   node tools/setup.mjs all      that, and what `npm run test:all` needs
// What is there already is not asked for again, so the second run takes no time.

import { GECKODRIVER, WASM_BINDGEN, WASM_PACK } from "./lib/programs.mjs";
import { entry, Problem } from "./lib/shell.mjs";
import * as browsers from "./setup/browsers.mjs";
import * as packages from "./setup/packages.mjs";
import { install, isInstalled } from "./setup/programs.mjs";
import * as rust from "./setup/rust.mjs";
import { together } from "./setup/tasks.mjs";

/** What each purpose needs; each includes those before it. */
const PURPOSES = ["start", "test", "all"];

/** @typedef {import("./setup/tasks.mjs").Task & { from: string, isMet: () => boolean }} Need */

/** @param {import("./lib/programs.mjs").Program} program @returns {Need} */
const program = (program, from, takes) => ({
  name: `${program.crate} ${program.version}`,
  takes,
  from,
  isMet: () => isInstalled(program),
  run: () => install(program),
});

/** @type {Need[]} */
const NEEDS = [
  program(WASM_PACK, "start", "half a minute to three, once"),
  program(WASM_BINDGEN, "start", "one to four minutes, once"),
  { name: "npm packages", from: "start", isMet: packages.isMet, run: packages.install },
  {
    name: "browsers and fonts",
    takes: "a minute or two",
    from: "test",
    isMet: browsers.isMet,
    run: browsers.install,
  },
  {
    ...program(GECKODRIVER, "all", "a minute, once"),
    isMet: () => !browsers.hasFirefox() || isInstalled(GECKODRIVER),
  },
];

/**
 * Meets every need of `purpose`, all at once.
 *
 * @returns {Promise<string[]>} notes on what could not be had
 */
export async function setUp(purpose) {
  const isIncluded = (from) => PURPOSES.indexOf(from) <= PURPOSES.indexOf(purpose);
  rust.toolchain();
  rust.wasmTarget();
  if (isIncluded("test")) rust.components();
  const unmet = NEEDS.filter(({ from, isMet }) => isIncluded(from) && !isMet());
  if (unmet.length > 0) {
    console.log("Setting up, all at once:");
    await together(unmet);
  }
  return isIncluded("test") ? browsers.missing() : [];
}

/** Prints the notes, one a line. */
export function report(notes) {
  for (const note of notes) console.log(`note: ${note}`);
}

const isMain = process.argv[1] === new URL(import.meta.url).pathname;
if (isMain) {
  await entry(async () => {
    const purpose = process.argv[2] ?? "test";
    if (!PURPOSES.includes(purpose)) throw new Problem(`usage: node tools/setup.mjs [${PURPOSES.join("|")}]`);
    report(await setUp(purpose));
    console.log("Set-up is complete.");
  });
}
