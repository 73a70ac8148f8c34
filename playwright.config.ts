// The browser tests: one project for each browser of this machine. Debian's browsers are driven where
// they are; Playwright downloads none.

import { defineConfig, type Project } from "@playwright/test";
import * as browsers from "./.ci/lib/browsers.mjs";

/** Firefox is driven over WebDriver BiDi, which cannot emulate these: Playwright must not try. */
const NOT_EMULATED = { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };

function projects(): Project[] {
  const found: Project[] = [];
  const chromium = browsers.chromium();
  const firefox = browsers.firefox();
  if (chromium) {
    const launchOptions = { executablePath: chromium, args: browsers.chromiumFlags() };
    found.push({ name: "chromium", use: { browserName: "chromium", launchOptions } });
  }
  if (firefox) {
    // `channel` is given with the path, so that Playwright speaks BiDi and not its own dialect.
    const launchOptions = { executablePath: firefox, channel: "moz-firefox" };
    found.push({ name: "firefox", use: { browserName: "firefox", ...NOT_EMULATED, launchOptions } });
  }
  return found;
}

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: ".cache/e2e",
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.002, scale: "css" } },
  // A test that passes at the second try hides a fault.
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: "list",
  projects: projects(),
});
