// In the browser: shows a page in a frame, and finds its text in both ways, in turns.

/* global Readability, walk */

import { inputOfDocument, load } from "/dist/core.js";

const RUNS = 5;

/** For growth, which is looked at over many pages. */
const FEWER_RUNS = 3;

const core = await load();

/** Without scripts, as all pages are here. */
function show(html) {
  const frame = document.createElement("iframe");
  frame.sandbox.add("allow-same-origin");
  frame.style.cssText = "width: 1200px; height: 700px";
  frame.srcdoc = html;
  const shown = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.querySelector("main").replaceChildren(frame);
  return shown.then(() => frame.contentDocument);
}

function timed(work) {
  const start = performance.now();
  const made = work();
  return [performance.now() - start, made];
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Inside of a paragraph: of elements with other names, each is on a line of its own. */
const INLINE = new Set(
  (
    "link strong emphasis bold idiom code mark small subscript superscript abbreviation time span work deletion " +
    "insertion underline strike ruby isolate inline-quote"
  ).split(" "),
);

/** A body's text; captions are not counted as text. */
function textOf(node) {
  if (typeof node === "string") return node;
  if (node.type === "break") return "\n";
  if (node.type === "caption" || node.type === "credit") return "";
  const text = (node.children ?? []).map(textOf).join("");
  return INLINE.has(node.type) ? text : `\n${text}\n`;
}

/** The same of Readability's HTML, by the browser's own idea of lines. */
function textOfHtml(html) {
  const { body } = new DOMParser().parseFromString(html ?? "", "text/html");
  for (const caption of body.querySelectorAll("figcaption")) caption.remove();
  for (const block of body.querySelectorAll("br,p,div,li,h1,h2,h3,h4,h5,h6,tr,td,th,blockquote,pre,dt,dd"))
    block.append("\n");
  return body.textContent;
}

/** An article whose JSON has a headline and nothing else. */
const bare = (doc) =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: doc.title || "Untitled",
  });

/** Times both, and says what they found first. */
function measure(doc, url, runs = RUNS) {
  const page = inputOfDocument(doc, url);
  // As if no other page had been seen: what was written down of this one is only good for a moment.
  const forget = () => doc.documentElement.toggleAttribute("data-bench");
  const scripts = [bare(doc)];
  const [ours, json, theirs, walks] = [[], [], [], []];
  let own;
  let article;
  for (let run = 0; run < runs; run++) {
    forget();
    const [whole, reading] = timed(() => core.read({ ...page, scripts }));
    ours.push(whole);
    json.push(timed(() => core.read({ scripts, page: page.page }))[0]);
    const [time, parsed] = timed(() => new Readability(doc.cloneNode(true)).parse());
    theirs.push(time);
    own ??= reading.article;
    article ??= parsed;
    forget();
    walks.push(timed(() => walk.walkPage(doc.documentElement, []))[0]);
  }
  return {
    ours: { time: median(ours) - median(json), article: own, walk: median(walks) },
    theirs: { time: median(theirs), article },
    page,
  };
}

/** How a time grows with the page. */
async function grown(html, url) {
  const times = [];
  for (const count of [2, 4]) {
    const doc = await show(html);
    const body = [...doc.body.childNodes];
    for (let more = 1; more < count; more++) doc.body.append(...body.map((node) => node.cloneNode(true)));
    times.push(measure(doc, url, FEWER_RUNS));
  }
  return (side) => times[1][side].time / times[0][side].time / 2;
}

window.tryPage = async ({ html, url }) => {
  const doc = await show(html);
  const { ours, theirs, page } = measure(doc, url);
  // As a reader gets it: by the page's own JSON, where there is any.
  const { article } = core.read(page);
  const own = article?.body?.length ? article : ours.article;
  const growth = await grown(html, url);
  return {
    ours: {
      text: (own?.body ?? []).map(textOf).join("\n"),
      time: ours.time,
      walk: ours.walk,
      growth: growth("ours"),
    },
    theirs: { text: textOfHtml(theirs.article?.content), time: theirs.time, growth: growth("theirs") },
  };
};
