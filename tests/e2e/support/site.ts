// A site whose pages change under the reader: its articles, its pages, and what its widgets say of them.

import type { Page } from "@playwright/test";
import { keepEvents, settled } from "./elements.ts";
import { eventually } from "./waiting.ts";

/** An article's JSON. Each name is that of an article and of its address. */
export const jsonOf = (name: string, more: object = {}): string =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    url: `https://quay.example/${name}`,
    headline: `The story of ${name}`,
    articleBody: `This is what ${name} was about.\n\nIt took all of a Tuesday.`,
    ...more,
  });

export const scriptOf = (name: string, more: object = {}, attributes = ""): string =>
  `<script type="application/ld+json" ${attributes}>${jsonOf(name, more)}</script>`;

export const canonicalOf = (name: string): string =>
  `<link rel="canonical" href="https://quay.example/${name}">`;

const FALLBACK = "<p>Nothing to share</p>";
export const share = (attributes = ""): string =>
  `<offprint-share loading=eager ${attributes}>${FALLBACK}</offprint-share>`;

/** Serves pages by their paths under `/site/`, each a head and a body, and scripts under `/library/`. */
export async function serve(
  page: Page,
  pages: { [name: string]: { head?: string; body: string } },
  libraries: { [name: string]: string | Buffer } = {},
): Promise<void> {
  await keepEvents(page);
  await page.route("**/site/**", (route) => {
    const name = new URL(route.request().url()).pathname.split("/").pop()!;
    // An address that a script wrote, which is asked for by a test that waits.
    const found = pages[name] ?? { body: "" };
    return route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">
${found.head ?? ""}<script type="module" src="/dist/offprint.js"></script></head><body>${found.body}</body></html>`,
    });
  });
  await page.route("**/library/*", (route) => {
    const name = new URL(route.request().url()).pathname.split("/").pop()!;
    return route.fulfill({ contentType: "text/javascript; charset=utf-8", body: libraries[name] ?? "" });
  });
}

/** Opens a page of the site, and waits until each of its elements has said what came of it. */
export async function visit(page: Page, name: string): Promise<void> {
  await page.goto(`/site/${name}`);
  await settled(page);
}

/** What each share panel of the page shares: the last part of its address; `""` where it has nothing to share. */
export const shared = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("offprint-share")].map(
      ({ shadowRoot }) =>
        shadowRoot!.querySelector("[part~=url-text]")?.textContent!.replace(/^.*\//, "") ?? "",
    ),
  );

/** Waits until the share panels share these. */
export const expectShared = (page: Page, ...names: string[]) => eventually(() => shared(page)).toEqual(names);

/**
 * Keeps, at every frame from now on, what the first share panel shares: each thing that it shared, in order, once for
 * as long as it stayed.
 */
export const keepShared = (page: Page) =>
  page.evaluate(() => {
    const kept: string[] = [];
    Object.assign(window, { kept });
    const look = () => {
      const root = document.querySelector("offprint-share")?.shadowRoot;
      const name = root?.querySelector("[part~=url-text]")?.textContent?.replace(/^.*\//, "") ?? "";
      if (kept.at(-1) !== name) kept.push(name);
      requestAnimationFrame(look);
    };
    look();
  });

export const keptShared = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { kept: string[] }).kept);
