// Steps that run tests without a browser.

import { availableParallelism } from "node:os";
import { libtest, nodeTest } from "./count.mjs";
import { filesBelow } from "../lib/files.mjs";

export async function cargo({ run }) {
  const { code, text } = await run("cargo", ["test", "--no-fail-fast", "--features", "native,schema"]);
  return { ok: code === 0, tests: libtest(text) };
}

/** Node 20's runner takes no patterns, so the files are named. */
export async function node({ run }) {
  const files = filesBelow("tests/node", /\.test\.mjs$/);
  const { code, text } = await run(process.execPath, [
    "--test",
    "--test-reporter=spec",
    `--test-concurrency=${availableParallelism()}`,
    ...files,
  ]);
  return { ok: code === 0, tests: nodeTest(text) };
}
