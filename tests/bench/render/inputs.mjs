// The articles of the bench: JSON-LD with invented text, the same in every run.

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = (
  "the a of to in and on for with harbour ferry council bridge river school market station engineer " +
  "mayor farmer museum library orchard tram tower report budget winter summer morning evening question " +
  "answer plan vote meeting repair timber granite lantern signal route timetable passenger captain " +
  "baker teacher clerk opened closed said asked built moved counted promised delayed finished measured " +
  "old new quiet narrow early late public local small large “quay” café naïve Åse Zoë"
).split(" ");

/** The body's kinds; both hold the same number of blocks. */
export const BODIES = ["plain", "html"];

/** Paragraphs of the articles; the demo's has what an article of the demo has, pictures and all. */
export const SIZES = { demo: 14, 14: 14, 100: 100, 1000: 1000, 10000: 10000 };

function writer(seed) {
  const next = seeded(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const words = (count) => Array.from({ length: count }, () => pick(WORDS)).join(" ");
  const between = (from, to) => from + Math.floor(next() * (to - from + 1));
  const sentence = () => {
    const text = words(between(6, 18));
    return text[0].toUpperCase() + text.slice(1) + ".";
  };
  const paragraph = () => Array.from({ length: between(2, 5) }, sentence).join(" ");
  return { next, words, between, sentence, paragraph };
}

const PAGE = "https://paper.example";

/** A picture of which there is one file: what is measured is no network. */
const picture = (origin, number) => `${origin}/picture.png#${number}`;

function htmlBlock(write, index, origin) {
  const { words, sentence, paragraph, next } = write;
  if (index % 25 == 24) {
    return `<figure><img src="${picture(origin, index)}" alt="${words(5)}" width="320" height="200"><figcaption>${sentence()}</figcaption></figure>`;
  }
  if (index % 12 == 11) return `<blockquote><p>${sentence()} &amp; ${sentence()}</p></blockquote>`;
  if (index % 9 == 8) return `<h2>${words(4)}</h2>`;
  const link = next() < 0.5 ? ` <a href="${PAGE}/2026/${index}?from=text&amp;n=1">${words(3)}</a>` : "";
  const strong = next() < 0.3 ? ` <strong>${words(2)}</strong>` : "";
  return `<p>${paragraph()} <em>${words(2)}</em>${link}${strong} ${paragraph()}</p>`;
}

/** The text of an `articleBody`. */
function body(kind, count, write, origin) {
  const block = (index) => (kind == "html" ? htmlBlock(write, index, origin) : write.paragraph());
  return Array.from({ length: count }, (_, index) => block(index)).join(kind == "html" ? "" : "\n\n");
}

/** The JSON text of an article. Pictures are asked of `origin`. */
export function article(size, kind, origin) {
  const write = writer(1729 + SIZES[size]);
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    url: `${PAGE}/2026/harbour-reopens`,
    headline: `Harbour reopens after ${write.words(3)}`,
    description: write.sentence(),
    datePublished: "2026-11-24T09:30:00+01:00",
    ...(size == "demo" && { dateModified: "2026-11-24T11:45:00+01:00" }),
    author: [
      { "@type": "Person", name: "Åse Berg", url: `${PAGE}/people/berg` },
      { "@type": "Person", name: "Zoë Lund" },
    ],
    articleSection: "Harbours",
    inLanguage: "en",
    publisher: { "@type": "Organization", name: "The Paper" },
    ...(size == "demo" && {
      image: {
        "@type": "ImageObject",
        url: picture(origin, 0),
        width: 320,
        height: 200,
        caption: write.sentence(),
        creditText: "The Paper’s archive",
      },
    }),
    articleBody: body(kind, SIZES[size], write, origin),
  });
}
