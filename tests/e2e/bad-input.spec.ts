// Bad input: a diagnostic, the fallback kept, the page alive.

import { announced, open, settled } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

/** What may be given instead of an article, and the code that tells so. (The demo's page has the same in scripts.) */
const INPUTS: [string, () => string, string][] = [
  ["nothing", () => "", "empty-input"],
  ["prose", () => "The editor is at lunch.", "not-json"],
  [
    "a recipe",
    () => '{"@context": "https://schema.org", "@type": "Recipe", "name": "Biscuit"}',
    "no-article",
  ],
  ["10,000 levels", () => "[".repeat(10_000) + "]".repeat(10_000), "too-deep"],
  ["10 megabytes of letters", () => JSON.stringify("x".repeat(10 << 20)), "no-article"],
];

for (const [name, input, code] of INPUTS) {
  test(
    `${name}: the fallback stays and the page goes on`,
    { tag: ["@condition:bad-input", ...(name == "prose" ? ["@core"] : [])] },
    async ({ page }) => {
      await open(page, "/e2e/widgets.html");
      await page.evaluate((text) => {
        const element = document.createElement("offprint-article") as HTMLElement & { article: unknown };
        element.textContent = "The fallback";
        element.article = text;
        document.querySelector("main")!.append(element);
      }, input());
      await settled(page);
      const last = (await announced(page)).at(-1)!;
      expect(last.type).toBe("offprint-error");
      expect((last.detail["diagnostics"] as { code: string }[]).map((each) => each.code)).toContain(code);
      await expect(page.getByText("The fallback", { exact: true })).toBeVisible();
      // What was rendered before is still there, and a good article can still be shown.
      await expect(page.locator("offprint-topics").getByRole("link", { name: "Bells" })).toBeVisible();
      const headline = await page.evaluate(async () => {
        const element = document.querySelector("offprint-article:last-of-type") as HTMLElement & {
          article: unknown;
        };
        const ready = new Promise((resolve) =>
          element.addEventListener("offprint-ready", resolve, { once: true }),
        );
        element.article = '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Alive"}';
        await ready;
        return element.shadowRoot!.querySelector("[part~=headline]")?.textContent;
      });
      expect(headline).toBe("Alive");
    },
  );
}
