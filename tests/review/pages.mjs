// The pages on which the review measures: the demo's article, with Offprint and without it.

import { readFileSync } from "node:fs";
import { STRICT_CSP } from "../../www/demo/serve.mjs";

const at = (path) => new URL(`../../${path}`, import.meta.url);
const DEMO = readFileSync(at("www/demo/index.html"), "utf8");
const SCRIPT = /<script type="module" src="[^"]*offprint\.js"[^>]*><\/script>/;
const ELEMENT = /(<offprint-(\w[\w-]*)[^>]*>)/g;

/** The demo's article with what a server rendered put into its elements. */
async function served(url) {
  const { read, renderShadow } = await import("../../dist/server.js");
  const json = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(DEMO)[1];
  const { article } = read(json, { baseUrl: `${url}/` });
  return DEMO.replace(ELEMENT, (tag, _, view) => {
    const level = Number(/heading-level="(\d)"/.exec(tag)?.[1] ?? 2);
    const options = { styles: "/dist/elements.css", headingLevel: level };
    return tag + (renderShadow(article, view, options) ?? "");
  });
}

/** `{what, html, csp}` by name; `url` is the server on which they will stand. */
export async function pages(url) {
  if (!SCRIPT.test(DEMO)) throw new Error("the demo no longer has the script tag");
  const page = (what, html, csp = STRICT_CSP) => ({ what, html, csp });
  return {
    without: page("The demo's page without Offprint", DEMO.replace(SCRIPT, "")),
    english: page("A page in English", DEMO),
    japanese: page("A page in another language", DEMO.replace('<html lang="en">', '<html lang="ja">')),
    refused: page("A policy that refuses WebAssembly", DEMO, STRICT_CSP.replace(" 'wasm-unsafe-eval'", "")),
    served: page("Rendered by a server, adopted", await served(url)),
  };
}
