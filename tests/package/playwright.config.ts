// The installed package in this machine's browsers.

import root from "../../playwright.config.ts";

export default {
  ...root,
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../.cache/package/e2e",
  projects: root.projects!.filter(({ name }) => !/-no-wasm$|webkit/.test(name!)),
};
