// The package as others import it.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const { exports, bin, customElements } = JSON.parse(readFileSync(at("package.json"), "utf8"));

function* targets(entry) {
  if (typeof entry === "string") yield entry;
  else for (const value of Object.values(entry)) yield* targets(value);
}

describe("package.json", () => {
  for (const target of [...targets(exports), ...Object.values(bin), customElements]) {
    if (target.includes("*")) continue;
    it(`names ${target}, which is there`, () => assert.ok(existsSync(at(target))));
  }

  it("states types first in every condition", () => {
    for (const entry of Object.values(exports)) {
      if (typeof entry === "object") assert.equal(Object.keys(entry)[0], "types");
    }
  });
});

describe("a server", () => {
  it("imports every entry without effect", async () => {
    const before = Object.keys(globalThis);
    const [main, server, browser, define] = await Promise.all([
      import("offprint"),
      import("offprint/server"),
      import(at("dist/index.js")),
      import("offprint/define"),
      import("offprint/embed"),
    ]);
    assert.deepEqual(Object.keys(globalThis), before);
    assert.ok(server.read && define.define);
    assert.deepEqual(Object.keys(main).sort(), Object.keys(browser).sort());
  });

  it("gives promises from the main entry, as a browser does", async () => {
    const { read, render, mount } = await import("offprint");
    assert.ok((await read("{}")).diagnostics.length);
    assert.equal(await render("{}", "article"), "");
    await assert.rejects(mount(), TypeError);
  });
});
