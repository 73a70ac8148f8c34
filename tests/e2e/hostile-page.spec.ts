// A page that the widgets did not choose: its elements hide the document's members, its scripts throw.

import type { Page } from "@playwright/test";
import { announced, open, settled } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

/** The text that each widget shows, asked for past the names that the page's elements hide. */
const shownIn = (page: Page) =>
  page.evaluate(() => {
    const all = Document.prototype.querySelectorAll.call(document, "main > *") as NodeListOf<HTMLElement>;
    const widgets = [...all].filter(({ localName }) => localName.startsWith("offprint-"));
    return widgets.map(({ localName, shadowRoot }) => {
      const fallback = shadowRoot?.querySelector("slot");
      return [localName, fallback ? "fallback" : (shadowRoot?.textContent ?? "")];
    });
  });

for (const which of ["?", "?all"]) {
  test(
    `elements named as the document's own members hide no widget (${which})`,
    { tag: "@condition:clobbered-document" },
    async ({ page }) => {
      await page.goto(`/e2e/clobbered.html${which}`);
      await eventually(() => shownIn(page)).toEqual([
        ["offprint-reading-time", expect.stringContaining("min")],
        ["offprint-article", expect.stringContaining("It was tried with two bells.")],
        ["offprint-topics", expect.stringContaining("Ropes")],
        ["offprint-share", expect.stringContaining("Facebook")],
      ]);
    },
  );

  test(
    `elements named as the document's own members hide nothing (${which})`,
    { tag: ["@condition:clobbered-document", ...(which == "?all" ? ["@core"] : [])] },
    async ({ page, browserName }) => {
      test.skip(
        browserName === "webkit",
        "Playwright's script, which runs in the page itself there, is misled",
      );
      await page.goto(`/e2e/clobbered.html${which}`);
      expect(await page.evaluate(() => typeof document.createElement)).toBe("object");
      await expect(page.locator("offprint-article").getByText("It was tried with two bells.")).toBeVisible();
      await expect(page.locator("offprint-topics").getByText("Ropes")).toBeVisible();
      await expect(page.locator("offprint-share").getByRole("link", { name: "Facebook" })).toBeVisible();
      await expect(page.locator("offprint-reading-time")).toContainText("min");
      await expect(page.getByText("Fallback")).toHaveCount(4);
      for (const fallback of await page.getByText("Fallback").all()) await expect(fallback).toBeHidden();
    },
  );
}

test(
  "what throws in a render leaves the fallback and is told",
  { tag: ["@condition:patched-prototypes", "@core"] },
  async ({ page }) => {
    await page.addInitScript(() => {
      CSSStyleSheet.prototype.replaceSync = () => {
        throw new Error("no style sheets today");
      };
    });
    await open(page, "/e2e/widgets.html");
    await expect(page.getByText("Fallback of the topics")).toBeVisible();
    const told = await announced(page);
    expect(told.map(({ type }) => type)).toEqual(Array(5).fill("offprint-error"));
    expect(JSON.stringify(told[0]!.detail)).toContain("no style sheets today");
  },
);

test("what throws before a render does too", { tag: "@condition:patched-prototypes" }, async ({ page }) => {
  await page.addInitScript(() => {
    window.IntersectionObserver = class {
      constructor() {
        throw new Error("no observers today");
      }
    } as unknown as typeof IntersectionObserver;
  });
  await open(page, "/e2e/widgets.html");
  await expect(page.getByText("Fallback of the topics")).toBeVisible();
  expect((await announced(page)).map(({ type }) => type)).toEqual(Array(5).fill("offprint-error"));
});

test("after a failure the same article is shown again", { tag: "@core" }, async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  const types = await page.evaluate(async () => {
    const script = document.querySelector("script[type='application/ld+json']")!;
    script.id = "the-article";
    const element = document.createElement("offprint-topics") as HTMLElement & { refresh(): void };
    element.setAttribute("for", script.id);
    element.textContent = "Fallback of the new one";
    const next = () =>
      new Promise<string>((resolve) => {
        for (const type of ["offprint-ready", "offprint-error"]) {
          element.addEventListener(type, () => resolve(type), { once: true });
        }
        setTimeout(() => resolve("silence"), 3000);
      });
    const heard: string[] = [];
    let event = next();
    document.querySelector("main")!.append(element);
    heard.push(await event);
    script.remove();
    event = next();
    element.refresh();
    heard.push(await event);
    document.head.append(script);
    event = next();
    element.refresh();
    heard.push(await event);
    return heard;
  });
  expect(types).toEqual(["offprint-ready", "offprint-error", "offprint-ready"]);
  await expect(page.locator("offprint-topics").last().getByRole("link", { name: "Bells" })).toBeVisible();
  await settled(page);
});
