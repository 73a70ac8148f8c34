#!/usr/bin/env node
// Brings a bare machine (Rust by rustup, Node) to what the two commands need.
//   node tools/setup.mjs start    what building and serving needs
//   node tools/setup.mjs          that, and what the tests need
// Every need first looks whether it is met already, so the second run takes no time.

import { entry, Problem } from "./lib/shell.mjs";
import * as browsers from "./setup/browsers.mjs";
import * as packages from "./setup/packages.mjs";
import * as rust from "./setup/rust.mjs";

const FOR_BUILDING = [rust.toolchain, rust.wasmTarget, rust.wasmPack, packages.npm];
const FOR_TESTING = [rust.components, browsers.fromDebian, browsers.drivers];

/** Meets every need of `purpose`, "start" or "test". Returns the notes on what could not be had. */
export function setUp(purpose) {
  const needs = purpose === "start" ? FOR_BUILDING : [...FOR_BUILDING, ...FOR_TESTING];
  return needs.flatMap((need) => need() ?? []);
}

/** Prints the notes, one a line. */
export function report(notes) {
  for (const note of notes) console.log(`note: ${note}`);
}

const isMain = process.argv[1] === new URL(import.meta.url).pathname;
if (isMain) {
  await entry(() => {
    const purpose = process.argv[2] ?? "test";
    if (!["start", "test"].includes(purpose)) throw new Problem("usage: node tools/setup.mjs [start|test]");
    report(setUp(purpose));
    console.log("Set-up is complete.");
  });
}
