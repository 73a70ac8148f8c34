import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { serve } from "../../../www/demo/serve.mjs";
import { keepEvents, settled } from "../../e2e/support/elements.ts";
import { contrast, paper } from "./paper.ts";
import { answerPictures, replaceShare } from "./page.ts";
import { brokenWords, dialog, facts, panel, sideways } from "./screen.ts";

const REPOSITORY = fileURLToPath(new URL("../../..", import.meta.url));
const folder = process.env["OFFPRINT_VIEWS"]!;

const test = base.extend<object, { address: string }>({
  address: [
    async ({}, use) => {
      const folders = { "/views/": relative(REPOSITORY, folder), "/offprint/": "dist" };
      const { url, close } = await serve({ folders, csp: () => null });
      await use(`${url}/views/`);
      await close();
    },
    { scope: "worker" },
  ],
});

const tell = (file: string, browser: string, found: Record<string, unknown>) => {
  const told = Object.entries(found)
    .filter(([, value]) => value !== "" && value !== undefined && (value as unknown[]).length !== 0)
    .map(([name, value]) => `    ${name}: ${typeof value == "string" ? value : JSON.stringify(value)}`);
  console.log([`${file} (${browser})`, ...told].join("\n"));
};

async function openPage(page: Page, address: string): Promise<string[]> {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await answerPictures(page);
  await replaceShare(page);
  await keepEvents(page);
  await page.goto(address);
  await settled(page);
  return errors;
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".html")))
  test(file, async ({ page, address, browserName }) => {
    const errors = await openPage(page, address + file);
    const found: Record<string, unknown> = await facts(page);

    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      expect.soft(await sideways(page), `scrolls sideways at ${width}`).toBe(0);
      expect.soft(await brokenWords(page), `words broken at ${width}`).toEqual([]);
    }

    await page.setViewportSize({ width: 360, height: 560 });
    found["print dialog"] = await dialog(page);
    found["share panel"] = await panel(page);

    if (await page.locator("offprint-print[intercept]").count()) {
      const printed = await paper(page, browserName);
      found["on paper"] = printed.told;
      expect.soft(printed.text).not.toMatch(/could not be loaded/);
      expect
        .soft(printed.emptiest, "the emptiest page but the last, in parts of its height")
        .toBeGreaterThan(0.5);
      expect.soft(printed.moved, "the reader was moved").toBe(0);
    } else if (await page.locator("offprint-article").count())
      expect.soft(await contrast(page, browserName), "contrast on paper").toBeGreaterThan(4.5);
    tell(file, browserName, found);
    expect(errors).toEqual([]);
  });
