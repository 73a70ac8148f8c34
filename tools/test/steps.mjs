// The steps of the tests. `npm test` runs those of the set "test"; `npm run test:all` runs all of them;
// `npm test -- NAME…` runs some alone.
//
// Steps of the set "long" run with `npm run test:all` only.
//
// A step is {about, set, after, alone, run}. `run(tools)` resolves to a result:
//   {ok}          a check, which passes or not       {ok, tests}   tests, with their tally
//   {skip}        why the step cannot run here       notes: string[] for parts that were left out
// `after` names steps that must have passed; `alone` keeps the machine free for timing-sensitive tests.

import * as browser from "./browser.mjs";
import * as bundlers from "./bundlers.mjs";
import * as checks from "./checks.mjs";
import * as examples from "./examples.mjs";
import * as native from "./no-browser.mjs";
import { crate } from "./crate.mjs";
import { docs } from "./docs.mjs";
import { packaged } from "./package.mjs";

const built = { after: ["build"] };
const alone = { after: ["build"], alone: true };

/** What `npm test` runs, in the order in which the steps start. */
const TEST = {
  build: { about: "dist/", run: checks.build },
  fmt: { about: "cargo fmt --check", run: checks.fmt },
  clippy: { about: "cargo clippy, warnings denied", run: checks.clippy },
  cargo: { about: "cargo test: units, fixtures, properties, layers", run: native.cargo },
  prettier: { about: "prettier --check", run: checks.prettier },
  imports: { about: "dependency-cruiser: no circles, and arrows that point one way", run: checks.imports },
  types: { about: "tsc, strict, for www, tests and tools", ...built, run: checks.types },
  size: { about: "size-limit: what a reader downloads", ...built, run: checks.size },
  node: { about: "the npm package and the command line in Node", ...built, run: native.node },
  package: { about: "the packed package, installed and used", ...built, run: packaged },
  e2e: { about: "the browser tests in Chromium, and their core in Firefox", ...alone, run: browser.core },
};

/** What `npm run test:all` adds. */
const REST = {
  crate: { about: "the crate documented, packed and used", run: crate },
  wasm: { about: "wasm-bindgen tests in real browsers", ...built, run: browser.wasm },
  examples: { about: "each framework's example in real browsers", ...built, run: examples.examples },
  bundlers: { about: "an app by Vite, Rspack, Rollup and esbuild", ...built, run: bundlers.quick },
  docs: { about: "the documentation's site, and every sample of it", ...built, run: docs },
  webkit: { about: "the browser tests in WebKitGTK", ...alone, run: browser.webkit },
  "e2e-rest": {
    about: "what `e2e` left out: the rest in Firefox, each language, no WebAssembly",
    ...alone,
    run: browser.rest,
  },
};

/** What only `npm run test:all` runs: it takes too long for each change. */
const LONG = {
  frameworks: { about: "an app by webpack, Parcel, Next, Nuxt and Angular", ...alone, run: bundlers.slow },
};

const named = (set, steps) =>
  Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, { ...step, set }]));

export const STEPS = { ...named("test", TEST), ...named("rest", REST), ...named("long", LONG) };
