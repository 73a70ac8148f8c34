// The built examples in this machine's browsers.

import root from "../../playwright.config.ts";

export default {
  ...root,
  testDir: ".",
  outputDir: "../../.cache/examples/e2e",
  projects: root.projects!.filter(({ name }) => !/-no-wasm$|webkit/.test(name!)),
};
