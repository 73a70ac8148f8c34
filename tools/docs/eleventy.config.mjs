// The site: each source is a page, all in one layout. There is no template language in the Markdown.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/shell.mjs";
import { plugin } from "./markdown.mjs";
import { SECTIONS, unlisted } from "./pages.mjs";

/** The README's heading is the product's name, which the first page has too. */
const NAMES = { "README.md": "Overview" };

const titleOf = (text) => /^# (.*)$/m.exec(text)?.[1].replaceAll(/[`<>]/g, "") ?? "Offprint";

export default function (config) {
  if (unlisted().length > 0) throw new Error(`not in tools/docs/pages.mjs: ${unlisted().join(", ")}`);
  const sections = SECTIONS.map(([name, pages]) => ({
    name,
    pages: pages.map(([source, address]) => {
      const made = typeof source === "function";
      const text = made ? source() : readFileSync(join(ROOT, source), "utf8");
      // Links of a generated page are relative to docs/.
      return {
        source: made ? `docs/${address.slice(0, -1)}.md` : source,
        address,
        text,
        title: NAMES[source] ?? titleOf(text),
      };
    }),
  }));
  const all = sections.flatMap(({ pages }) => pages);
  const addresses = new Map(all.map(({ source, address }) => [source, address]));
  config.amendLibrary("md", (markdown) => {
    markdown.set({ html: true });
    markdown.use(plugin);
    const render = markdown.render.bind(markdown);
    markdown.render = (text, data) => render(text, { source: data.page_source, addresses });
  });
  for (const { source, address, text, title } of all) {
    // Comments only mark where tables go.
    config.addTemplate(`${address}index.md`, text.replaceAll(/^<!-- .*? -->$/gm, ""), {
      layout: "page.11ty.mjs",
      permalink: `/${address}index.html`,
      title,
      address,
      page_source: source,
      eleventyExcludeFromCollections: true,
    });
  }
  config.addGlobalData("sections", sections);
  config.addPassthroughCopy({ "site.css": "assets/site.css" });
  return {
    dir: { input: ".", includes: "_includes", output: "../../.cache/site" },
    markdownTemplateEngine: false,
  };
}
