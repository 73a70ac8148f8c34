// Two scripts on one page: the same one twice, or two versions. The first that defines an element's name serves it;
// nothing is rendered twice, and elements of one version find the article of another's.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { expectSheet, expectViews } from "./support/views.ts";
import { quiet } from "./support/waiting.ts";

const tag = "@condition:second-copy";
const WIDGETS = "/e2e/widgets.html";

/** Whose core it is, and which elements its script defines. */
interface Version {
  folder: string;
  elements: string[];
}

const ALL = ["article", "print", "share", "topics", "reading-time"];

/**
 * Serves another version beside the one in dist/. What it shows bears its mark, and as an older one it may lack
 * elements.
 */
async function serveVersion(page: Page, { folder, elements }: Version): Promise<void> {
  await page.route(`**/${folder}/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.split(`/${folder}/`)[1]!;
    const file = readFileSync(new URL(`../../dist/${name}`, import.meta.url));
    const contentType = name.endsWith(".wasm") ? "application/wasm" : "text/javascript";
    let body: Buffer | string = file;
    if (name == "offprint.js") {
      const text = String(file);
      const marked = text.replace(/this\.root=(\w+)\?\?/, `this.root=(this.version="${folder}",$1)??`);
      const changed = ALL.filter((each) => !elements.includes(each)).reduce(
        (text, each) => text.replace(`"offprint-${each}":`, `"absent-${each}":`),
        marked,
      );
      if (marked == text) throw new Error("the script is not as it was");
      body = changed;
    }
    await route.fulfill({ contentType, body, headers: { "access-control-allow-origin": "*" } });
  });
}

/** The page of all widgets with these scripts, in this order, and perhaps other widgets. */
async function serveScripts(page: Page, scripts: string[], main?: string): Promise<void> {
  await page.route(`**${WIDGETS}*`, async (route) => {
    const response = await route.fetch();
    const tags = scripts.map((src) => `<script type="module" src="${src}"></script>`).join("");
    let body = (await response.text()).replace(/<script type="module".*<\/script>/, tags);
    if (main) body = body.replace(/<main>[^]*<\/main>/, `<main>${main}</main>`);
    await route.fulfill({ response, body });
  });
}

/** Which version serves each element, in the order of the page. */
const versions = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main > :not(h1)")].map((each) => (each as { version?: string }).version),
  );

/** Each element has rendered once. */
async function expectOnce(page: Page): Promise<void> {
  await quiet(page);
  const all = (await announced(page)).map(({ type, from }) => `${type} ${from}`);
  expect(all.sort()).toEqual(ALL.map((name) => `offprint-ready offprint-${name}`).sort());
}

test(
  "the same script twice, from two addresses, renders each element once",
  { tag: [tag, "@core"] },
  async ({ page }) => {
    await serveScripts(page, ["/dist/offprint.js", "/dist/offprint.js?again", "/dist/define.js"]);
    await open(page, WIDGETS);
    await expectViews(page);
    await expectOnce(page);
    await expectSheet(page);
  },
);

for (const first of ["old", "new"] as const) {
  test(`of two versions the first, here the ${first} one, serves all elements`, { tag }, async ({ page }) => {
    await serveVersion(page, { folder: "old", elements: ALL });
    const both = ["/old/offprint.js", "/dist/offprint.js"];
    await serveScripts(page, first == "old" ? both : both.reverse());
    await open(page, WIDGETS);
    await expectViews(page);
    expect(await versions(page)).toEqual(Array(5).fill(first == "old" ? "old" : undefined));
    await expectOnce(page);
    await expectSheet(page);
  });
}

test("where the older version lacks elements, the newer one serves these", { tag }, async ({ page }) => {
  await serveVersion(page, { folder: "old", elements: ["article", "print"] });
  await serveScripts(page, ["/old/offprint.js", "/dist/offprint.js"]);
  await open(page, WIDGETS);
  await expectViews(page);
  expect(await versions(page)).toEqual([undefined, "old", "old", undefined, undefined]);
  await expectOnce(page);
  await expectSheet(page);
});

test(
  "an element finds the article of another version's element, however that has it",
  { tag },
  async ({ page }) => {
    await serveVersion(page, { folder: "old", elements: ["article", "print"] });
    await serveScripts(
      page,
      ["/old/offprint.js", "/dist/offprint.js"],
      `<script type="application/json" id="other">{"offprint":1,"headline":"Of a script","topics":[{"name":"Clocks"}]}</script>
     <offprint-article id="by-id" for="other"></offprint-article>
     <offprint-topics for="by-id">Fallback of the first</offprint-topics>
     <offprint-print id="by-property"></offprint-print>
     <offprint-topics for="by-property">Fallback of the second</offprint-topics>
     <offprint-article id="by-page"></offprint-article>
     <offprint-topics for="by-page">Fallback of the third</offprint-topics>
     <offprint-article id="one" for="two"></offprint-article>
     <offprint-topics id="two" for="one">Fallback of a circle</offprint-topics>`,
    );
    await page.addInitScript(() => {
      document.addEventListener("DOMContentLoaded", () => {
        const headline = "Of a property";
        const article = { headline, topics: [{ name: "Tides" }], offprint: 1 };
        Object.assign(document.querySelector("#by-property")!, { article });
      });
    });
    await open(page, WIDGETS);
    const topics = page.locator("offprint-topics");
    await expect(topics.nth(0).getByText("Clocks")).toBeVisible();
    await expect(topics.nth(1).getByText("Tides")).toBeVisible();
    await expect(topics.nth(2).getByRole("link", { name: "Bells" })).toBeVisible();
    await expect(topics.nth(3).getByText("Fallback of a circle")).toBeVisible();
    const failed = (await announced(page)).filter(({ type }) => type == "offprint-error");
    expect(failed.map(({ detail }) => JSON.stringify(detail)).join()).toMatch(/bad-for.*bad-for/);
  },
);

test(
  "where the core of one version cannot be had, the other's elements show their views",
  { tag },
  async ({ page, trouble }) => {
    trouble.expect(/^status 404: .*\/old\/core\.js/);
    trouble.allow(/^request failed: .*\/old\/core\.js/);
    trouble.allow(/^console error: Failed to load|^(console \w+|error): Loading (failed|module)/);
    // Firefox compares the answer's body, though it is an error's, with the hash.
    trouble.allow(/^error: None of the .* hashes in the integrity attribute match .*\/old\/core\.js/);
    await serveVersion(page, { folder: "old", elements: ["article", "print"] });
    await page.route("**/old/core.js", (route) => route.fulfill({ status: 404, body: "not found" }));
    await serveScripts(page, ["/old/offprint.js", "/dist/offprint.js"]);
    await open(page, WIDGETS);
    await expect(page.locator("offprint-topics").getByRole("link", { name: "Bells" })).toBeVisible();
    await expect(page.getByText("Fallback of the article")).toBeVisible();
    await expect(page.getByText("Fallback of print")).toBeVisible();
    await expect(page.getByText("Fallback of share")).toBeHidden();
  },
);
