// The pictures of the sheet, which load when the reader goes to the browser's menu.

import type { Page } from "@playwright/test";

/**
 * Waits until the page has loaded every picture of the print element's article, and can paint it. The sheet that
 * holds them stands in no document, but its requests are known. Pictures of the same addresses are had from the
 * same answers, and can be painted when the sheet's can.
 */
export async function picturesLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const had = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const { article } = document.querySelector("offprint-print") as HTMLElement & { article: object };
    const asked = [...JSON.stringify(article).matchAll(/"src":"([^"]+)/g)].map(([, src]) => src);
    return asked.every((src) => had.some(({ name, responseEnd }) => name === src && responseEnd > 0));
  });
  await page.evaluate(async () => {
    const { article } = document.querySelector("offprint-print") as HTMLElement & { article: object };
    const asked = [...JSON.stringify(article).matchAll(/"src":"([^"]+)/g)].map(([, src]) => src!);
    await Promise.all(asked.map((src) => Object.assign(new Image(), { src }).decode()));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** The same, after what a reader does who goes to the browser's menu. */
export async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("blur")));
  await picturesLoaded(page);
}
