// @ts-check
import { readFileSync } from "node:fs";
import { renderShadow } from "offprint/server";

const PACKAGE = "../node_modules/offprint/dist";

/** @param {any} config Eleventy brings no types of its own. */
export default function (config) {
  config.addPassthroughCopy({
    [`${PACKAGE}/{offprint.js,core.js,no-wasm.js,offprint_bg.wasm,*.css}`]: "offprint",
    [`${PACKAGE}/locales`]: "offprint/locales",
  });
  config.addPassthroughCopy("main.js");

  config.addGlobalData("article", JSON.parse(readFileSync("../article.json", "utf8")));

  config.addFilter(
    "shadow",
    /** @param {object} article @param {Exclude<import("offprint").View, "print">} view */
    (article, view, headingLevel = 2) =>
      renderShadow(article, view, { styles: "/offprint/elements.css", headingLevel }),
  );

  // `</script>` in a text must not end the script.
  config.addFilter("json", (/** @type {object} */ data) => JSON.stringify(data).replaceAll("<", "\\u003c"));

  return { dir: { output: "dist" } };
}
