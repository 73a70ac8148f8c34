// Builds everything that is published: the core for browsers and for servers (wasm-pack, then wasm-opt), and the host
// layer (type check, declarations, bundles).
//
//   node tools/build.mjs            build what changed
//   node tools/build.mjs --demo     only what the demo loads, for `npm start`
//   node tools/build.mjs --force    build everything
//
// Steps whose inputs have not changed are skipped; `.cache/build.json` keeps the hashes.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { bundle, bundleForReaders } from "./build/bundle.mjs";
import { describeElements } from "./build/describe.mjs";
import { writeHashes } from "./build/integrity.mjs";
import { buildCoreWithoutWasm } from "./build/no-wasm.mjs";
import { run } from "./build/run.mjs";
import { buildCore, buildServerCore } from "./build/wasm.mjs";
import { entry, ROOT } from "./lib/shell.mjs";

process.chdir(ROOT);

const CACHE = ".cache/build.json";
const known =
  !process.argv.includes("--force") && existsSync(CACHE) ? JSON.parse(readFileSync(CACHE, "utf8")) : {};

const RUST = ["src", "wasm", "Cargo.toml", "Cargo.lock", "www/locales/en.json", "tools/build/wasm.mjs"];
const HOST = [
  "www",
  "tests/browser/host.ts",
  "tsconfig.json",
  "package.json",
  "tools/build.mjs",
  "tools/build/bundle.mjs",
  "tools/build/integrity.mjs",
  "tools/build/texts.mjs",
];

/** A step: when its inputs change, or an output is missing, it runs. */
const STEPS = {
  browser: {
    about: "the core for browsers",
    inputs: RUST,
    outputs: ["pkg/offprint.js"],
    make: () => buildCore("pkg"),
  },
  server: {
    about: "the core for servers",
    inputs: RUST,
    outputs: ["pkg/server/offprint.js"],
    make: () => buildServerCore("pkg/server"),
  },
  noWasm: {
    about: "the core as JavaScript",
    inputs: [...RUST, "tools/build/no-wasm.mjs"],
    outputs: ["pkg/no-wasm/instantiate.js"],
    make: () => buildCoreWithoutWasm("pkg/no-wasm"),
  },
  types: {
    about: "types",
    inputs: [...HOST, "pkg/offprint.d.ts", "pkg/server/offprint.d.ts", "pkg/no-wasm/offprint.d.ts"],
    outputs: ["dist/types/index.d.ts"],
    make: types,
  },
  bundles: {
    about: "bundles",
    inputs: [
      ...HOST,
      "pkg/offprint.js",
      "pkg/offprint_bg.wasm",
      "pkg/server/offprint_bg.wasm",
      "pkg/no-wasm/instantiate.js",
    ],
    outputs: ["dist/offprint.js", "dist/no-wasm.js", "dist/locales.json", "pkg/testing.js"],
    make: bundle,
  },
  demo: {
    about: "the bundles of the demo",
    inputs: [...HOST, "pkg/offprint.js", "pkg/offprint_bg.wasm"],
    outputs: ["dist/offprint.js", "dist/core.js"],
    make: bundleForReaders,
  },
  manifest: {
    about: "manifest",
    inputs: [...HOST, "src/view/parts.rs", "tools/docs/sources.mjs", "tools/build"],
    // One file of each kind that another step removes together with its own: the bundles' scripts, and the types.
    outputs: [
      "dist/custom-elements.json",
      "dist/types-only.js",
      "dist/types/attributes.d.ts",
      "dist/types/react.d.ts",
    ],
    make: describeElements,
  },
};

await entry(() => (process.argv.includes("--demo") ? forDemo() : all()));

async function all() {
  // Each core has a target folder of its own, so that cargo builds them side by side.
  await Promise.all([step("browser"), step("server"), step("noWasm")]);
  await step("types");
  await step("bundles");
  await step("manifest");
  writeHashes("dist");
}

/** What a full build made is not made again: it has the hash of the core as JavaScript in it, which this has not. */
async function forDemo() {
  await step("browser");
  if (!isUpToDate("bundles")) await step("demo");
}

function isUpToDate(name) {
  const { inputs, outputs } = STEPS[name];
  return known[name] === digest(inputs) && outputs.every((path) => existsSync(path));
}

async function step(name) {
  if (isUpToDate(name)) return;
  const { about, inputs, make } = STEPS[name];
  const start = performance.now();
  console.log(`building ${about}`);
  await make();
  known[name] = digest(inputs);
  mkdirSync(".cache", { recursive: true });
  writeFileSync(CACHE, JSON.stringify(known, null, 2));
  console.log(`  ${about}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** One hash of all files in these paths. */
function digest(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    if (path === "www/examples" || !existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(path).update("\0").update(readFileSync(path)).update("\0");
    }
  };
  paths.forEach(add);
  return hash.digest("hex");
}

async function types() {
  rmSync("dist/types", { recursive: true, force: true });
  await run("tsc", ["-p", "tsconfig.json"]);
  // Only compilers newer than 5.6 know what a declaration that imports `./types.ts` means.
  for (const path of readdirSync("dist/types", { recursive: true }).filter((name) =>
    name.endsWith(".d.ts"),
  )) {
    const file = join("dist/types", path);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/((?:from|import\()\s*"\.{1,2}\/[^"]+)\.ts"/g, '$1.js"'));
  }
}
