// The story as an article of Offprint's own format, and the page that prints it.

import { WORDS } from "./words.js";

export { WORDS };

/** How many numbered paragraphs follow; enough for a second page. */
const PARAGRAPHS = 12;

/** The numbered paragraphs: no two are the same. */
export function paragraphs(lang) {
  const { sentences } = WORDS[lang];
  const at = (index) => sentences[index % sentences.length];
  const space = lang === "ja" ? "" : " ";
  return Array.from({ length: PARAGRAPHS }, (_, index) =>
    [`(${index + 1})`, at(index), at(index * 2 + 1), at(index + 3)].join(space),
  );
}

/** The article in a language; its picture is at `base`. */
export function article(lang, base = "") {
  const w = WORDS[lang];
  const node = (type, ...children) => ({ type, children });
  const p = (...children) => node("paragraph", ...children);
  const rows = (kind, cells) =>
    Array.from({ length: cells.length / 2 }, (_, index) =>
      node("row", ...cells.slice(2 * index, 2 * index + 2).map((cell) => node(kind, cell))),
    );
  const image = { src: `${base}/pictures/harbour.jpg`, width: 1200, height: 750, alt: w.alt };
  const [before, link, after] = w.link;
  const rest = paragraphs(lang).map((text) => p(text));
  return {
    offprint: 1,
    url: `https://kalinda.example/2026/11/${lang}/night-boat?edition=evening`,
    lang,
    dir: w.dir,
    section: w.section.map((name) => ({ name })),
    headline: w.headline,
    standfirst: w.standfirst,
    byline: [{ name: w.author, type: "person" }],
    published: "2026-11-23T22:45:00+02:00",
    agency: w.agency,
    edition: w.edition,
    dateline: w.place,
    images: [{ ...image, caption: w.caption, credit: w.credit }],
    body: [
      p(w.lead),
      p(before, { type: "link", href: "https://kalinda-ferries.example/t?a=1", children: [link] }, after),
      { type: "heading", level: 1, children: [w.heading] },
      ...rest.slice(0, 4),
      node("quote", p(node("emphasis", w.quote))),
      node("list", ...w.items.map((item) => node("item", item))),
      { type: "heading", level: 2, children: [w.subheading] },
      ...rest.slice(4, 8),
      node(
        "table",
        node("caption", w.tableCaption),
        node("table-head", ...rows("header-cell", w.table.slice(0, 2))),
        node("table-body", ...rows("cell", w.table.slice(2))),
      ),
      p(w.long),
      node("ordered-list", ...w.steps.map((step) => node("item", step))),
      ...rest.slice(8),
    ],
    topics: w.topics.map((name) => ({ name })),
    publisher: { name: w.publisher },
    copyright: w.copyright,
    corrections: [{ text: w.correction }],
  };
}

if (globalThis.document) {
  const lang = new URLSearchParams(location.search).get("lang") ?? "ar";
  const print = document.querySelector("offprint-print");
  print.setAttribute("locale", lang);
  print.article = article(lang, location.origin);
}
