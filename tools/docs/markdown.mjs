// Markdown on the site: headings get the anchors that code hosts give them, links between files become links between
// pages, and wide tables scroll by themselves.

import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { ROOT } from "../lib/shell.mjs";

/** The anchor that code hosts give a heading. */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");

/** Where a link leads on the site; `undefined` if its file is not a page. */
function addressOf(target, from, addresses) {
  if (/^([a-z]+:|#)/.test(target)) return target;
  const [path, hash] = target.split("#");
  const file = posix.normalize(posix.join(posix.dirname(from), path)).replace(/\/$/, "");
  const page = addresses.get(file);
  if (page === undefined) {
    if (!existsSync(join(ROOT, file))) throw new Error(`${from}: ${target} is no file`);
    return undefined;
  }
  return `/${page}${hash ? `#${hash}` : ""}`;
}

/** Changes the tokens of a page; `env.source` is its file, `env.addresses` maps files to pages. */
export function plugin(markdown) {
  markdown.core.ruler.push("offprint", ({ tokens, env }) => {
    const used = new Map();
    tokens.forEach((token, at) => {
      if (token.type === "heading_open") {
        const text = (tokens[at + 1].children ?? [])
          .filter(({ type }) => type === "text" || type === "code_inline")
          .map(({ content }) => content)
          .join("");
        const id = slug(text);
        const times = used.get(id) ?? 0;
        used.set(id, times + 1);
        token.attrSet("id", times ? `${id}-${times}` : id);
      }
      // The site's policy forbids style attributes.
      if (token.type === "td_open" && token.attrGet("style")) token.attrs = [["class", "number"]];
      if (token.type === "inline") links(token.children ?? [], env);
    });
  });
  const { rules } = markdown.renderer;
  const heading = (tokens, at) => {
    for (let i = at; i >= 0; i--)
      if (tokens[i].type === "heading_open") return tokens[i + 1].content.replaceAll("`", "");
    return "Table";
  };
  let tables = 0;
  rules.table_open = (tokens, at) =>
    `<div class="wide" role="region" tabindex="0" aria-label="${markdown.utils.escapeHtml(heading(tokens, at))}, table ${++tables}"><table>`;
  rules.table_close = () => "</table></div>";
  rules.th_open = () => '<th scope="col">';
  let samples = 0;
  rules.fence = (tokens, at) =>
    `<pre role="region" tabindex="0" aria-label="Sample ${++samples}"><code>${markdown.utils.escapeHtml(tokens[at].content)}</code></pre>\n`;
}

/** Links to pages lead there; links to other files of the repository become plain text. */
function links(children, { source, addresses }) {
  const open = [];
  for (const token of children) {
    if (token.type === "link_open") {
      const address = addressOf(decodeURI(token.attrGet("href")), source, addresses);
      open.push(address === undefined);
      if (address === undefined) Object.assign(token, { tag: "span", attrs: [["class", "file"]] });
      else token.attrSet("href", address);
    }
    if (token.type === "link_close" && open.pop()) token.tag = "span";
    if (token.type === "image") {
      const file = posix.normalize(posix.join(posix.dirname(source), token.attrGet("src")));
      token.attrSet("src", `/${file.replace(/^www\/demo\//, "assets/")}`);
    }
  }
}
