// What the pages of the folder ask for beside themselves.

import type { Page } from "@playwright/test";
import { fileURLToPath } from "node:url";

const PHOTO = fileURLToPath(new URL("../../../www/demo/pictures/harbour.jpg", import.meta.url));
const drawing = (size: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="#357"/></svg>`;
const SIZED = drawing('width="600" height="400"');
const SCALED = drawing('viewBox="0 0 600 400"');

/** Pictures of the site: two drawings at once, and photographs after a moment, as over a network. */
export async function answerPictures(page: Page): Promise<void> {
  await page.route(/\/site\//, async (route) => {
    const { pathname } = new URL(route.request().url());
    const headers = { "cache-control": "max-age=600" };
    if (pathname.endsWith(".svg")) {
      const body = pathname.includes("viewbox") ? SCALED : SIZED;
      return route.fulfill({ body, contentType: "image/svg+xml", headers });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return route.fulfill({ path: PHOTO, contentType: "image/jpeg", headers });
  });
}

/** In the place of the system's share panel: one that stays open. Counts how often it was asked for. */
export async function replaceShare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shared: string[] = [];
    Object.assign(window, { shared });
    const share = ({ url }: ShareData) => {
      shared.push(url ?? "");
      return shared.length == 1
        ? new Promise(() => {})
        : Promise.reject(new DOMException("An earlier share has not yet completed.", "InvalidStateError"));
    };
    Object.defineProperty(navigator, "share", { value: share, configurable: true });
    Object.defineProperty(navigator, "canShare", { value: () => true, configurable: true });
  });
}
