// Invented articles in the shapes that callers hand over.

export const jsonLd = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Ferry timetable changes for winter",
  datePublished: "2026-11-24T09:30:00+01:00",
  author: [
    { "@type": "Person", name: "Mina Okafor" },
    { "@type": "Person", name: "Jan Lind" },
  ],
  articleSection: "Transport",
  keywords: ["Ferries", "Winter"],
  articleBody: "<p>The first boat leaves at <b>six</b>.</p><p>See <a href='/times'>the times</a>.</p>",
  url: "/ferry",
};

const script = (json, attributes = "") =>
  `<script type="application/ld+json"${attributes}>${JSON.stringify(json).replaceAll("<", "\\u003c")}</script>`;

/** A page with the article in one script and, in another, a breadcrumb. */
export const page = `<!DOCTYPE html><html lang="en-GB"><head><base href="https://news.example/2026/">
<link rel="canonical" href="/ferry"><title>Ferry</title>${script(jsonLd)}
${script({ "@context": "https://schema.org", "@type": "Organization", name: "The Ferry Post" })}
</head><body><p>Text</p></body></html>`;

/** A page whose JSON has no text: it stands in one element, and another text in a second. */
export const openPage = page
  .replace(JSON.stringify(jsonLd.articleBody).replaceAll("<", "\\u003c"), '""')
  .replace(
    "<p>Text</p>",
    `<nav><a href="/">Home</a></nav><main><div id="story">${"<p>The first boat leaves at six, and the last one comes back at nine in the evening.</p>".repeat(5)}</div>
<div class="notes"><p>The notes are of the editors, who wrote them on the last boat of the day.</p></div></main>`,
  );

export const VIEWS = ["article", "print", "share", "topics", "reading-time"];

/** What is no article, by what is wrong with it. */
export const bad = {
  nothing: "",
  "white space": " \n\t",
  words: "not JSON at all",
  "a broken object": "{",
  null: "null",
  "a number": "42",
  "an empty object": "{}",
  "an empty array": "[]",
  "a page without scripts": "<!doctype html><p>Hello",
  "10,000 levels of arrays": "[".repeat(10_000) + "]".repeat(10_000),
  "10,000 levels of objects": '{"a":'.repeat(10_000) + "1" + "}".repeat(10_000),
  "10,000 levels, unclosed": "[".repeat(10_000),
  "10 MB of one string": JSON.stringify("x".repeat(10_000_000)),
  "10 MB of commas": "[" + "1,".repeat(5_000_000) + "1]",
  "17 MB": " ".repeat(17 * 1024 * 1024) + "{}",
  "a lone surrogate": '{"a":"\\ud800"}',
  "NUL characters": "\0\0\0",
};
