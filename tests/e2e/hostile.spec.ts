// Hostile strings as every field of an article: nothing runs, nothing loads, nothing but text is left of them.
//
// The strings are ours; the environment variable OFFPRINT_HOSTILE names a folder with more, in files that are
// arrays of {"payload": …}. The page has no content security policy, so that nothing but Offprint stops them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Request } from "@playwright/test";
import { expect, test } from "./support/test.ts";
import type { Trouble } from "./support/trouble.ts";

/** Strings of one test. */
const BATCH = 300;

const wholeStrings = (file: string): string[] =>
  (JSON.parse(readFileSync(file, "utf8")) as { payload?: unknown; input?: unknown }[])
    .map(({ payload, input }) => payload ?? input)
    .filter((text): text is string => typeof text === "string");

const OURS = wholeStrings("tests/fixtures/hostile/strings.json");
const folder = process.env["OFFPRINT_HOSTILE"];
const theirs = folder
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => wholeStrings(join(folder, name)))
  : [];

interface Outcome {
  faults: string[];
  views: number;
  pictures: string[];
}

/** Answers whatever leaves the server, so that no test depends on what is there. */
async function answered(page: Page, server: string): Promise<Request[]> {
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
function expectOnlyPictures(requests: Request[], pictures: string[], trouble: Trouble): void {
  // WebKit's network library writes letters and digits plainly that an address has escaped.
  const bare = (address: string) =>
    address
      .split("#")[0]!
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

async function tried(page: Page, strings: string[], server: string, trouble: Trouble): Promise<Outcome> {
  const left = await answered(page, server);
  await page.goto("/e2e/strings.html?open");
  await page.waitForSelector("html[data-ready]");
  const outcome = await page.evaluate(
    (all) => (window as unknown as { tryStrings(all: string[]): Promise<Outcome> }).tryStrings(all),
    strings,
  );
  expectOnlyPictures(left, outcome.pictures, trouble);
  expect(new URL(page.url()).pathname).toBe("/e2e/strings.html");
  return outcome;
}

for (const [name, strings] of [
  ["ours", OURS],
  ["theirs", theirs],
] as const)
  for (let start = 0; start < strings.length; start += BATCH) {
    const batch = strings.slice(start, start + BATCH);
    test(
      `${name}, ${start + 1} to ${start + batch.length}: nothing runs, nothing loads`,
      { tag: "@condition:xss" },
      async ({ page, server, trouble }) => {
        test.slow();
        const { faults, views } = await tried(page, batch, server, trouble);
        expect(faults).toEqual([]);
        // Each string was shown: an empty page would be safe, too.
        expect(views).toBeGreaterThan(batch.length * 5);
      },
    );
  }

test("the canary sings", { tag: "@condition:xss" }, async ({ page, server, trouble }) => {
  await answered(page, server);
  await page.goto("/e2e/strings.html?open");
  await page.waitForSelector("html[data-ready]");
  const { faults } = await page.evaluate(async () => {
    const main = document.querySelector("main")!;
    main.innerHTML = "<img src='x:' onerror='window.__canary=1'>";
    return (window as unknown as { tryStrings(all: string[]): Promise<Outcome> }).tryStrings([]);
  });
  expect(faults).toContain("the canary");
  trouble.allow(/UNKNOWN_URL_SCHEME|x:/);
});
