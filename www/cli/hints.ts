// Where a page and its JSON, or a page and its widgets, do not agree.

import type { Article, Diagnostic, Node } from "../api/types.ts";
import { factsOf, type PageFacts } from "./page-facts.ts";

type Hint = Pick<Diagnostic, "code" | "severity" | "message">;

/**
 * What is compared: the article, the page, and the policy that came as a header. Without JSON, the article was read from
 * the page's own marks, and these may differ from one another.
 */
export function hintsOn(
  html: string,
  article: Article | null,
  policy: string | null,
  hasJson = true,
): Diagnostic[] {
  const page = factsOf(html);
  const hints = [
    ...(article ? comparisons(page, article, hasJson ? "The JSON" : "Another mark") : []),
    ...conditions(page, policy),
  ];
  return hints.map((hint) => ({ ...hint, source: 0, path: "" }));
}

function* comparisons(page: PageFacts, article: Article, who: string): Generator<Hint> {
  const titles = [page.meta("og:title"), ...page.headings].filter((title): title is string => !!title);
  const headline = folded(article.headline);
  // A site may add its name to its titles.
  const isSame = (title: string) => folded(title).includes(headline) || headline.includes(folded(title));
  if (titles.length && !titles.some(isSame))
    yield warning("page-headline", `${who} says “${article.headline}”, the page “${titles[0]}”.`);
  const stated = page.meta("article:published_time");
  if (stated && article.published && differ(stated, article.published))
    yield warning("page-date", `${who} says ${article.published}, article:published_time ${stated}.`);
  const canonical = page.tags.find(
    ({ name, attributes }) => name == "link" && /(^|\s)canonical(\s|$)/i.test(attributes.get("rel") ?? ""),
  );
  const href = canonical?.attributes.get("href");
  if (!href) yield warning("page-canonical", "The page states no canonical address.");
  else if (article.url && URL.canParse(href) && pageOf(href) != pageOf(article.url))
    yield warning("page-canonical-differs", `${who} says ${article.url}, the page ${href}.`);
  if (!page.tags.some(({ name, attributes }) => name == "html" && attributes.get("lang")))
    yield warning("page-language", "The page states no language.");
  if (page.tags.some(({ name }) => name == "offprint-article") && isTwice(page.text, article))
    yield warning("page-twice", "The page shows the text itself, and <offprint-article> shows it again.");
}

function* conditions({ tags }: PageFacts, header: string | null): Generator<Hint> {
  const widgets = tags.filter(({ name }) => name.startsWith("offprint-"));
  const ids = new Set(tags.map(({ attributes }) => attributes.get("id")));
  for (const { name, attributes } of widgets) {
    const wanted = attributes.get("for");
    if (wanted && !ids.has(wanted))
      yield warning("page-for", `<${name} for="${wanted}"> names nothing on the page.`);
  }
  const inPage = tags
    .filter(
      ({ name, attributes }) =>
        name == "meta" && attributes.get("http-equiv")?.toLowerCase() == "content-security-policy",
    )
    .map(({ attributes }) => attributes.get("content") ?? "");
  if ([header ?? "", ...inPage].some(refusesWasm))
    yield info("page-policy", "The page's policy refuses WebAssembly.");
  if (inPage.length) yield info("page-policy-meta", "The page's policy stands in the page itself.");
  const scripts = tags.filter(({ name }) => name == "script");
  if (widgets.length && !scripts.some(({ attributes }) => /module/i.test(attributes.get("type") ?? "")))
    yield warning("page-no-script", "The page has Offprint elements, and no script of type module.");
}

const warning = (code: string, message: string): Hint => ({ code, severity: "warning", message });
const info = (code: string, message: string): Hint => ({ code, severity: "info", message });

const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** Different days, or moments more than a minute apart. Without an offset a time says only its day. */
function differ(a: string, b: string): boolean {
  const isMoment = (date: string) => /T.*(Z|[+-]\d\d:?\d\d)$/i.test(date);
  if (isMoment(a) && isMoment(b)) return Math.abs(Date.parse(a) - Date.parse(b)) > 60_000;
  return a.slice(0, 10) != b.slice(0, 10);
}

/** What an address names: a parameter of its query may tell two pages apart, their order and a fragment never do. */
function pageOf(url: string): string {
  const page = new URL(url);
  page.hash = "";
  page.searchParams.sort();
  return page.href.replace(/\/?(?=\?|$)/, "");
}

/** Whether a policy restricts scripts and does not allow WebAssembly. */
function refusesWasm(policy: string): boolean {
  const directives = policy.split(/[;,]/).map((directive) => directive.trim().toLowerCase());
  const find = (name: string) => directives.find((directive) => directive.split(/\s/)[0] == name);
  const sources = find("script-src") ?? find("default-src");
  return sources !== undefined && !/'(wasm-)?unsafe-eval'/.test(sources);
}

/** Whether the page's own text holds most of the article's longer paragraphs. */
function isTwice(text: string, article: Article): boolean {
  const page = folded(text);
  const paragraphs = textsOf(article.body ?? []).filter((paragraph) => paragraph.length > 60);
  const found = paragraphs.filter((paragraph) => page.includes(folded(paragraph)));
  return paragraphs.length > 0 && found.length * 2 > paragraphs.length;
}

/** The text of each block. */
export const textsOf = (nodes: Node[]): string[] => nodes.map(textOfNode).filter(Boolean);

function textOfNode(node: Node): string {
  if (typeof node == "string") return node;
  return (node.children ?? []).map(textOfNode).join("");
}
