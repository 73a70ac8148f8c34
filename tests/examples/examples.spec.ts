// The examples as a reader meets them: rendered by the server, adopted by the elements, taken over by the framework
// without a word, and readable without a script.

import { EXAMPLES, HYDRATING } from "./names.mjs";
import { expect, keepNodes, keptNodes, SERVED, test } from "./support.ts";
import type { Page } from "@playwright/test";

const HEADLINE = "The town that winds its own clock";

async function expectReadable(page: Page) {
  const article = page.locator("offprint-article");
  await expect(article.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(article.getByText("It voted for a new rope.")).toBeVisible();
  await expect(page.locator("offprint-reading-time").getByText(/min/).first()).toBeVisible();
  await expect(page.locator("offprint-share").getByRole("link").first()).toBeVisible();
  await expect(page.locator("offprint-topics").getByRole("listitem")).toHaveCount(3);
  // Their own style sheet was found: it sets this face and no browser does.
  await expect(page.locator("offprint-share [part~=share]")).toHaveCSS("font-family", /Noto Sans/);
}

/** The elements work, with the core as the framework's bundler placed it, and the framework hears what they say. */
async function expectAlive(page: Page) {
  const print = page.locator("offprint-print");
  await print.getByRole("button").click();
  const sheet = print.frameLocator("iframe");
  await expect(sheet.getByRole("heading", { name: HEADLINE })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(print.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByText("Last shared by: nobody yet")).toBeVisible();
  await page.locator("offprint-share").locator("[data-action=copy]").click();
  await expect(page.getByText(/^Last shared by: copy: (done|failed)$/)).toBeVisible();
  await expect(page.locator("offprint-article")).toHaveCount(1);
}

for (const example of EXAMPLES) {
  test.describe(example, () => {
    test.use({ example });

    test("is adopted, and taken over", async ({ page }) => {
      await keepNodes(page);
      await page.goto("/");
      await expectAlive(page);
      await expectReadable(page);
      const views = await keptNodes(page);
      // The share panel was made anew when it was used.
      expect(views).toEqual(expect.arrayContaining(SERVED.filter((view) => view !== "share")));
    });

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false });

      test("is readable", async ({ page, trouble, browserName }) => {
        // Firefox over BiDi cannot turn scripts off; a policy can.
        if (browserName === "firefox") trouble.allow(/script-src/);
        trouble.allow(/^request failed: .*\.js$/);
        await page.goto(browserName === "firefox" ? "/?no-scripts" : "/");
        await expectReadable(page);
        await expect(page.locator("offprint-print").getByRole("button")).toHaveCount(0);
      });
    });
  });
}

for (const [example, greeting] of Object.entries(HYDRATING)) {
  test.describe(`${example}, built for development`, () => {
    test.use({ example: `${example}-development` });

    test("hydrates without a warning", async ({ page, trouble }) => {
      trouble.allow(greeting);
      // React's, for the profiler of the browser.
      trouble.allow(/^console timeStamp/);
      await page.goto("/");
      await expectAlive(page);
      await expectReadable(page);
    });
  });
}
