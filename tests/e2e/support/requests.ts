// What a page asks of other servers when an article is hostile.

import type { Page, Request } from "@playwright/test";
import { expect } from "./test.ts";
import type { Trouble } from "./trouble.ts";

/** Answers whatever leaves the server, so that no test depends on what is there. */
export async function answered(page: Page, server: string): Promise<Request[]> {
  const left: Request[] = [];
  await page.route(
    (url) => url.origin !== server,
    (route) => {
      left.push(route.request());
      return route.fulfill({
        status: 200,
        contentType: "image/svg+xml",
        body: "<svg xmlns='http://www.w3.org/2000/svg'/>",
      });
    },
  );
  return left;
}

/** Nothing was asked of another server but the pictures of the articles; no matter whether they came. */
export function expectOnlyPictures(requests: Request[], pictures: string[], trouble: Trouble): void {
  // WebKit asks without the name of a user, and writes letters and digits plainly that an address has escaped.
  const bare = (address: string) =>
    address
      .split("#")[0]!
      .replace(/^(https?:\/\/)[^/@]*@/, "$1")
      .replace(/%(3\d|[46][1-9a-f]|[57][\da])/gi, (escaped) => decodeURIComponent(escaped));
  const known = new Set(pictures.map(bare));
  const asked = requests.filter(
    (request) => request.resourceType() === "image" && known.has(bare(request.url())),
  );
  expect(requests.filter((request) => !asked.includes(request)).map((request) => request.url())).toEqual([]);
  // What the console says of a picture that did not come names no address; the request itself is judged above.
  trouble.allow(/^console error: Failed to load resource: net::/);
  trouble.forgive((text) => known.has(bare(text.replace(/^(third-party request|request failed): /, ""))));
}
