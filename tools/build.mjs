// Builds everything that is published: the core for browsers and for servers (wasm-pack, then wasm-opt), and the host
// layer (type check, declarations, bundles).
//
//   node tools/build.mjs            build what changed
//   node tools/build.mjs --force    build everything
//
// Steps whose inputs have not changed are skipped; `.cache/build.json` keeps the hashes.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { bundle } from "./build/bundle.mjs";
import { describeElements } from "./build/describe.mjs";
import { writeHashes } from "./build/integrity.mjs";
import { buildCoreWithoutWasm } from "./build/no-wasm.mjs";
import { run } from "./build/run.mjs";
import { buildCore, buildServerCore } from "./build/wasm.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const CACHE = ".cache/build.json";
const known =
  !process.argv.includes("--force") && existsSync(CACHE) ? JSON.parse(readFileSync(CACHE, "utf8")) : {};

const RUST = ["src", "wasm", "Cargo.toml", "Cargo.lock", "www/locales/en.json", "tools/build/wasm.mjs"];
const HOST = [
  "www",
  "tests/browser/host.ts",
  "tsconfig.json",
  "package.json",
  "schema",
  "tools/build.mjs",
  "tools/build/bundle.mjs",
  "tools/build/integrity.mjs",
];

await step("the core for browsers", [...RUST], ["pkg/offprint.js"], () => buildCore("pkg"));
await step("the core for servers", [...RUST], ["pkg/server/offprint.js"], () =>
  buildServerCore("pkg/server"),
);
await step(
  "the core as JavaScript",
  [...RUST, "tools/build/no-wasm.mjs"],
  ["pkg/no-wasm/instantiate.js"],
  () => buildCoreWithoutWasm("pkg/no-wasm"),
);
await step(
  "types",
  [...HOST, "pkg/offprint.d.ts", "pkg/server/offprint.d.ts", "pkg/no-wasm/offprint.d.ts"],
  ["dist/types/index.d.ts"],
  types,
);
await step(
  "bundles",
  [
    ...HOST,
    "pkg/offprint.js",
    "pkg/offprint_bg.wasm",
    "pkg/server/offprint_bg.wasm",
    "pkg/no-wasm/instantiate.js",
  ],
  ["dist/offprint.js", "dist/no-wasm.js", "dist/locales.json", "pkg/testing.js"],
  () => bundle(),
);
await step(
  "manifest",
  [...HOST, "src/view/parts.rs", "tools/docs/sources.mjs", "tools/build"],
  // One file of each kind that another step removes together with its own: the bundles' scripts, and the types.
  ["dist/custom-elements.json", "dist/types-only.js", "dist/types/attributes.d.ts", "dist/types/react.d.ts"],
  describeElements,
);
writeHashes("dist");

async function step(name, inputs, outputs, run) {
  const hash = digest(inputs);
  if (known[name] === hash && outputs.every((path) => existsSync(path))) return;
  const start = performance.now();
  console.log(`building ${name}`);
  await run();
  known[name] = hash;
  mkdirSync(".cache", { recursive: true });
  writeFileSync(CACHE, JSON.stringify(known, null, 2));
  console.log(`  ${((performance.now() - start) / 1000).toFixed(1)} s`);
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

function types() {
  rmSync("dist/types", { recursive: true, force: true });
  run("node_modules/.bin/tsc", ["-p", "tsconfig.json"]);
  // Only compilers newer than 5.6 know what a declaration that imports `./types.ts` means.
  for (const path of readdirSync("dist/types", { recursive: true }).filter((name) =>
    name.endsWith(".d.ts"),
  )) {
    const file = join("dist/types", path);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(/((?:from|import\()\s*"\.{1,2}\/[^"]+)\.ts"/g, '$1.js"'));
  }
}
