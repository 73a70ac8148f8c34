// What is run in Node, Deno and Bun: the package by its own entry, and what it makes, as one line of JSON.

import { createHash } from "node:crypto";

const dist = new URL("../../dist/", import.meta.url);
const { read, render } = await import(new URL("index-server.js", dist).href);
const server = await import(new URL("server.js", dist).href);

const article = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url: "https://quay.example/bell",
  inLanguage: "de",
  headline: "Die Glocke läutet wieder",
  author: { "@type": "Person", name: "Ona Tide" },
  keywords: ["Glocken", "ÉCOLE", "École"],
  articleBody: "Die Glocke läutete am Dienstag.\n\n" + "Ein Seil war durchgescheuert. ".repeat(200),
};
const views = ["article", "print", "share", "topics", "reading-time"];
const made = {};
for (const view of views) {
  const html = await render(article, view, { locale: "de" });
  if (html !== server.render(article, view, { locale: "de" })) throw new Error(`${view} differs`);
  made[view] = createHash("sha256").update(html).digest("hex");
}
const bad = await read("{");
console.log(
  JSON.stringify({
    made,
    codes: bad.diagnostics.map(({ code }) => code),
    words: server.render(article, "topics", { locale: "de" }).includes("Themen"),
  }),
);
