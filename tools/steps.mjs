// The steps of `npm test`: what CI runs, and what `npm test -- NAME…` runs alone.
//
// A step is {about, after, alone, run}. `run(tools)` resolves to a result:
//   {ok}          a check, which passes or not       {ok, tests}   tests, with their tally
//   {usable}      a failure after which the steps that need this one may run all the same
//   {skip}        why the step cannot run here       notes: string[] for parts that were left out
// `after` names steps that must have passed; `alone` keeps the machine free for timing-sensitive tests.

import * as browser from "./steps/browser.mjs";
import * as checks from "./steps/checks.mjs";
import * as examples from "./steps/examples.mjs";
import * as native from "./steps/native.mjs";
import { crate } from "./steps/crate.mjs";
import { docs } from "./steps/docs.mjs";
import { packaged } from "./steps/package.mjs";

/** In the order in which they start. */
export const STEPS = {
  build: { about: "dist/, with the size table", run: checks.build },
  fmt: { about: "cargo fmt --check", run: checks.fmt },
  clippy: { about: "cargo clippy, warnings denied", run: checks.clippy },
  cargo: { about: "cargo test: units, fixtures, properties, layers", run: native.cargo },
  crate: { about: "the crate documented, packed and used", run: crate },
  prettier: { about: "prettier --check", run: checks.prettier },
  types: { about: "tsc, strict, for www, tests and tools", after: ["build"], run: checks.types },
  node: { about: "the npm package and the CLI in Node", after: ["build"], run: native.node },
  package: { about: "the packed package, installed and used", after: ["build"], run: packaged },
  wasm: { about: "wasm-bindgen tests in real browsers", after: ["build"], run: browser.wasm },
  examples: { about: "each framework's example in real browsers", after: ["build"], run: examples.examples },
  docs: { about: "the documentation's site, and every sample of it", after: ["build"], run: docs },
  webkit: { about: "the same in WebKitGTK", after: ["build"], alone: true, run: browser.webkit },
  e2e: { about: "Playwright in real browsers", after: ["build"], alone: true, run: browser.e2e },
};
