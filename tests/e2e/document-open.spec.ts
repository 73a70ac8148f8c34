// Pages that are written by scripts: `document.open` takes away a page and every listener of its document and
// window, and another page is written in its place.

import { readFileSync } from "node:fs";

import { expect, test } from "./support/test.ts";
import { expectSheet, expectViews, looks } from "./support/views.ts";
import { eventually } from "./support/waiting.ts";

const tag = "@condition:document-open";
// Trusted Types would refuse what these pages do.
const WIDGETS = "/e2e/widgets.html?open";

/** The source of the page of all widgets. */
const SOURCE = readFileSync(new URL("pages/widgets.html", import.meta.url), "utf8");

test(
  "a page written in the place of another shows its own article",
  { tag: [tag, "@core"] },
  async ({ page }) => {
    await page.goto(WIDGETS);
    await expectViews(page);
    const before = await looks(page);
    const html = SOURCE;
    for (let time = 0; time < 3; time++) {
      await page.evaluate((html) => {
        document.open();
        document.write(html.replace("A new one", "Another one"));
        document.close();
      }, html);
      await expectViews(page);
      await expect(page.locator("offprint-article").getByRole("link", { name: "Another one" })).toBeVisible();
      const after = (await looks(page)).map((look) => look.replaceAll("Another one", "A new one"));
      expect(after).toEqual(before);
      // The listeners of the page before are gone, and those of this one are there once.
      await expectSheet(page);
    }
  },
);

test("elements that outlive their page work in the one that is written", { tag }, async ({ page }) => {
  await page.goto(WIDGETS);
  await expectViews(page);
  const before = await looks(page);
  const html = SOURCE;
  await page.evaluate((html) => {
    const kept = [...document.querySelectorAll("main > *")];
    document.open();
    document.write(html.replace(/<main>[^]*<\/main>/, "<main></main>"));
    document.close();
    document.querySelector("main")!.append(...kept);
  }, html);
  await expectViews(page);
  expect(await looks(page)).toEqual(before);
  await expectSheet(page);
});

test("a page opened anew while its widgets wait or render is shown", { tag }, async ({ page }) => {
  await page.goto(WIDGETS);
  await expectViews(page);
  const html = SOURCE;
  await page.evaluate(async (html) => {
    for (let time = 0; time < 8; time++) {
      document.open();
      document.write(html);
      document.close();
      if (time % 2) await Promise.resolve();
      for (const each of document.querySelectorAll("main > *")) each.setAttribute("loading", "eager");
      if (time % 3) await new Promise((resolve) => setTimeout(resolve, time));
    }
  }, html);
  await expectViews(page);
  await expectSheet(page);
});

test("a page that is written while it loads, piece by piece, is shown whole", { tag }, async ({ page }) => {
  const html = SOURCE;
  await page.goto("/e2e/frame.html?open");
  await page.evaluate(async (html) => {
    document.open();
    // In the middle of the article's JSON, of a tag and of an element.
    for (let at = 0; at < html.length; at += 97) {
      document.write(html.slice(at, at + 97));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    document.close();
  }, html);
  await expectViews(page);
  await expectSheet(page);
});

test(
  "a frame that a script writes, as previews and archives do, shows the widgets",
  { tag },
  async ({ page }) => {
    const html = SOURCE;
    await page.goto("/e2e/frame.html?open");
    await page.evaluate((html) => {
      const frame = document.body.appendChild(document.createElement("iframe"));
      frame.height = "900";
      frame.contentDocument!.open();
      frame.contentDocument!.write(html);
      frame.contentDocument!.close();
    }, html);
    await eventually(() => page.frames().length).toBe(2);
    const frame = page.frames()[1]!;
    await expectViews(frame);
    await expectSheet(frame);
  },
);
