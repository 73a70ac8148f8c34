// The site as readers meet it: under the strict policy, with and without JavaScript, on narrow and wide screens.

import { readFileSync } from "node:fs";

import { expect, test as base } from "@playwright/test";

import { filesBelow } from "../../tools/lib/files.mjs";
import { serve } from "../../www/demo/serve.mjs";
import { violations } from "../e2e/support/axe.ts";

const SITE = ".cache/site";
const html = filesBelow(SITE, /\.html$/).map((name) => name.slice(SITE.length).replaceAll("\\", "/"));
const pages = html
  .filter((name) => name !== "/playground.html")
  .map((name) => name.replace("index.html", ""));

const test = base.extend<object, { server: string }>({
  server: [
    async ({}, use) => {
      const { url, close } = await serve({ folders: { "/": SITE } });
      await use(url);
      await close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server),
});

test("the site has the pages that it should", () => {
  expect(pages.length).toBeGreaterThan(25);
  for (const name of [
    "/",
    "/tutorial/",
    "/guides/theming/",
    "/reference/elements/",
    "/explanation/limits/",
  ]) {
    expect(pages).toContain(name);
  }
});

for (const path of [...pages, "/playground.html"]) {
  test(`${path} is sound`, async ({ page }) => {
    const trouble: string[] = [];
    page.on("console", (message) => void trouble.push(message.text()));
    page.on("pageerror", ({ message }) => void trouble.push(message));
    page.on("response", (response) => void (response.status() < 400 || trouble.push(response.url())));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("heading", { level: 1 }).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBeLessThanOrEqual(320);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
  });
}

test("every link leads to a page and to a place on it", () => {
  const read = (path: string) =>
    readFileSync(`${SITE}${path.endsWith("/") ? `${path}index.html` : path}`, "utf8");
  const wrong: string[] = [];
  let links = 0;
  for (const path of pages) {
    for (const [, target] of read(path).matchAll(/<a [^>]*?href="([^"]*)"/g)) {
      if (/^(https?|mailto):/.test(target!)) continue;
      links++;
      const { pathname, hash } = new URL(target!.replaceAll("&#38;", "&"), `http://site.example${path}`);
      try {
        const id = decodeURIComponent(hash.slice(1));
        if (id && !read(pathname).includes(`id="${id}"`)) wrong.push(`${path}: ${target} is no place`);
      } catch {
        wrong.push(`${path}: ${target} is no page`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(links).toBeGreaterThan(300);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ browserName }) => browserName == "firefox", "BiDi cannot turn JavaScript off");

  test("all pages are read, and lead to one another", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("main").getByRole("link", { name: "The tutorial" }).click();
    await expect(
      page.getByRole("heading", { level: 1, name: "A first widget in five minutes" }),
    ).toBeVisible();
    await page.getByRole("navigation").getByRole("link", { name: "Elements", exact: true }).click();
    await expect(page.getByRole("heading", { name: "<offprint-share>" })).toBeVisible();
    await page.getByRole("link", { name: "Playground" }).click();
    await expect(page.getByText("needs JavaScript")).toBeVisible();
  });
});

test("the playground shows an article that is pasted", async ({ page }) => {
  await page.goto("/playground.html");
  await page
    .getByLabel("JSON, or a whole HTML page")
    .fill(
      '{"@type":"NewsArticle","headline":"Pasted","articleBody":"A text of mine.","keywords":["One","Two"]}',
    );
  await expect(page.locator("[data-view=article]").getByText("A text of mine.")).toBeVisible();
});
