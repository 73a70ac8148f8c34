// HTML bodies against the browser's own parser: what is shown of a body is what the browser reads in it, but for what
// is dropped on purpose; only listed elements and attributes come out; nothing runs, and nothing but pictures loads.
//
// The judge is in tests/e2e/pages/bodies.js.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { casesOf, generated } from "./support/bodies.ts";
import { answered, expectOnlyPictures } from "./support/requests.ts";
import { expect, test } from "./support/test.ts";

interface Outcome {
  faults: string[];
  compared: number;
  pictures: string[];
}

const CASES = "tests/fixtures/body";
const CORPUS = "fuzz/corpus/html_body";

const written = readdirSync(CASES)
  .filter((name) => !/^(plain|dateline)\./.test(name))
  .flatMap((name) => casesOf(readFileSync(join(CASES, name), "utf8")));
const found = readdirSync(CORPUS).map((name) => readFileSync(join(CORPUS, name), "utf8"));
const strings = JSON.parse(readFileSync("tests/fixtures/hostile/strings.json", "utf8")) as {
  payload?: string;
}[];
const hostile = strings.map(({ payload }) => `<p>before ${payload} after`);

async function tryBodies(page: Page, bodies: string[]): Promise<Outcome> {
  await page.goto("/e2e/bodies.html?open");
  await page.waitForSelector("html[data-ready]");
  return page.evaluate(
    (all) => (window as unknown as { tryBodies(all: string[]): Promise<Outcome> }).tryBodies(all),
    bodies,
  );
}

for (const [name, bodies, least] of [
  ["the cases of the body", written, 400],
  ["what the fuzzers found", found, 10],
  ["hostile strings", hostile, 300],
  ["1,500 that are made up", generated(1, 1500), 20_000],
] as const)
  test(
    `${name}: shown is what the browser reads, in listed elements`,
    { tag: ["@condition:xss", ...(bodies === written ? ["@core"] : [])] },
    async ({ page, server, trouble }) => {
      test.slow();
      const left = await answered(page, server);
      const { faults, compared, pictures } = await tryBodies(page, bodies);
      expectOnlyPictures(left, pictures, trouble);
      expect(faults).toEqual([]);
      // A judge that drops all would be content with all.
      expect(compared).toBeGreaterThan(least);
    },
  );
