// Elements that go into another document, of a frame or of none, and come back: with their article, their
// styles, and nothing left in the document that they were in.

import type { Page } from "@playwright/test";

import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { expectSheet, expectViews, looks } from "./support/views.ts";
import { eventually, quiet } from "./support/waiting.ts";

const tag = "@condition:adoption";
const WIDGETS = "/e2e/widgets.html";

/** What the engine has of Trusted Types, of which TypeScript's library knows nothing. */
interface Trusting {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScript(text: string): string },
    ): { createScript(text: string): unknown };
  };
}

/** A frame of the page's own, with an article of its own. */
async function addFrame(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frame = document.createElement("iframe");
    frame.style.height = "900px";
    document.body.append(frame);
    const doc = frame.contentDocument!;
    const json = doc.createElement("script");
    json.type = "application/ld+json";
    const text = JSON.stringify({
      "@type": "NewsArticle",
      headline: "Of the frame",
      url: "https://quay.example/frame",
      keywords: ["Frames"],
      articleBody: "A text of the frame.",
    });
    // The publisher's own script has a policy of its own for this sink of Trusted Types.
    const policy = (window as unknown as Trusting).trustedTypes?.createPolicy("publisher", {
      createScript: (text) => text,
    });
    json.textContent = (policy?.createScript(text) as string | undefined) ?? text;
    doc.body.append(json, doc.createElement("main"));
  });
  await eventually(() => page.frames().length).toBe(2);
}

const move = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector("iframe")!.contentDocument!.querySelector("main")!;
    main.append(...[...document.querySelectorAll("main > *")].slice(1));
  });

test(
  "in a frame's document, elements show its article in their styles",
  { tag: [tag, "@core"] },
  async ({ page }) => {
    await open(page, WIDGETS);
    await addFrame(page);
    await move(page);
    const frame = page.frames()[1]!;
    await expect(frame.locator("offprint-article").getByText("A text of the frame.")).toBeVisible();
    await expect(frame.locator("offprint-topics").getByText("Frames")).toBeVisible();
    await expect(frame.locator("offprint-share").getByRole("link", { name: "Facebook" })).toBeVisible();
    await expect(frame.locator("offprint-print").getByRole("button")).toBeVisible();
    const foreign = await frame.evaluate(() =>
      [...document.querySelectorAll("main > *")].flatMap((each) =>
        each
          .shadowRoot!.adoptedStyleSheets.filter((styles) => !(styles instanceof CSSStyleSheet))
          .map(() => each.localName),
      ),
    );
    expect(foreign).toEqual([]);
    const styles = await frame.evaluate(
      () => document.querySelector("offprint-article")!.shadowRoot!.adoptedStyleSheets[0]!.cssRules.length,
    );
    expect(styles).toBeGreaterThan(20);
    expect((await announced(page)).filter(({ type }) => type == "offprint-error")).toEqual([]);
  },
);

test(
  "back in their own document they are as they were, and print it",
  { tag: [tag, "@core"] },
  async ({ page }) => {
    await open(page, WIDGETS);
    const before = await looks(page);
    await addFrame(page);
    for (let time = 0; time < 3; time++) {
      await move(page);
      if (time) await expect(page.frames()[1]!.getByText("A text of the frame.")).toBeVisible();
      await page.evaluate(() => {
        const main = document.querySelector("iframe")!.contentDocument!.querySelector("main")!;
        document.querySelector("main")!.append(...main.children);
      });
      await expectViews(page);
    }
    expect(await looks(page)).toEqual(before);
    await page.evaluate(() => document.querySelector("iframe")!.remove());
    await expectSheet(page);
  },
);

test(
  "in a document that nobody sees they wait, and show the page's article on return",
  { tag },
  async ({ page }) => {
    await open(page, WIDGETS);
    const before = await looks(page);
    await page.evaluate(async () => {
      const elements = [...document.querySelectorAll("main > *")].slice(1);
      const twoFrames = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      for (const doc of [
        document.implementation.createHTMLDocument(),
        document.createElement("template").content.ownerDocument,
        document.implementation.createDocument(null, "root"),
      ]) {
        for (const element of elements) doc.adoptNode(element);
        await twoFrames();
        (doc.body ?? doc.documentElement ?? doc.appendChild(doc.createElement("div"))).append(...elements);
        await twoFrames();
        document.querySelector("main")!.append(...elements);
      }
    });
    await expectViews(page);
    expect(await looks(page)).toEqual(before);
    await expectSheet(page);
  },
);

test("elements in a frame that is removed are as silent as it is", { tag }, async ({ page }) => {
  await open(page, WIDGETS);
  await addFrame(page);
  await move(page);
  await expect(page.frames()[1]!.getByText("A text of the frame.")).toBeVisible();
  const events = (await announced(page)).length;
  await page.evaluate(() => {
    const kept = [...document.querySelector("iframe")!.contentDocument!.querySelectorAll("main > *")];
    Object.assign(window, { kept });
    for (const each of kept) each.setAttribute("heading-level", "4");
    document.querySelector("iframe")!.remove();
    for (const each of kept) each.setAttribute("heading-level", "5");
  });
  await quiet(page);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await page.evaluate(() => document.querySelectorAll("html > main").length)).toBe(0);
  expect(await announced(page)).toHaveLength(events);
  // What was kept of it can still be used.
  await page.evaluate(() => {
    const { kept } = window as unknown as { kept: Element[] };
    for (const each of kept) each.removeAttribute("heading-level");
    document.querySelector("main")!.append(...kept);
  });
  await expectViews(page);
});
