// Looks at every page of a folder as a reader meets it: on screens of three widths, and on paper.
//
//   OFFPRINT_VIEWS=DIR npm run bench:views [-- -g PART]     DIR is served at /views/, `dist/` at /offprint/
//
// What must hold for any page is asserted; what differs from page to page is printed, to be read beside what is
// right. Two browsers, as in the project's own tests.

import { defineConfig } from "@playwright/test";
import own from "../../../playwright.config.ts";

if (!process.env["OFFPRINT_VIEWS"])
  throw new Error("Name a folder of pages: OFFPRINT_VIEWS=DIR npm run bench:views");

export default defineConfig({
  ...own,
  testDir: ".",
  outputDir: "../../../.cache/views",
  projects: own.projects!.filter(({ name }) => name === "chromium" || name === "firefox"),
  reporter: "list",
});
