// The playground, as a publisher's developer uses it: where does the text of my page stand?

import { expectAccessible } from "./support/axe.ts";
import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

const PAGE = "A page whose JSON has no text";

test.beforeEach(async ({ page }) => {
  await open(page, "/playground.html");
  await page.getByLabel("Example").selectOption(PAGE);
  await expect(page.locator("#outline mark")).toBeVisible();
});

test("a whole page is shown with its text, and it is said where that stands", async ({ page }) => {
  const article = page.locator("[data-view=article]");
  await expect(article.getByText("For forty years Ilse Marten")).toBeVisible();
  await expect(article.getByText("Boots for any weather")).toHaveCount(0);
  await expect(page.locator("#way")).toContainText("In the page");
  await expect(page.locator("#attribute")).toHaveText('data-body="div.story-text"');
  await expect(page.locator("#outline mark")).toContainText('<div class="story-text">');
  await expect(page.locator("#outline mark")).not.toContainText("Read next");
});

test("where the text stands is told in words too, not by colour alone", async ({ page }) => {
  await expect(page.locator("#status")).toContainText("in the element that its markup tells: div.story-text");
  const lines = (await page.locator("#outline mark").textContent())!.trim().split("\n");
  expect(lines[0]).toBe("<!-- Here the text begins -->");
  expect(lines.at(-1)!.trim()).toBe("<!-- Here the text ends -->");
});

test("the selector can be copied, and by hand where that is refused", async ({ page }) => {
  const copied: string[] = [];
  await page.exposeFunction("took", (text: string) => void copied.push(text));
  await page.evaluate(() => {
    const took = (window as unknown as { took: (text: string) => Promise<void> }).took;
    Object.defineProperty(navigator, "clipboard", { value: { writeText: took }, configurable: true });
  });
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.locator("#copy-status")).toHaveText("Copied.");
  expect(copied).toEqual(['data-body="div.story-text"']);
  await page.evaluate(() => {
    const value = { writeText: () => Promise.reject(new Error("no")) };
    Object.defineProperty(navigator, "clipboard", { value, configurable: true });
  });
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.locator("#copy-status")).toContainText("it is selected");
  expect(await page.evaluate(() => getSelection()!.toString())).toBe('data-body="div.story-text"');
});

test("another element can be named, and one that is not there is reported", async ({ page }) => {
  await page.getByLabel("Element that holds the text").fill("main");
  await expect(page.locator("#outline mark")).toContainText("<main>");
  await expect(page.locator("#way")).toContainText("the element that is named");
  await page.getByLabel("Element that holds the text").fill("#gone");
  await expect(page.locator("#diagnostics")).toContainText("#gone finds nothing on this page");
});

test("a file is read as if it had been pasted", async ({ page }) => {
  const text = "<p>The tide came in at six and took the bell with it, as every year.</p>".repeat(6);
  const buffer = Buffer.from(
    `<!doctype html><html lang="en"><title>T</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"From a file"}</script>
<script>document.title = "ran"</script><img src="https://elsewhere.example/a.png"><main><article id="it">${text}</article></main>`,
  );
  await page
    .getByLabel("Or a file of yours")
    .setInputFiles({ name: "a.html", mimeType: "text/html", buffer });
  await expect(page.locator("[data-view=article]").getByText("From a file")).toBeVisible();
  await expect(page.locator("#outline mark")).toContainText("The tide came in at six");
  await expect(page).toHaveTitle(/Playground/);
});

test("JSON alone has its text in the JSON, and no page to show", async ({ page }) => {
  await page.getByLabel("Example").selectOption("JSON-LD, a graph");
  await expect(page.locator("#way")).toHaveText("In the JSON.");
  await expect(page.locator("#outline")).toBeHidden();
  await expect(page.locator("#attribute")).toBeHidden();
});

test("it is accessible, and fits a screen of 320 pixels", async ({ page }) => {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
});
