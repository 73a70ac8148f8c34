// Builds everything that is published: the core for browsers and for servers (wasm-pack, then wasm-opt), the
// host layer (type check, declarations, bundles), and the table of what a reader downloads.
//
//   node .ci/build.mjs            build what changed
//   node .ci/build.mjs --force    build all
//
// Steps whose inputs have not changed are skipped; `.cache/build.json` keeps the hashes.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

import { bundle } from "./bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);

const CACHE = ".cache/build.json";
const known =
  !process.argv.includes("--force") && existsSync(CACHE) ? JSON.parse(readFileSync(CACHE, "utf8")) : {};

const RUST = ["src", "Cargo.toml", "Cargo.lock", "www/locales/en.json", ".ci/build.mjs"];
const HOST = ["www", "tsconfig.json", "package.json", "schema", ".ci/build.mjs", ".ci/bundle.mjs"];

/** Flags of wasm-opt. Never `--all-features`: that makes modules which engines refuse. */
const OPTIMISE = ["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"];

await step("the core for browsers", [...RUST], ["pkg/offprint.js"], () => core("pkg", []));
await step("the core for servers", [...RUST], ["pkg/server/offprint.js"], () =>
  core("pkg/server", ["--features", "html"]),
);
await step(
  "types",
  [...HOST, "pkg/offprint.d.ts", "pkg/server/offprint.d.ts"],
  ["dist/types/index.d.ts"],
  types,
);
await step(
  "bundles",
  [...HOST, "pkg/offprint.js", "pkg/offprint_bg.wasm", "pkg/server/offprint_bg.wasm"],
  ["dist/offprint.js"],
  () => bundle(),
);
sizes();

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
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else {
      hash.update(path).update("\0").update(readFileSync(path)).update("\0");
    }
  };
  paths.forEach(add);
  return hash.digest("hex");
}

function core(out, cargo) {
  const pack = ["build", "--target", "web", "--release", "--no-pack", "--no-gitignore", "--out-dir", out];
  run("wasm-pack", [...pack, "--out-name", "offprint", ".", ...(cargo.length ? ["--", ...cargo] : [])]);
  const wasm = `${out}/offprint_bg.wasm`;
  run("node_modules/.bin/wasm-opt", [wasm, "-o", wasm, ...OPTIMISE]);
  renewable(`${out}/offprint.js`);
}

/**
 * The glue keeps its first instance for ever. An instance that trapped must be replaced, so the line that
 * refuses a second start is taken out; a new version of the glue that lacks it stops the build.
 */
function renewable(path) {
  const refusal = /if \(wasm !== undefined\) return wasm;/g;
  const glue = readFileSync(path, "utf8");
  if (glue.match(refusal)?.length !== 2) throw new Error(`${path}: the glue's start has changed`);
  writeFileSync(path, glue.replace(refusal, ""));
}

function types() {
  rmSync("dist/types", { recursive: true, force: true });
  run("node_modules/.bin/tsc", ["-p", "tsconfig.json"]);
}

function run(command, args) {
  try {
    execFileSync(command, args, { stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ""}${error.stderr ?? ""}`);
    console.error(
      `${command} failed${error.code === "ENOENT" ? ": not installed (see CONTRIBUTING.md)" : ""}`,
    );
    process.exit(1);
  }
}

/** What a reader downloads, part by part, against the budget. */
function sizes() {
  const parts = {};
  const table = (paths) => paths.map((path) => [path, measure(path)]);
  const rows = table(
    ["dist/offprint.js", "dist/core.js", "dist/offprint_bg.wasm", "dist/offprint.css"].filter(existsSync),
  );
  for (const [path, size] of rows) parts[path] = size;
  const total = rows.reduce(
    (sum, [, size]) => ({ raw: sum.raw + size.raw, brotli: sum.brotli + size.brotli }),
    {
      raw: 0,
      brotli: 0,
    },
  );
  const budget = JSON.parse(readFileSync(".ci/budget.json", "utf8"));
  console.log(`${"shipped to a reader".padEnd(24)}${"raw".padStart(10)}${"brotli 11".padStart(12)}`);
  for (const [name, size] of [...rows, ["total", total]]) {
    console.log(`${name.padEnd(24)}${String(size.raw).padStart(10)}${String(size.brotli).padStart(12)}`);
  }
  console.log(`budget ${budget.total} B, goal ${budget.goal} B`);
  writeFileSync("dist/sizes.json", JSON.stringify({ parts, total, budget }, null, 2) + "\n");
  if (total.brotli > budget.total) {
    console.error(`over the budget by ${total.brotli - budget.total} B`);
    process.exit(1);
  }
}

function measure(path) {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}
