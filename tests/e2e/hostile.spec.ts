// Hostile strings as every field of an article: nothing runs, nothing loads, nothing but text is left of them.
//
// The strings are ours; the environment variable OFFPRINT_HOSTILE names a folder with more, in files that are
// arrays of {"payload": …}. The page has no content security policy, so that nothing but Offprint stops them.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { answered, expectOnlyPictures } from "./support/requests.ts";
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

test("the canary sings", { tag: ["@condition:xss", "@core"] }, async ({ page, server, trouble }) => {
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
