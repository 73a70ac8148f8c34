// How an article is found on its page, and what is said where a view of it is empty.

import { readFileSync } from "node:fs";

import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

test("a script's type may have parameters, blanks and capitals", { tag: "@core" }, async ({ page }) => {
  await open(page, "/e2e/types.html");
  const [event] = await announced(page);
  expect(event!.type).toBe("offprint-ready");
  await expect(page.getByText("Of a type with parameters", { exact: true })).toBeVisible();
  expect(JSON.stringify(event!.detail)).not.toContain("several-articles");
});

test(
  "a whole page that is read as text is searched as if it were shown",
  { tag: "@core" },
  async ({ page }) => {
    await open(page, "/e2e/types.html?open");
    const headline = await page.evaluate(
      async ([entry, html]) => {
        const { read } = await import(entry!);
        return (await read(html)).article?.headline;
      },
      ["/dist/index.js", readFileSync("tests/e2e/pages/types.html", "utf8")],
    );
    expect(headline).toBe("Of a type with parameters");
  },
);

test("an article without an address is shared by its page's", { tag: "@core" }, async ({ page, server }) => {
  await open(page, "/e2e/types.html");
  await page.evaluate(() => document.querySelector("main")!.append(document.createElement("offprint-share")));
  const address = page.locator("offprint-share [part~=url-text]");
  await expect(address).toHaveText(`${server}/e2e/types.html`);
});

test("where a view is empty it is said why, and the fallback stays", { tag: "@core" }, async ({ page }) => {
  await open(page, "/e2e/types.html");
  const told = await page.evaluate(async () => {
    const element = document.createElement("offprint-topics");
    element.textContent = "Fallback of the topics";
    const event = new Promise<CustomEvent>((resolve) =>
      element.addEventListener("offprint-error", resolve as EventListener, { once: true }),
    );
    document.querySelector("main")!.append(element);
    return (await event).detail.diagnostics.map(({ code, message }: Record<string, string>) => [
      code,
      message,
    ]);
  });
  expect(told).toContainEqual(["nothing-to-show", "the article has no topics"]);
  await expect(page.getByText("Fallback of the topics")).toBeVisible();
});

test("with no share target that is known, the locale's are shown and it is said", async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  const codes = await page.locator("offprint-share").evaluate(async (element) => {
    const event = new Promise<CustomEvent>((resolve) =>
      element.addEventListener("offprint-ready", resolve as EventListener, { once: true }),
    );
    element.setAttribute("targets", "bogus");
    return (await event).detail.diagnostics.map(({ code }: { code: string }) => code);
  });
  expect(codes).toContain("bad-option");
  await expect(page.locator("offprint-share").getByRole("link", { name: "Facebook" })).toBeVisible();
});

test("an element with 60,000 attributes takes little longer than the browser's parser takes for it", async ({
  page,
}) => {
  await open(page, "/e2e/types.html?open");
  const [parsing, reading, article] = await page.evaluate(async (entry) => {
    const { read } = await import(entry!);
    const names = Array.from({ length: 60_000 }, (_, i) => `data-a${i}="1"`).join(" ");
    const articleBody = `<p ${names} lang="fr" onclick="x()">Il pleut.</p>`;
    await read({ "@type": "NewsArticle", headline: "Rain", articleBody: "<p>Il pleut.</p>" });
    // The parser of Firefox is quadratic in the attributes; that of Chromium is not.
    const start = performance.now();
    new DOMParser().parseFromString(articleBody, "text/html");
    const parsed = performance.now();
    const article = await read({ "@type": "NewsArticle", headline: "Rain", articleBody });
    return [parsed - start, performance.now() - parsed, article] as const;
  }, "/dist/index.js");
  expect(JSON.stringify(article)).toContain('"lang":"fr"');
  expect(JSON.stringify(article)).toContain("active-content");
  // A look-up for each attribute, each through all of them, would take thousands of times as long.
  expect(reading / Math.max(parsing, 20)).toBeLessThan(5);
});
