// Builds and runs the programs of fuzz/. The flags are those of cargo-fuzz without a sanitizer, which the core has no
// use for, as it has no unsafe code; so the stable compiler will do. Compares are not traced: that takes three quarters
// of the time, and in the same time the targets reach more edges without.

import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, relative } from "node:path";
import { environment, output, ROOT, runVisibly } from "../lib/shell.mjs";

const COVERAGE = [
  "--cfg fuzzing",
  "-Cpasses=sancov-module",
  "-Cllvm-args=-sanitizer-coverage-level=4",
  "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
  "-Cllvm-args=-sanitizer-coverage-pc-table",
  "-Ccodegen-units=1",
].join(" ");

const FOUND = join(ROOT, "fuzz/found");
const DICTIONARIES = {
  json_repair: "json",
  json_ld: "json",
  feeds: "json",
  render: "json",
  dates: "dates",
  urls: "urls",
};

// Named, so that the flags are not for build scripts.
const HOST = /^host: (.*)$/m.exec(output("rustc", ["-vV"]) ?? "")?.[1] ?? "";

/** Builds every target. */
export function build() {
  runVisibly(
    "cargo",
    ["build", "--quiet", "--release", "--manifest-path", "fuzz/Cargo.toml", "--target", HOST],
    {
      env: { RUSTFLAGS: COVERAGE },
      advice: "libFuzzer is compiled from C++: is there a C++ compiler?",
    },
  );
}

/** Runs one target; resolves to {executions, seconds, coverage, found, why}: `found` is null or a file. */
export function run(target, seconds, corpora) {
  mkdirSync(FOUND, { recursive: true });
  const program = join(ROOT, "fuzz/target", HOST, "release", target);
  const args = [
    ...corpora.filter((folder) => existsSync(folder)),
    `-max_total_time=${seconds}`,
    "-timeout=20",
    "-rss_limit_mb=2048",
    // Longer inputs are slower and show no more: an article of every field fits. A value profile keeps nearly every
    // input: a third of the speed or less, and fewer edges, in each of the targets that were tried.
    `-max_len=${target === "growth" ? 256 : 2048}`,
    // Weighing inputs by how rare their edges are takes half of the time of what is left.
    "-entropic=0",
    "-print_final_stats=1",
    `-artifact_prefix=${FOUND}/${target}-`,
    `-dict=${join(ROOT, "fuzz/dictionaries", `${DICTIONARIES[target] ?? "html"}.dict`)}`,
  ];
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: environment(),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let text = "";
    // The end has the figures; the middle of a long run would fill the memory.
    child.stderr.setEncoding("utf8").on("data", (chunk) => (text = (text + chunk).slice(-200_000)));
    child.once("close", () =>
      resolve({ ...read(text), seconds: Math.round((performance.now() - start) / 1000) }),
    );
  });
}

/** The figures in what libFuzzer prints. */
export function read(text) {
  const last = (pattern) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);
  const found = /Test unit written to (\S+)/.exec(text)?.[1];
  const executions = last(/stat::number_of_executed_units: (\d+)/g);
  const ended = executions > 0 || found;
  return {
    executions,
    coverage: last(/cov: (\d+)/g),
    found: found ? relative(ROOT, found) : ended ? null : "nothing that ran",
    why: ended ? reason(text) : text.slice(-1000),
  };
}

/** What a panic said, or libFuzzer. */
function reason(text) {
  return (
    /panicked at ([^\n]*\n[^\n]*)/.exec(text)?.[1].slice(0, 300).replace("\n", ": ") ??
    /ERROR: libFuzzer: (.*)/.exec(text)?.[1] ??
    ""
  );
}
