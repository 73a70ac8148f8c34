// The browser tests: one project for each browser of this machine. Debian's browsers are driven where
// they are; Playwright downloads none.

import { defineConfig, type PlaywrightTestConfig } from "@playwright/test";
import * as browsers from "./tools/lib/browsers.mjs";
import type { WorkerFixtures } from "./tests/e2e/support/test.ts";

type Project = NonNullable<PlaywrightTestConfig<object, WorkerFixtures>["projects"]>[number];

/** Firefox is driven over WebDriver BiDi, which cannot emulate these: Playwright must not try. */
const NOT_EMULATED = { colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null };

/**
 * Where every page is served under a policy that refuses WebAssembly, so that the core is JavaScript:
 * with `OFFPRINT_WASM=refused` for the whole suite (`npm run test:no-wasm`), else for these, which hold every
 * element, view and function. The rest asks of the browser more than of the core, and takes minutes.
 */
const REFUSED = process.env["OFFPRINT_WASM"] == "refused";
const WITHOUT_WASM: Record<string, RegExp> = {
  chromium: /\/(trees|bad-input|frame|hostile-page|rerender|print-document|share)\.spec/,
  firefox: /\/(trees|frame)\.spec/,
};

/**
 * `npm test` asks for "core": all tests in Chromium but those tagged `@all`, and those tagged `@core` in Firefox.
 * `npm run test:rest` asks for the "rest". Where nothing is asked for, as with `npx playwright test`, all are there.
 */
const TESTS = process.env["OFFPRINT_TESTS"] ?? "all";

/** Which tests of a browser are asked for. */
const CHOSEN: Record<string, Record<string, Pick<Project, "grep" | "grepInvert">>> = {
  core: { chromium: { grepInvert: /@all/ }, firefox: { grep: /@core/ } },
  rest: { chromium: { grep: /@all/ }, firefox: { grepInvert: /@core/ } },
  all: {},
};

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
  const webkit: Project[] = browsers.webkitMissing()
    ? []
    : [{ name: "webkit", use: { browserName: "webkit" } }];
  const without = found.map(withoutWasm);
  if (REFUSED) return without;
  const chosen = found.map((project) => ({ ...project, ...CHOSEN[TESTS]?.[project.name!] }));
  return [...chosen, ...webkit, ...(TESTS == "core" ? [] : without.map(inPart))];
}

const withoutWasm = (project: Project): Project => ({
  ...project,
  name: `${project.name}-no-wasm`,
  use: { ...project.use, wasm: false },
});

const inPart = (project: Project): Project => ({
  ...project,
  testMatch: WITHOUT_WASM[project.use!.browserName!]!,
});

export default defineConfig<object, WorkerFixtures>({
  testDir: "tests/e2e",
  outputDir: ".cache/e2e",
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.002, scale: "css" } },
  // A test that passes at the second try hides a fault, or met an accident: `npm test` tells (tools/test/playwright.mjs).
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: "list",
  projects: projects(),
});
