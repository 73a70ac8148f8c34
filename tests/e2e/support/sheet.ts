// An article of a test's own, shown by the print element, to be printed.

import type { Page } from "@playwright/test";
import { announced, open } from "./elements.ts";
import { loadPictures } from "./pictures.ts";
import { eventually } from "./waiting.ts";

/** A node of the native format. */
export type Node = string | { type: string; [name: string]: unknown };

export const node = (type: string, ...children: Node[]): Node => ({ type, children });

/** A paragraph of so many lines of A4, of words that tell where they are from. */
export const paragraph = (name: string, lines: number) =>
  node("paragraph", Array.from({ length: lines * 11 }, (_, index) => `${name}-${index}`).join(" "));

/** Gives the widgets of that name an article, and waits for what they make of it. */
export async function give(page: Page, name: string, article: object): Promise<void> {
  const before = (await announced(page)).length;
  await page.locator(name).evaluate((element, article) => Object.assign(element, { article }), article);
  await eventually(async () => (await announced(page)).slice(before).map(({ type }) => type)).toContain(
    "offprint-ready",
  );
}

/** Shows an article with these blocks and waits until its pictures are there. */
export async function show(page: Page, body: Node[], more: object = {}): Promise<void> {
  await open(page, "/e2e/widgets.html");
  await give(page, "offprint-print", {
    offprint: 1,
    lang: "en",
    headline: "On where pages end",
    publisher: { name: "The Quay" },
    body,
    ...more,
  });
  await loadPictures(page);
}

/** The same of an article whose text is HTML, as publishers' JSON has it. */
export async function showHtml(page: Page, articleBody: string, more: object = {}): Promise<void> {
  await open(page, "/e2e/widgets.html");
  await give(page, "offprint-print", {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    inLanguage: "en",
    url: "https://quay.example/2026/bell",
    headline: "On what stands in an article",
    publisher: { "@type": "Organization", name: "The Quay" },
    articleBody,
    ...more,
  });
  await loadPictures(page);
}
