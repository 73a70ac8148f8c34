// Every widget in every language and colours, looked at by axe with all its rules.

import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { sharing } from "./support/shared.ts";

const LOCALES = readdirSync("www/locales").map((file) => file.replace(/\.json$/, ""));
const ELEMENTS = ["article", "print", "share", "topics", "reading-time"];

const COLOURS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
} as const;

/** What one test emulates, the next does not. */
const PLAIN = { colorScheme: "light", forcedColors: "none" } as const;

/** Has every widget speak `locale`, and waits until each does. */
async function speak(page: Page, locale: string): Promise<void> {
  const words = JSON.parse(readFileSync(`www/locales/${locale}.json`, "utf8")) as Record<string, string>;
  await page.evaluate((locale) => {
    for (const each of document.querySelectorAll("main > :not(h1)")) each.setAttribute("locale", locale);
  }, locale);
  await expect(page.locator("offprint-print").getByRole("button")).toHaveText(words["print-open"]!);
  await expect(page.locator("offprint-share").first().getByRole("heading")).toHaveText(words["share"]!);
  await expect(page.locator("offprint-topics [part=related] [part=heading]")).toHaveText(words["related"]!);
  await expect(page.locator("offprint-article [part=corrections] [part=heading]")).toHaveText(
    words["corrections"]!,
  );
  await expect(page.locator("offprint-reading-time [part=reading-time]")).toHaveAttribute("lang", locale);
}

/** Where more is shown than before: what is folded, the panel, the print dialog. */
async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator("main summary").all())
    await summary.evaluate((each) => ((each.parentElement as HTMLDetailsElement).open = true));
}

test("all five widgets are there to be looked at", async ({ page }) => {
  await open(page, "/e2e/five.html");
  expect(LOCALES.length).toBe(24);
  for (const name of ELEMENTS) {
    const shown = page.locator(`offprint-${name}`).first().locator("[part]").first();
    await expect(shown).toBeVisible();
  }
  // The check is one that fails.
  await page.locator("offprint-article [part=byline]").evaluate((each) => (each.style.color = "#bbb"));
  expect((await violations(page)).join()).toContain("color-contrast");
});

const localeTest = sharing("/e2e/five.html");

for (const [name, media] of Object.entries(COLOURS)) {
  localeTest.describe(`${name} colours`, { tag: "@all" }, () => {
    localeTest.skip(
      ({ browserName }) => browserName === "firefox" && name !== "light",
      "Firefox over BiDi cannot emulate colours",
    );

    for (const locale of LOCALES) {
      localeTest(`axe finds nothing in ${locale}`, async ({ page }) => {
        await page.emulateMedia({ ...PLAIN, ...media });
        await unfold(page);
        await speak(page, locale);
        expect(await violations(page)).toEqual([]);
        await page.locator("offprint-share[folded] [part=open]").press("Enter");
        await expect(page.locator("offprint-share[folded] [part=share]")).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page.locator("offprint-print button").press("Enter");
        await expect(page.locator("offprint-print dialog select").first()).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press("Escape");
      });
    }
  });
}
