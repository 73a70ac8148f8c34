// What a server of React, Vue or Lit does for each request, done once: `node prerender.mjs EXAMPLE` puts the article
// and the rendered app into the page that Vite has built.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [example] = process.argv.slice(2);
const page = `${example}/dist/index.html`;

const { render } = await import(pathToFileURL(`${example}/dist-server/entry-server.js`).href);
// `</script>` in a text must not end the script.
const json = readFileSync("article.json", "utf8").replaceAll("<", "\\u003c");
const app = await render();

const html = readFileSync(page, "utf8")
  .replace("<!--article-->", () => `<script type="application/ld+json">${json}</script>`)
  .replace("<!--app-->", () => app);
writeFileSync(page, html);
rmSync(`${example}/dist-server`, { recursive: true });
