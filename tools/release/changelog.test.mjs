import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { isBefore, latest, least, released, section } from "./changelog.mjs";

const LOG = `# Changelog

## [Unreleased]

### Added

- A view.

## [0.1.0] - 2026-01-02

### Added

- All.
`;

describe("the changelog", () => {
  it("gives the entries of a version", () => {
    assert.equal(section(LOG, "Unreleased"), "### Added\n\n- A view.");
    assert.equal(section(LOG, "0.1.0"), "### Added\n\n- All.");
    assert.equal(section(LOG, "0.2.0"), undefined);
  });

  it("moves what is unreleased under a version, and loses no line", () => {
    const text = released(LOG, "0.2.0", "2026-02-03");
    assert.equal(section(text, "Unreleased"), "");
    assert.equal(section(text, "0.2.0"), section(LOG, "Unreleased"));
    assert.equal(latest(text), "0.2.0");
    for (const line of LOG.split("\n")) assert.ok(text.split("\n").includes(line), line);
  });

  it("releases nothing twice, and not nothing", () => {
    const text = released(LOG, "0.2.0", "2026-02-03");
    assert.throws(() => released(text, "0.3.0", "2026-02-04"), /nothing/);
    assert.throws(() => released(LOG, "0.1.0", "2026-02-04"), /already/);
  });

  it("that this project has can be released", () => {
    const log = readFileSync(new URL("../../CHANGELOG.md", import.meta.url), "utf8");
    assert.equal(typeof section(log, "Unreleased"), "string");
  });
});

describe("the least version", () => {
  const cases = [
    ["0.1.0", "### Fixed\n- x", "0.1.1"],
    ["0.1.0", "### Added\n- x", "0.1.1"],
    ["0.1.4", "### Removed\n- x", "0.2.0"],
    ["0.1.4", "### Changed\n- **Breaking**: x", "0.2.0"],
    ["1.2.3", "### Fixed\n- x", "1.2.4"],
    ["1.2.3", "### Fixed\n- x\n### Added\n- y", "1.3.0"],
    ["1.2.3", "### Removed\n- x", "2.0.0"],
  ];
  for (const [before, entries, after] of cases) {
    it(`after ${before} is ${after} for ${JSON.stringify(entries)}`, () =>
      assert.equal(least(before, entries), after));
  }

  it("is compared by number", () => {
    assert.ok(isBefore("0.9.0", "0.10.0"));
    assert.ok(!isBefore("1.0.0", "0.10.0"));
    assert.ok(!isBefore("1.0.0", "1.0.0"));
  });
});
