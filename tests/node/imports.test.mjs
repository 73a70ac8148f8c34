// The rules of `npm run lint:imports` find what they are for: invented modules beside real names, one fault each.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { cruise } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

const FINE = {
  "www/index.ts": `export * from "./api/browser.ts";`,
  "www/api/browser.ts": `import { core } from "../core/lazy.ts"; export const read = core;`,
  "www/api/types.ts": `export type Article = object;`,
  "www/core/lazy.ts": `import type { Article } from "../api/types.ts"; export const core: Article = {};`,
  "tools/build.mjs": `import "node:fs";`,
};

const FAULTS = [
  [
    "no-circle",
    { "www/api/types.ts": `import type { core } from "../core/lazy.ts"; export type Article = object;` },
  ],
  [
    "no-circle",
    {
      "www/api/types.ts": `export type Article = object; export type Core = typeof import("../core/lazy.ts");`,
    },
  ],
  [
    "no-circle",
    { "tools/a.mjs": `import "./b.mjs";`, "tools/b.mjs": `/** @type {import("./a.mjs").A} */ let a;` },
  ],
  ["room-core", { "www/core/lazy.ts": `import "../elements/index.ts";`, "www/elements/index.ts": "" }],
  ["room-platform", { "www/platform/own.ts": `import "../api/types.ts";` }],
  ["room-api", { "www/api/browser.ts": `import "../cli/read.ts";`, "www/cli/read.ts": "" }],
  ["room-print", { "www/print/sheet.ts": `import type { Fill } from "../edge.ts";`, "www/edge.ts": "" }],
  ["every-room-has-a-row", { "www/attic/old.ts": `import "../api/types.ts";` }],
  ["built-core-only-where-it-is-loaded", { "www/api/browser.ts": `import "../../pkg/offprint.js";` }],
  ["node-only-in-the-command", { "www/core/lazy.ts": `import "node:fs";` }],
  ["no-packages", { "www/core/lazy.ts": `import "lit";`, "node_modules/lit/index.js": "" }],
  ["no-tests", { "tools/build.mjs": `import "../tests/help.mjs";`, "tests/help.mjs": "" }],
  ["no-orphans", { "tools/alone.mjs": "" }],
  ["no-unused-modules", { "www/core/old.ts": `import type { Article } from "../api/types.ts";` }],
];

/** The names of the rules that a tree of these files breaks. */
async function broken(files) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "offprint-imports-")));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { options, ...ruleSet } = config;
    const { output } = await cruise(["www", "tools"], {
      ...options,
      ruleSet,
      validate: true,
      baseDir: folder,
    });
    return output.summary.violations.map(({ rule }) => rule.name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a tree without a fault breaks no rule", async () => {
  assert.deepEqual(await broken(FINE), []);
});

for (const [rule, files] of FAULTS) {
  test(`${rule}: ${Object.values(files).join(" ")}`, async () => {
    const rules = await broken({ ...FINE, ...files });
    assert.ok(rules.includes(rule), `broke ${rules.join(", ") || "no rule"}`);
  });
}

test("every kind of rule is tried", () => {
  const tried = new Set(FAULTS.map(([rule]) => rule));
  const untried = config.forbidden.filter(({ name }) => !name.startsWith("room-") && !tried.has(name));
  assert.deepEqual(untried, []);
});
