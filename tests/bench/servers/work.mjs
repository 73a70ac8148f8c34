// What is measured in each runtime: an article's JSON text → views as they stand in a page.

export const VIEWS = ["article", "share", "topics", "reading-time"];
const OPTIONS = { styles: "/dist/elements.css", baseUrl: "https://paper.example" };

/** Renders so many articles with these views; the length of all that was made. */
export function work(renderShadow, { json, views, count }) {
  let length = 0;
  for (let done = 0; done < count; done++)
    for (const view of views) length += renderShadow(json, view, OPTIONS).length;
  return length;
}
