// Print: the article, the whole article, nothing but the article.

import { readFileSync } from "node:fs";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { announced, open } from "./support/elements.ts";
import { comparable, pdfImages, pdfMissing, pdfPages, pdfParts, pdfText, printed } from "./support/pdf.ts";
import { replacePrint } from "./support/printing.ts";
import { expect, test } from "./support/test.ts";
import { eventually, quiet } from "./support/waiting.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

/** Every word of the sheet of e2e/widgets.html, in order. */
const SHEET = `
  HARBOURS › Bells & Lights
  A & B? "C" #1 100% é 日本
  A bell is rung again.
  By Ona Tide
  24 November 2026 Quay Wire, 08:05 Late edition
  MOLE — The bell of the old mole rang on Tuesday.
  Why it stopped
  A rope had worn through. A new one1 is of hemp.
  Links 1. https://quay.example/rope
  Related topics: Bells and Harbours
  Published by The Quay
  © 2026 The Quay
  Source: https://quay.example/2026/bell?b=1&c=2
  Printed on ${new Date().toLocaleDateString("en-GB", { dateStyle: "long" })}`;

/** The text between the margins. */
const bodyText = (pdf: Buffer) =>
  pdfParts(pdf)
    .map(({ body }) => body)
    .join(" ");

/** What a frame printed, in the place of the system's dialog, which would hold the test up. */
interface Kept {
  style: string;
  body: string;
  lang: string;
  dir: string;
  pictures: boolean[];
}

/** From now on, what is printed is kept; `printed` counts. */
const keepPrints = (page: Page) =>
  replacePrint(page, (printing) => {
    const { document } = printing;
    const sheets = [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const kept = {
      style: sheets.map((rule) => rule.cssText).join("\n"),
      body: document.body.innerHTML,
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      pictures: [...document.images].map(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    };
    const all = ((top as unknown as { kept?: object[] }).kept ??= []);
    all.push(kept);
    printing.dispatchEvent(new Event("beforeprint"));
    printing.dispatchEvent(new Event("afterprint"));
  });

const kept = (page: Page) => page.evaluate(() => (window as unknown as { kept?: Kept[] }).kept ?? []);

async function openDialog(page: Page) {
  const button = page.locator("offprint-print").getByRole("button").first();
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Print this article" });
  await expect(dialog).toBeVisible();
  const preview = page.frameLocator("offprint-print iframe");
  await expect(preview.getByRole("article")).toBeVisible();
  return { button, dialog, preview };
}

test(
  "the browser's own command prints every word of the article and none of the page",
  { tag: "@core" },
  async ({ page, browserName }) => {
    await open(page, "/e2e/widgets.html");
    const pdf = await printed(page, browserName);
    expect(comparable(bodyText(pdf), browserName)).toBe(comparable(SHEET, browserName));
    expect(pdfPages(pdf)).toHaveLength(1);
    expect((await announced(page)).at(-1)).toEqual({
      type: "offprint-print",
      from: "offprint-print",
      detail: { intercepted: true },
    });
  },
);

test(
  "after printing the page is as it was, also where nothing says that it is over",
  { tag: "@core" },
  async ({ page, browserName }) => {
    await open(page, "/e2e/widgets.html");
    const state = () =>
      page.evaluate(() => [
        document.documentElement.outerHTML,
        [...document.styleSheets].map((sheet) => sheet.disabled).join(),
        document.adoptedStyleSheets.length,
      ]);
    const before = await state();
    await printed(page, browserName);
    expect(await state()).toEqual(before);
    for (const sign of ["afterprint", "focus", "pageshow", "pointerdown", "keydown"]) {
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await expect(page.locator("body")).toBeHidden();
      // An engine that says it twice.
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await page.evaluate((sign) => dispatchEvent(new Event(sign)), sign);
      expect(await state(), sign).toEqual(before);
    }
  },
);

test(
  "the keys of the browser's command wait for pictures that were not scrolled to",
  { tag: "@core" },
  async ({ page }) => {
    await keepPrints(page);
    await open(page, "/e2e/hostile/flex.html?lang=en&length=long");
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    let ask = () => {};
    const asked = new Promise<void>((resolve) => (ask = resolve));
    await page.route("**/picture.png", async (route) => {
      ask();
      await held;
      await route.continue();
    });
    await page.evaluate(() => {
      addEventListener("beforeprint", () => {
        const sheet = [...document.querySelectorAll<HTMLImageElement>("html > main img")];
        Object.assign(window, {
          atPrint: sheet.map(({ complete, naturalWidth }) => complete && naturalWidth > 0),
        });
      });
    });
    await page.locator("offprint-print").getByRole("button").focus();
    await page.keyboard.press("Control+p");
    await asked;
    const atPrint = () => page.evaluate(() => (window as unknown as { atPrint?: boolean[] }).atPrint);
    await quiet(page);
    expect(await atPrint(), "while a picture is on its way").toBeUndefined();
    answer();
    await eventually(atPrint).toEqual([true, true, true]);
    expect(await kept(page)).toHaveLength(1);
  },
);

test(
  "a picture that cannot be had is said on paper",
  { tag: "@core" },
  async ({ page, browserName, trouble }) => {
    trouble.expect(/status 404: .*none\.jpg/);
    trouble.allow(/none\.jpg|404|Failed to load resource/);
    await open(page, "/e2e/hostile/none.html?lang=en&length=long");
    await page.evaluate(() => {
      const print = document.querySelector("offprint-print") as HTMLElement & { article: object };
      print.article = JSON.parse(JSON.stringify(print.article).replace("/picture.png", "/none.jpg"));
    });
    await eventually(
      async () => (await announced(page)).filter(({ type }) => type === "offprint-ready").length,
    ).toBe(2);
    // Printed while they load, it says how many are still missing.
    await page.evaluate(() => dispatchEvent(new Event("blur")));
    const notice = async () =>
      /Pictures that could not be loaded: \d/.exec(pdfText(await printed(page, browserName)))?.[0];
    await eventually(notice, { timeout: 15_000 }).toBe("Pictures that could not be loaded: 1");
  },
);

test(
  "the dialog by keyboard alone: choose, print, leave; the focus comes back",
  { tag: "@core" },
  async ({ page }) => {
    await keepPrints(page);
    await open(page, "/e2e/widgets.html");
    const { button, dialog, preview } = await openDialog(page);
    await expect(dialog.getByLabel("Text size")).toBeFocused();
    await expect(preview.locator("[part=note]")).toHaveCount(1);
    await page.keyboard.press("Tab");
    await expect(dialog.getByLabel("Links")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(preview.locator("[part=link-url]")).toHaveText(" (https://quay.example/rope)");
    await expect(preview.locator("[part=note]")).toHaveCount(0);
    // This article has no pictures, so nothing is asked about them.
    await expect(dialog.getByLabel("Pictures")).toBeHidden();
    await page.keyboard.press("Tab");
    await expect(dialog.getByLabel("QR code")).toBeFocused();
    await page.keyboard.press("Space");
    await expect(preview.locator("svg")).toHaveCount(0);
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name: "Print" })).toBeFocused();
    await page.keyboard.press("Enter");
    await eventually(async () => (await kept(page)).length).toBe(1);
    expect((await announced(page)).at(-1)?.detail).toEqual({ intercepted: false });
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(button).toBeFocused();
  },
);

test("Escape closes the dialog, from the preview too", async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  const first = await openDialog(page);
  await page.keyboard.press("Escape");
  await expect(first.dialog).toHaveCount(0);
  await expect(first.button).toBeFocused();
  const second = await openDialog(page);
  await page.locator("offprint-print iframe").focus();
  await page.keyboard.press("Escape");
  await expect(second.dialog).toHaveCount(0);
  await expect(second.button).toBeFocused();
});

test(
  "the preview prints the sheet as chosen, from a document of its own",
  { tag: "@core" },
  async ({ page, browserName }) => {
    await keepPrints(page);
    await open(page, "/e2e/widgets.html");
    const { dialog } = await openDialog(page);
    await dialog.getByLabel("Text size").selectOption({ label: "125%" });
    await dialog.getByRole("button", { name: "Print" }).click();
    await eventually(async () => (await kept(page)).length).toBe(1);
    const [{ style, body, lang }] = (await kept(page)) as [Kept];
    expect(lang).toBe("en-GB");
    expect(style).toContain("font-size: 13.75pt");
    // That driver prints nothing.
    if (browserName === "webkit") return;
    await page.goto("about:blank");
    await page.setContent(`<!doctype html><style>${style}</style>${body}`);
    const pdf = await printed(page, browserName);
    expect(comparable(bodyText(pdf), browserName)).toBe(comparable(SHEET, browserName));
  },
);

test(
  "while the preview is open, the browser's own command prints what it shows",
  { tag: "@core" },
  async ({ page, browserName }) => {
    await open(page, "/e2e/widgets.html");
    await page.evaluate(() => document.querySelector("offprint-print")!.removeAttribute("intercept"));
    const { dialog } = await openDialog(page);
    await dialog.getByLabel("Links").selectOption("none");
    // Firefox, driven over BiDi, cannot close a page whose dialog was open while it printed: there the page as it
    // would be printed is looked at.
    const isPlain = browserName === "firefox";
    if (isPlain) await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const text = isPlain ? await page.innerText("body + main") : bodyText(await printed(page, browserName));
    if (isPlain) await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    const expected = SHEET.replace("A new one1", "A new one").replace(
      "Links 1. https://quay.example/rope",
      "",
    );
    // `innerText` sets no space between the items of a line.
    const words = (each: string) => comparable(each, browserName).replace(/\s/g, "");
    expect(words(text)).toBe(words(expected));
    await expect(dialog).toBeVisible();
  },
);

test("the dialog is accessible, and so is the document in it", { tag: "@core" }, async ({ page }) => {
  await open(page, "/e2e/widgets.html");
  await openDialog(page);
  await expectAccessible(page);
  const frame = page.frames()[1]!;
  const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
  await frame.evaluate(axe);
  const found = await frame.evaluate<string[]>(`(() => {
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    return axe.run(document, { rules }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)));
  })()`);
  expect(found).toEqual([]);
});

test("the dialog has room for nothing but what it needs at 320 pixels", async ({ page }) => {
  // 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, "/e2e/widgets.html");
  const { dialog } = await openDialog(page);
  const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBe(0);
  for (const name of ["Print", "Close"]) {
    const button = dialog.getByRole("button", { name });
    await button.focus();
    await expect(button).toBeInViewport({ ratio: 1 });
  }
});

test("the code on paper leads to the article: 150 dots an inch are enough", async ({ page, browserName }) => {
  await open(page, "/e2e/widgets.html");
  const print = page.locator("offprint-print");
  for (const length of [40, 120, 213, 400, 660]) {
    const start = "https://quay.example/2026/";
    const url = start + "bell-".repeat(140).slice(0, length - start.length);
    await print.evaluate((element, url) => {
      const body = ["It rang.", "It rang.", "It rang."].map((text) => ({
        type: "paragraph",
        children: [text],
      }));
      const article = { offprint: 1, url, headline: "A bell", publisher: { name: "The Quay" }, body };
      Object.assign(element, { article });
    }, url);
    await eventually(async () => {
      const pdf = await printed(page, browserName);
      const { data, width, height } = PNG.sync.read(pdfImages(pdf, 150).at(-1)!);
      return jsQR(new Uint8ClampedArray(data), width, height)?.data;
    }).toBe(url);
  }
});

test("a headline cannot break out of the margins", async ({ page, browserName }) => {
  await open(page, "/e2e/widgets.html");
  const headline = 'A "quoted\\" \\ line</style><script>alert(1)</script> } @page { size: 1cm } é';
  await page.locator("offprint-print").evaluate((element, headline) => {
    const body = Array.from({ length: 60 }, (_, index) => ({
      type: "paragraph",
      children: [`Line ${index}`],
    }));
    Object.assign(element, { article: { offprint: 1, headline, body, publisher: { name: 'The "Quay"\\' } } });
  }, headline);
  await eventually(
    async () => (await announced(page)).filter(({ type }) => type === "offprint-ready").length,
  ).toBeGreaterThan(5);
  const [, second] = pdfParts(await printed(page, browserName));
  if (browserName === "firefox") return;
  expect(second?.head.trim()).toBe('The "Quay"\\');
  expect(second?.foot).toContain('A "quoted\\" \\ line</style><script>alert(1)</script> } @page {');
});
