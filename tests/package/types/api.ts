// All of the package as a strict project uses it. What must not compile is marked so.

import {
  define,
  mount,
  OffprintArticle,
  OffprintError,
  OffprintPrint,
  OffprintReadingTime,
  OffprintShare,
  OffprintTopics,
  read,
  render,
  type Article,
  type ArticleElement,
  type Author,
  type BodySource,
  type Correction,
  type Diagnostic,
  type Image,
  type Link,
  type Node,
  type OffprintEventMap,
  type PageOptions,
  type Publisher,
  type Reading,
  type ReadyDetail,
  type View,
  type ViewOptions,
} from "offprint";
import "offprint/define";
import "offprint/embed";
import * as server from "offprint/server";

const page: PageOptions = { baseUrl: "https://paper.example/", canonical: "/a", lang: "en", pointer: "/a" };
const named: PageOptions = { body: "#story" };
const shown: PageOptions = { body: document.body };
const options: ViewOptions = {
  locale: "de",
  headingLevel: 3,
  timeZone: "Europe/Berlin",
  targets: ["x", "email"],
  links: "inline",
  readingMode: "aloud",
  words: { "print-open": "Drucken", minutes: { one: "{count} Minute", other: "{count} Minuten" } },
  related: [{ headline: "Another" }],
};

const reading: Reading = await read('{"@type": "NewsArticle"}', page);
const article: Article = reading.article ?? { offprint: 1, headline: "None" };
const source: BodySource | undefined = reading.body;
const selector: string | undefined = source?.way === "json" ? undefined : source?.selector;
const [first]: Diagnostic[] = reading.diagnostics;
const severity: "error" | "warning" | "info" | undefined = first?.severity;
const html: string = await render(article, "topics", { ...page, ...options });
const found: Diagnostic[] = await mount(document.body, article, "print", options);

/** The addresses that a text links to: `type` tells what an element has. */
const linked = (node: Node): string[] => {
  if (typeof node === "string") return [];
  const own = node.type === "link" || node.type === "embed" ? [node.href ?? ""] : [];
  return [...own, ...(node.children ?? []).flatMap(linked)];
};
const addresses: string[] = (article.body ?? []).flatMap(linked);
const author: Author = { name: "Ada Marsh", type: "person" };
const section: Link[] = [author, ...(article.topics ?? [])];
const picture: Image = { src: "https://paper.example/a.jpg", width: 640 };
const publisher: Publisher = { name: "Northern Wire" };
const correction: Correction = { text: "The fare was misstated.", date: "2026-11-24" };
const heading: ArticleElement = { type: "heading", level: "2", children: ["Fares"] };
const whole: Article = {
  offprint: 1,
  headline: "H",
  byline: [author],
  section,
  images: [picture],
  publisher,
  corrections: [correction],
  body: [heading, "A line."],
};

server.init(new WebAssembly.Module(new Uint8Array()));
const now: Reading = server.read(["{}"], page);
const text: string = server.render({ headline: "H" }, "article", options);
const shadow: string = server.renderShadow(article, "share", { styles: "/elements.css", ...options });

const element = document.createElement("offprint-topics");
element satisfies OffprintTopics;
element.related = [{ headline: "Another" }];
element.article = article;
element.article = null;
element.words = options.words;
element.refresh();
const print: OffprintPrint | null = document.querySelector("offprint-print");
print?.preview();
const printed: Promise<void> | undefined = print?.print();

element.addEventListener("offprint-ready", ({ detail }) => {
  detail satisfies ReadyDetail;
  const headline: string | undefined = detail.article?.headline;
  const adopted: boolean = detail.adopted;
  return [headline, adopted];
});
document.addEventListener("offprint-share", ({ detail: { target, outcome } }) => {
  const known: "opened" | "done" | "cancelled" | "failed" = outcome;
  return target + known;
});
const names: (keyof OffprintEventMap)[] = [
  "offprint-ready",
  "offprint-error",
  "offprint-print",
  "offprint-share",
];
const classes = [OffprintArticle, OffprintPrint, OffprintReadingTime, OffprintShare, OffprintTopics];
for (const { observedAttributes } of classes) observedAttributes satisfies readonly string[];
define();
define(customElements);

try {
  await read("{}");
} catch (error) {
  if (error instanceof OffprintError) error.diagnostics satisfies Diagnostic[];
}

export { named, selector, shown, addresses, whole, severity, html, found, now, text, shadow, printed, names };

// @ts-expect-error No such view.
await render(article, "summary");
// @ts-expect-error A number.
await render(article, "article", { headingLevel: "2" });
// @ts-expect-error No such option.
await render(article, "article", { headingLevels: 2 });
// @ts-expect-error A promise.
(await render(article, "article")) satisfies number;
// @ts-expect-error No such way.
reading.body?.way === "title";
// @ts-expect-error Neither a selector nor an element.
await read("{}", { body: 1 });
// @ts-expect-error An article has a headline.
({ offprint: 1 }) satisfies Article;
// @ts-expect-error No such element.
({ type: "script" }) satisfies Node;
// @ts-expect-error A paragraph leads nowhere.
({ type: "paragraph", href: "https://paper.example/" }) satisfies Node;
// @ts-expect-error A heading has no seventh level.
({ type: "heading", level: "7" }) satisfies Node;
// @ts-expect-error There is no sheet in a shadow root.
server.renderShadow(article, "print");
// @ts-expect-error A view's name.
"printed" satisfies View;
// @ts-expect-error Only this element prints.
document.createElement("offprint-article").print();
// @ts-expect-error No such event.
element.addEventListener("offprint-ready", ({ detail }) => detail.headline);
// @ts-expect-error Not public.
element.root;
// @ts-expect-error Internal.
server.readFrom;
