// The set-up looks for a browser, installs it, and looks again, all in one process.

import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { chromium, firefox } from "../../tools/lib/browsers.mjs";

const BROWSERS = [
  { program: "chromium", find: chromium },
  { program: "firefox-esr", find: firefox },
];

for (const { program, find } of BROWSERS) {
  test(`${program} is found once it was installed, though it was missing before`, (t) => {
    const folder = mkdtempSync(join(tmpdir(), "offprint-setup-"));
    const before = { ...process.env };
    t.after(() => {
      Object.assign(process.env, before);
      rmSync(folder, { recursive: true });
    });
    for (const override of ["OFFPRINT_CHROMIUM", "OFFPRINT_FIREFOX"]) delete process.env[override];
    const path = join(folder, program);
    assert.notEqual(find(), path);
    writeFileSync(path, "#!/bin/sh\n");
    chmodSync(path, 0o755);
    process.env.PATH = folder + delimiter + before.PATH;
    assert.equal(find(), path);
  });
}
