// The package in the runtimes beside Node: the same views, to the byte.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { runtimes } from "../runtimes/install.mjs";

const PROGRAM = fileURLToPath(new URL("../runtimes/try.mjs", import.meta.url));
const { deno, bun, why } = await runtimes();

const output = (program, ...args) =>
  JSON.parse(execFileSync(program, [...args, PROGRAM], { encoding: "utf8", timeout: 60_000 }));
const node = output(process.execPath);

test("Node renders every view, in the words of the locale", () => {
  assert.equal(Object.keys(node.made).length, 5);
  assert.equal(node.words, true);
  assert.ok(node.codes.includes("no-article"));
});

for (const [name, program, args] of [
  // Without a permission to reach the network or to write.
  ["Deno", deno, ["run", "--no-config", "--no-lock", "--allow-read", "--allow-env"]],
  ["Bun", bun, []],
]) {
  test(`${name} renders what Node renders`, { skip: program ? false : `${name}: ${why}` }, () => {
    assert.deepEqual(output(program, ...args), node);
  });
}
