import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { compare, named, tooLarge } from "./verify.mjs";

const top = mkdtempSync(join(tmpdir(), "offprint-verify-"));
after(() => rmSync(top, { recursive: true, force: true }));

/** A folder with these files. */
function folder(name, files) {
  mkdirSync(join(top, name, "dist"), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(top, name, file), text);
  return join(top, name);
}

describe("what was packed", () => {
  const source = folder("source", { "dist/a.js": "a", "dist/b.js": "b", "dist/c.js": "c" });
  const right = folder("right", { "dist/a.js": "a", "dist/b.js": "b" });
  const wrong = folder("wrong", { "dist/a.js": "A", "dist/b.js": "b" });

  it("is right where its files are the source's", () => compare(right, source, ["dist/a.js", "dist/b.js"]));

  it("is wrong with a byte that the source has not, unless the packer wrote the file", () => {
    assert.throws(() => compare(wrong, source, ["dist/a.js", "dist/b.js"]), /other bytes.*dist\/a\.js/);
    compare(wrong, source, ["dist/a.js", "dist/b.js"], ["dist/a.js"]);
  });

  it("is wrong with a file too few or too many", () => {
    assert.throws(() => compare(right, source, ["dist/a.js", "dist/b.js", "dist/c.js"]), /missing: dist\/c/);
    assert.throws(() => compare(right, source, ["dist/a.js"]), /not listed: dist\/b\.js/);
  });

  it("may not weigh more than its ceiling, and must have one", () => {
    assert.deepEqual(tooLarge({ npm: 10 }, { npm: 10 }), []);
    assert.equal(tooLarge({ npm: 11 }, { npm: 10 }).length, 1);
    assert.equal(tooLarge({ npm: 11 }, {}).length, 1);
  });
});

it("named: every file of a manifest that is no pattern", () => {
  const exports = { ".": { types: "./a.d.ts", default: "./a.js" }, "./l/*.json": "./l/*.json" };
  assert.deepEqual(named([exports, { x: "bin.js" }]), ["a.d.ts", "a.js", "bin.js"]);
});
