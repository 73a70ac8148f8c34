// What a page can do to the widgets by accident or malice, and what they do all the same.

import type { Page } from "@playwright/test";

import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { eventually, quiet } from "./support/waiting.ts";

const SHARE = "/e2e/share.html";

/** Presses a part of an element, wherever it is. */
const press = (page: Page, element: string, selector: string) =>
  page.evaluate(
    ([element, selector]) =>
      document.querySelector(element!)!.shadowRoot!.querySelector<HTMLElement>(selector!)!.click(),
    [element, selector],
  );

/** Lets a test settle what the page awaits of the system. */
async function holdSystem(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held = () => new Promise((done, fail) => Object.assign(window, { done, fail }));
    Object.defineProperty(navigator, "clipboard", { value: { writeText: held } });
    Object.assign(navigator, { canShare: () => true, share: held });
  });
}

const refuse = (page: Page, name?: string) =>
  page.evaluate(
    (name) => (window as unknown as { fail(why?: unknown): void }).fail(name && new DOMException("no", name)),
    name,
  );

/** Selects a word of the article, and copies a link to it. */
async function quote(page: Page): Promise<string | undefined> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", {
      value: { writeText: async (text: string) => Object.assign(window, { copied: text }) },
    });
    const paragraph = document
      .querySelector("offprint-article")!
      .shadowRoot!.querySelector("[part~=paragraph]")!;
    getSelection()!.setBaseAndExtent(paragraph.firstChild!, 31, paragraph.firstChild!, 37);
  });
  await press(page, "#panel", "[data-action=quote]");
  await expect(page.locator("#panel [part~=status]")).toHaveText("Link copied");
  return page.evaluate(() => (window as { copied?: string }).copied);
}

test("the preview opens where the page's language is no language tag, as `en_GB` is none", async ({
  page,
}) => {
  await open(page, "/e2e/widgets.html");
  const print = page.locator("offprint-print").first();
  await print.evaluate((element) => element.setAttribute("locale", "en_GB"));
  await print.getByRole("button", { name: "Print" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByLabel("Text size")).toContainText("125%");
});

test("an element named `host` or `querySelector` hides no property that is asked for", async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      document.documentElement.removeAttribute("lang");
      for (const name of ["host", "querySelector", "nodeType"])
        document.documentElement.append(Object.assign(document.createElement("img"), { name }));
    });
  });
  await open(page, SHARE);
  await expect(page.locator("#panel").getByRole("link").first()).toBeVisible();
});

test("the folded panel stays open, and the focus in it, when it is made anew", async ({ page }) => {
  await open(page, SHARE);
  const folded = page.locator("#folded");
  await folded.getByRole("button", { name: "Share" }).focus();
  await page.keyboard.press("Enter");
  await expect(folded.locator("[part~=share]")).toBeFocused();
  await folded.locator("[data-target]").nth(2).focus();
  const target = await folded.locator("[data-target]").nth(2).getAttribute("data-target");
  await folded.evaluate((element) => element.setAttribute("campaign", "again=1"));
  const link = folded.locator(`[data-target=${target}]`);
  await expect(link).toHaveAttribute("href", /again/);
  await expect(link).toBeFocused();
  await quiet(page);
  await expect(link).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(folded.getByRole("button", { name: "Share" })).toBeFocused();
});

for (const name of [undefined, "NotAllowedError"]) {
  for (const [what, change] of [
    ["its article is gone", (share: Element) => void Object.assign(share, { article: "none" })],
    ["it was removed", (share: Element) => share.remove()],
  ] as const) {
    test(`a share or a copy that fails (${name}) when ${what} breaks nothing`, async ({ page }) => {
      await holdSystem(page);
      await open(page, SHARE);
      for (const [id, part] of [
        ["#panel", "[data-action=copy]"],
        ["#folded", "[part~=open]"],
      ] as const) {
        const share = page.locator(id);
        await share.evaluate((element) => element.setAttribute("native", "on"));
        await press(page, id, part);
        await share.evaluate(change);
        await quiet(page);
        await refuse(page, name);
        await quiet(page);
      }
    });
  }
}

test("where the engine has no popovers, a refused system panel breaks nothing", async ({ page }) => {
  await page.addInitScript(() => {
    const { prototype } = HTMLElement as unknown as { prototype: Partial<HTMLElement> };
    delete prototype.popover;
    delete prototype.showPopover;
  });
  await holdSystem(page);
  await open(page, SHARE);
  const share = page.locator("#folded");
  await share.evaluate((element) => element.setAttribute("native", "on"));
  await press(page, "#folded", "[part~=open]");
  await refuse(page, "NotAllowedError");
  await quiet(page);
  await share.evaluate((element) => element.setAttribute("campaign", "again=1"));
  await expect(share.locator("[data-target]").first()).toHaveAttribute("href", /again/);
});

const ENGINES: [string, () => void][] = [
  ["no Intl.Segmenter", () => void delete (Intl as { Segmenter?: unknown }).Segmenter],
  [
    "the getComposedRanges of Safari 17",
    () => {
      const { prototype } = Selection;
      const { getComposedRanges } = prototype;
      prototype.getComposedRanges = function (...roots: unknown[]) {
        if (!roots.every((root) => root instanceof ShadowRoot)) throw new TypeError("no ShadowRoot");
        return getComposedRanges
          ? getComposedRanges.call(this, { shadowRoots: roots as ShadowRoot[] })
          : [this.getRangeAt(0)];
      };
    },
  ],
];
for (const [what, prepare] of ENGINES) {
  test(`a quotation is copied with ${what}`, async ({ page }) => {
    await page.addInitScript(prepare);
    await open(page, SHARE);
    expect(await quote(page)).toMatch(/:~:text=.*Nobody/);
  });
}

test("a quotation is copied where the article's language is none that the engine knows", async ({ page }) => {
  await open(page, SHARE);
  await page.evaluate(() => {
    const script = document.querySelector("script[type*=ld]")!;
    const json = { ...JSON.parse(script.textContent!), inLanguage: "zz-zz-zz-zz" };
    for (const element of document.querySelectorAll("offprint-article,#panel"))
      Object.assign(element, { article: json });
  });
  await quiet(page);
  expect(await quote(page)).toMatch(/:~:text=.*Nobody/);
});

test("no quotation is made of a field's text or of what a widget has just said", async ({ page }) => {
  await open(page, SHARE);
  await quote(page);
  await page.evaluate(() => {
    const field = document.createElement("textarea");
    field.textContent = "Draft of the reader";
    document.querySelector("#outside")!.append(field);
    getSelection()!.selectAllChildren(document.querySelector("#outside")!);
  });
  await press(page, "#panel", "[data-action=quote]");
  await eventually(() => page.evaluate(() => (window as { copied?: string }).copied)).toMatch(/=Outside$/);
});

test("a set of related articles that is no JSON is reported, and the topics stay", async ({ page }) => {
  await open(page, "/e2e/topics.html");
  const topics = page.locator("offprint-topics").first();
  const reported = await topics.evaluate(
    (element) =>
      new Promise<string[]>((resolve) => {
        const hear = (event: Event) =>
          resolve((event as CustomEvent).detail.diagnostics.map(({ code }: { code: string }) => code));
        element.addEventListener("offprint-ready", hear);
        element.addEventListener("offprint-error", hear);
        const circle: { self?: unknown } = {};
        circle.self = circle;
        Object.assign(element, { related: circle });
      }),
  );
  expect(reported).toContain("bad-option");
  await expect(topics.locator("[part~=topics]")).toBeVisible();
});

test("a word for the system's panel that is none is taken for none", async ({ page }) => {
  await holdSystem(page);
  await open(page, SHARE);
  await page.locator("#panel").evaluate((element) => element.setAttribute("native", "banana"));
  await expect(page.locator("#panel").getByRole("button", { name: "More ways to share" })).toBeHidden();
});

test("an element whose frame is gone leaves the printing of its old page alone", async ({ page }) => {
  await open(page, "/e2e/widgets.html?open");
  const printed = await page.evaluate(async () => {
    const frame = document.body.appendChild(document.createElement("iframe"));
    const element = document.querySelector("offprint-print")!;
    // There is no article in the frame.
    const failed = new Promise((resolve) =>
      element.addEventListener("offprint-error", resolve, { once: true }),
    );
    frame.contentDocument!.body.append(element);
    await failed;
    frame.remove();
    dispatchEvent(new Event("beforeprint"));
    dispatchEvent(new Event("afterprint"));
    return document.querySelector("h1")!.checkVisibility();
  });
  expect(printed).toBe(true);
});
