// The documentation's site and its samples, in Chromium where it is, else in Firefox.

import root from "../../playwright.config.ts";

const found = root.projects!.filter(({ name }) => name == "chromium" || name == "firefox");

export default {
  ...root,
  testDir: ".",
  outputDir: "../../.cache/docs/e2e",
  projects: found.slice(0, 1),
};
