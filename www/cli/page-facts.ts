// What a page itself says of its article, beside the JSON: enough of HTML to compare, not a parser of it.

export interface Tag {
  name: string;
  attributes: Map<string, string>;
  /** Where it ends. */
  end: number;
}

export interface PageFacts {
  tags: Tag[];
  /** The texts of all `h1`. */
  headings: string[];
  meta(name: string): string | undefined;
  /** Text that a reader sees, without what stands in an Offprint element. */
  text: string;
}

const COMMENT = /<!--[^]*?(?:-->|$)/g;
/** Elements whose content is no markup, or not the page's. */
const OPAQUE = /(<(script|style|template|noscript|textarea|title)\b[^>]*>)[^]*?(<\/\2\s*>|$)/gi;
const TAG = /<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const REFERENCES: { [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const unescape = (text: string) =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (all, decimal, hex, name) =>
    name ? (REFERENCES[name] ?? all) : String.fromCodePoint(decimal ? +decimal : parseInt(hex, 16)),
  );

export const textOfHtml = (html: string): string =>
  unescape(html.replace(/<[^<>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();

export function factsOf(html: string): PageFacts {
  const markup = html.replace(COMMENT, "").replace(OPAQUE, "$1$3");
  const tags: Tag[] = [];
  for (const { 0: all, 1: name, 2: rest, index } of markup.matchAll(TAG)) {
    const attributes = new Map<string, string>();
    for (const [, key, a, b, c] of rest!.matchAll(ATTRIBUTE)) {
      if (!attributes.has(key!.toLowerCase()))
        attributes.set(key!.toLowerCase(), unescape(a ?? b ?? c ?? ""));
    }
    tags.push({ name: name!.toLowerCase(), attributes, end: index + all.length });
  }
  const headings = [...markup.matchAll(/<h1\b[^>]*>([^]*?)<\/h1\s*>/gi)].map(([, text]) => textOfHtml(text!));
  const body = markup.slice(Math.max(0, markup.search(/<body\b/i)));
  const own = body.replace(/<(offprint-[a-z-]+)\b[^>]*>[^]*?<\/\1\s*>/gi, " ");
  return {
    tags,
    headings,
    meta: (wanted) =>
      tags
        .find(
          ({ name, attributes }) =>
            name == "meta" && [attributes.get("name"), attributes.get("property")].includes(wanted),
        )
        ?.attributes.get("content"),
    text: textOfHtml(own),
  };
}
