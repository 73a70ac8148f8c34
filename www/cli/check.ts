// `offprint check`: what the widget reads from a page, and what to change in the page. For a publisher's CI.

import { countWords } from "../platform/intl.ts";
import { readFrom, render, sourceOf } from "../server.ts";
import type { Article, BodySource, Diagnostic, Reading } from "../api/types.ts";
import { adviceOn, writtenDown } from "./advice.ts";
import { type Arguments } from "./arguments.ts";
import { hintsOn, textsOf } from "./hints.ts";
import { counted, oneLine, print, sayOne } from "./output.ts";
import { textOfHtml } from "./page-facts.ts";
import { pageAt } from "./source-page.ts";
import { SEVERITIES } from "./summary.ts";
import { Usage } from "./usage.ts";

/** What a page came to. */
export interface Checked {
  page: string;
  /** What a reader gets; nothing where there is no article. */
  reads: ReturnType<typeof factsOfArticle> | null;
  diagnostics: (Diagnostic & { advice: string | undefined })[];
}

export async function check({ rest, values }: Arguments): Promise<number> {
  if (!rest.length) throw new Usage("check needs a page: a file, an address, or - for standard input");
  const write = FORMATS[values.format ?? "text"];
  if (!write || !Object.hasOwn(FORMATS, values.format ?? "text"))
    throw new Usage(`no such format: ${values.format}; there are ${Object.keys(FORMATS).join(", ")}`);
  const worst = values["max-severity"] ?? (values.strict ? "info" : "warning");
  const allowed = ["none", ...SEVERITIES.slice(0, 2)].indexOf(worst);
  if (allowed < 0) throw new Usage("--max-severity is none, info or warning");
  let isBad = false;
  const all: Checked[] = [];
  for (const page of rest) {
    const checked = await checkOne(page, values["base-url"], values.body);
    isBad ||= !checked.reads;
    isBad ||= checked.diagnostics.some(({ severity }) => SEVERITIES.indexOf(severity) >= allowed);
    if (write == json) all.push(checked);
    else print(1, write([checked]));
  }
  if (write == json) print(1, json(all));
  return isBad ? 1 : 0;
}

async function checkOne(
  page: string,
  baseUrl: string | undefined,
  selector: string | undefined,
): Promise<Checked> {
  const { text, url, policy, diagnostics } = await pageAt(page);
  const options = { baseUrl: url ?? baseUrl, url: url?.split("#")[0], body: selector };
  const isUnread = diagnostics.some(({ code }) => code == "page-unreachable");
  const {
    article,
    diagnostics: read,
    body,
  }: Reading = isUnread ? { article: null, diagnostics: [] } : readFrom(sourceOf(text, options));
  const hints = /^\s*<(?!!--\s*[[{])/.test(text) ? hintsOn(text, article, policy, !read.some(isOfMarks)) : [];
  return {
    page,
    reads: article && factsOfArticle(article, body),
    diagnostics: [...diagnostics, ...read, ...hints]
      .sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity))
      .map((one) => ({ ...one, advice: adviceOn(one, body) })),
  };
}

const isOfMarks = ({ code, message }: Diagnostic) =>
  code == "guessed" && message.startsWith("no article JSON on this page");

function factsOfArticle(article: Article, source: BodySource | undefined) {
  const {
    headline,
    published,
    modified,
    byline = [],
    topics = [],
    images = [],
    body = [],
    lang,
    url,
  } = article;
  return {
    headline,
    url,
    language: lang,
    published,
    modified,
    authors: byline.map(({ name }) => name),
    topics: topics.map(({ name }) => name),
    words: textsOf(body).reduce((sum, text) => sum + countWords(lang ?? "en", text), 0),
    /** Where the text is from, as `read` says it. */
    body: source,
    images: images.length,
    // As it is spoken: the other is for eyes.
    readingTime: textOfHtml(render(article, "reading-time").replace(/<time[^]*<\/time>/, "")),
  };
}

const WAYS: { [way in BodySource["way"]]: string } = {
  json: "the JSON",
  selector: "the page, where its publisher says",
  pointer: "the page, where the JSON points to",
  markup: "the page, where its markup says",
  guess: "the page, where most of its text stands (a guess)",
};

/** Where the text is from, in words. */
const from = (body: BodySource | undefined): string | undefined =>
  body && WAYS[body.way] + (body.selector ? `: ${body.selector}` : "");

const json = (all: Checked[]) => JSON.stringify(all, null, 2) + "\n";

function text([{ page, reads, diagnostics }]: [Checked]): string {
  const lines = [page];
  const row = (name: string, value: string | undefined) =>
    lines.push(`  ${name.padEnd(13)}${value || "none"}`);
  if (reads) {
    row("headline", reads.headline);
    row("address", reads.url);
    row("language", reads.language);
    row("published", reads.published);
    if (reads.modified) row("modified", reads.modified);
    row("authors", reads.authors.join(", "));
    row("topics", reads.topics.join(", "));
    row("text", `${counted(reads.words, "word")}, ${counted(reads.images, "image")}`);
    row("text from", from(reads.body));
    const written = writtenDown(reads.body);
    if (written) row("write down", `data-body=${written}`);
    row("reading time", reads.readingTime);
  } else {
    lines.push("  There is no article: the elements' fallback stays.");
  }
  // The same advice once, however often it is needed.
  const told = new Set<string>();
  for (const { advice, ...diagnostic } of diagnostics) {
    lines.push(`  ${sayOne(diagnostic).trimEnd()}`);
    if (advice && !told.has(advice)) lines.push(`    → ${advice}`);
    told.add(advice ?? "");
  }
  const count = (wanted: string) => diagnostics.filter(({ severity }) => severity == wanted).length;
  lines.push(`  ${counted(count("error"), "error")}, ${counted(count("warning"), "warning")}`);
  return lines.map(oneLine).join("\n") + "\n";
}

/** Commands of GitHub's runner, which shows them beside the file. */
function github([{ page, reads, diagnostics }]: [Checked]): string {
  const data = (value: string) =>
    oneLine(value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
  const property = (value: string) => data(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
  const kinds = { error: "error", warning: "warning", info: "notice" };
  const lines = diagnostics.map(
    ({ severity, code, path, message, advice }) =>
      `::${kinds[severity]} file=${property(page)},title=${property(code)}::` +
      data(`${message}${path && ` (at ${path})`}${advice ? `\n${advice}` : ""}`),
  );
  if (reads) {
    const text = `${counted(reads.words, "word")} from ${from(reads.body) ?? "nowhere"}`;
    const written = writtenDown(reads.body);
    lines.unshift(
      oneLine(`${page}: ${reads.headline} (${text}${written ? `; write down data-body=${written}` : ""})`),
    );
  }
  return lines.join("\n") + "\n";
}

const FORMATS: { [name: string]: ((all: [Checked]) => string) | typeof json | undefined } = {
  text,
  json,
  github,
};
