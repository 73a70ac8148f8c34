// The style reference of the demo: whole, and looking as it did. What holds in every browser is asserted there; the
// pictures are compared only where they were made with the same browser and fonts.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { PNG } from "pngjs";
import { violations } from "./support/axe.ts";
import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

/** Brings everything to render, and the sheets with it. */
async function openReference(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      for (const each of document.querySelectorAll("*"))
        if (each.localName.startsWith("offprint-")) each.setAttribute("loading", "eager");
    });
  });
  await open(page, "/styles.html");
  await drawn(page);
}

const drawn = (page: Page) => page.waitForFunction(() => "drawn" in document.documentElement.dataset);

/** The names in the first column of a table of the README. */
function named(table: string): string[] {
  const text = new RegExp(`<!-- table:${table} -->([^]*?)<!-- /table -->`).exec(
    readFileSync("README.md", "utf8"),
  )![1]!;
  return [...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!);
}

/** The parts in the page's shadow roots, and of them those that can be seen. */
function partsOf(page: Page): Promise<{ all: string[]; seen: string[] }> {
  return page.evaluate(() => {
    const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const parts = roots.flatMap((root) => [...root.querySelectorAll("[part]")]);
    const names = (from: Element[]) => [...new Set(from.flatMap((each) => [...each.part]))];
    const seen = parts.filter((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width > 1 && height > 1 && each.checkVisibility({ visibilityProperty: true });
    });
    return { all: names(parts), seen: names(seen) };
  });
}

test("every part of the README's table is on the page, and can be seen", async ({ page }) => {
  // No engine here has the system's panel.
  await page.addInitScript(() => {
    const define = (name: string, value: unknown) => Object.defineProperty(navigator, name, { value });
    define("share", () => Promise.resolve());
    define("canShare", () => true);
  });
  await openReference(page);
  const wanted = named("parts").sort();
  expect(wanted.length).toBeGreaterThan(60);
  const { all, seen } = await partsOf(page);
  expect(wanted.filter((name) => !all.includes(name))).toEqual([]);
  const unseen = () => wanted.filter((name) => !seen.includes(name));
  // Folded away until a reader opens it.
  expect(unseen()).toEqual(["close", "qr"].filter((name) => unseen().includes(name)));
  await page.locator("[data-sample=folded]").getByRole("button", { name: "Share", exact: true }).click();
  await page.locator("[data-sample=code] summary").evaluate((summary) => {
    (summary.parentElement as HTMLDetailsElement).open = true;
  });
  const opened = await partsOf(page);
  expect(wanted.filter((name) => !opened.seen.includes(name))).toEqual([]);
});

/** What each property sets: where it can be read, in which state of the reference's themed sample. */
const PROPERTIES: Record<string, [element: string, selector: string, property: string, value: string]> = {
  "--offprint-ink": ["article", "[part=headline]", "color", "rgb(1, 2, 3)"],
  "--offprint-accent": ["article", "blockquote", "border-inline-start-color", "rgb(1, 2, 3)"],
  "--offprint-muted": ["article", "[part=standfirst]", "color", "rgb(1, 2, 3)"],
  "--offprint-edge": ["print", "button", "border-top-color", "rgb(1, 2, 3)"],
  "--offprint-rule": ["article", "[part=footer]", "border-block-start-color", "rgb(1, 2, 3)"],
  "--offprint-tint": ["article", "aside", "background-color", "rgb(1, 2, 3)"],
  "--offprint-text-face": ["article", "[part=paragraph]", "font-family", "fantasy"],
  "--offprint-ui-face": ["print", "button", "font-family", "fantasy"],
  "--offprint-measure": ["article", "[part=body]", "max-inline-size", "123px"],
  "--offprint-leading": ["article", "[part=body]", "line-height", "3"],
  "--offprint-radius": ["print", "button", "border-top-left-radius", "9px"],
  "--offprint-panel": ["share", "[part=share]", "background-color", "rgb(1, 2, 3)"],
};

test(
  "each property has a field with its value, and sets what it says",
  { tag: "@core" },
  async ({ page }) => {
    await openReference(page);
    expect(Object.keys(PROPERTIES).sort()).toEqual(named("properties").sort());
    for (const [name, [element, selector, property, value]] of Object.entries(PROPERTIES)) {
      const field = page.getByRole("textbox", { name, exact: true });
      await expect(field, "the theme sets it").not.toHaveValue("");
      await field.fill(value);
      const place = page.locator(`#themed offprint-${element}`).locator(selector).first();
      const read = (node: Element, property: string) => getComputedStyle(node).getPropertyValue(property);
      const found = await place.evaluate(read, property);
      const size = parseFloat(await place.evaluate(read, "font-size"));
      if (name === "--offprint-leading") expect(parseFloat(found) / size).toBeCloseTo(3, 1);
      else expect(found, name).toBe(value);
    }
  },
);

test("a part can be outlined, and the samples follow locale and direction", async ({ page }) => {
  await openReference(page);
  const headline = page.locator("[data-sample=article] offprint-article").locator("[part=headline]");
  await expect(headline).toHaveCSS("outline-style", "none");
  await page.getByLabel("Outline a part").selectOption("headline");
  await expect(headline).toHaveCSS("outline-style", "dashed");
  const share = page.locator("[data-sample=share]");
  await page.getByLabel("Language of the interface").selectOption("he");
  const words = JSON.parse(readFileSync("www/locales/he.json", "utf8")) as Record<string, string>;
  await expect(share.getByRole("heading")).toHaveText(words["share"]!);
  await expect(share).toHaveAttribute("dir", "rtl");
  await expect(page.locator(".paper").first().locator("[part=printed]")).toHaveAttribute("dir", "rtl");
  await page.getByLabel("Direction").selectOption("ltr");
  await expect(share).toHaveAttribute("dir", "ltr");
  const offered = await page
    .locator("#locale option")
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
  expect(offered.length).toBe(24);
});

for (const locale of ["en", "ar"]) {
  test(`at 320 pixels and 200 % text nothing runs out of the window, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openReference(page);
    await page.getByLabel("Text size").selectOption("200");
    await page.getByLabel("Language of the interface").selectOption(locale);
    await expect(page.locator("[data-sample=share] section")).toHaveAttribute("lang", locale);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Nor is anything cut off by a box of its own.
    const wide = await page.evaluate(() =>
      // But for the sheets, which are paper: the white margin of their code reaches into that of the page.
      [...document.querySelectorAll("*:not(.paper)")]
        .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll<HTMLElement>("[part]") ?? [])])
        .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
        .filter((each) => getComputedStyle(each).display !== "inline")
        // A wide table scrolls in its box.
        .filter((each) => each.part.value !== "table-scroller" || getComputedStyle(each).overflowX !== "auto")
        .map((each) => each.part.value),
    );
    expect(wide).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
}

for (const media of [{ colorScheme: "dark" }, { forcedColors: "active" }] as const) {
  test(`the page is accessible with ${Object.values(media)[0]} colours`, async ({ page, browserName }) => {
    test.skip(browserName === "firefox", "Firefox over BiDi cannot emulate colours");
    await page.emulateMedia(media);
    await openReference(page);
    expect(await violations(page)).toEqual([]);
  });
}

// The pictures.

const FOLDER = "tests/e2e/pictures";
const MADE_WITH = `${FOLDER}/made-with.json`;
const BLESS = Boolean(process.env["OFFPRINT_BLESS"]);
const FACES = [
  "system-ui",
  "serif",
  "monospace",
  "serif:lang=ar",
  "sans-serif:lang=ar",
  "sans-serif:lang=ja",
];

/** What pictures depend on: the browser and the fonts. */
function makers(version: string): Record<string, string> {
  const face = (name: string) => {
    try {
      return execFileSync("fc-match", ["-f", "%{fullname} %{fontversion}", name], { encoding: "utf8" });
    } catch {
      return "unknown";
    }
  };
  return {
    platform: `${process.platform} ${process.arch}`,
    chromium: version.split(".")[0]!,
    ...Object.fromEntries(FACES.map((name) => [name, face(name)])),
  };
}

interface Look {
  media?: Parameters<Page["emulateMedia"]>[0];
  width?: number;
  size?: string;
  locale?: string;
  samples: string[];
}

const LOOKS: Record<string, Look> = {
  light: {
    samples: [
      ...["article", "reading-time", "topics", "share", "code", "fallback", "themed"],
      ...["panel", "dialog"],
    ],
  },
  dark: { media: { colorScheme: "dark" }, samples: ["header", "topics", "share"] },
  forced: { media: { forcedColors: "active" }, samples: ["header", "aside", "topics", "share", "panel"] },
  large: { size: "200", samples: ["reading-time", "share"] },
  rtl: { locale: "ar", samples: ["header", "corrections", "topics", "share"] },
  narrow: { width: 320, samples: ["header", "topics", "share"] },
};

/** Samples that are only a part of one. */
const WITHIN: Record<string, string> = {
  header: "[data-sample=article] offprint-article >> [part=header]",
  aside: "[data-sample=article] [part=aside]",
  corrections: "[data-sample=article] [part=corrections]",
  panel: "[data-sample=folded] [part=share]",
  dialog: "dialog [part=controls]",
};

/** Opens what a reader would, to see it. */
async function openSample(page: Page, sample: string): Promise<void> {
  if (sample === "panel") {
    const button = page.locator("[data-sample=folded] [part=open]");
    // At once: a wheel scrolls when the browser has time, and the panel is laid where the button then is.
    await button.evaluate((each) => {
      each.scrollIntoView({ block: "start", behavior: "instant" });
      scrollBy({ top: -150, behavior: "instant" });
    });
    await button.press("Enter");
  }
  if (sample === "dialog") {
    await page.keyboard.press("Escape");
    await page.locator("[data-sample=print] button").click();
    // Else one of the dialog's controls may come to lie under it.
    await page.mouse.move(0, 0);
    await expect(page.locator(WITHIN["dialog"]!).locator("select").nth(1)).toBeVisible();
  }
}

/** Waits until every picture, however far down, and every font can be painted. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const roots = [document, ...[...document.querySelectorAll("*")].flatMap((each) => each.shadowRoot ?? [])];
    const pictures = roots.flatMap((root) => [...root.querySelectorAll("img")]);
    for (const picture of pictures) picture.loading = "eager";
    await Promise.all([document.fonts.ready, ...pictures.map((picture) => picture.decode())]);
  });
}

/** A picture of one colour in place of each photograph, which would be most of a file. */
function flat(): Buffer {
  const picture = new PNG({ width: 1200, height: 750, colorType: 2 });
  picture.data.fill(0x99);
  return PNG.sync.write(picture);
}

test.describe("pictures", () => {
  test.beforeEach(async ({ browser, browserName }) => {
    test.skip(browserName !== "chromium", "the pictures are Chromium's");
    const here = makers(browser.version());
    if (BLESS) return writeFileSync(MADE_WITH, `${JSON.stringify(here, null, 2)}\n`);
    const made = existsSync(MADE_WITH) ? JSON.parse(readFileSync(MADE_WITH, "utf8")) : {};
    const other = Object.keys(here).filter((key) => made[key] !== here[key]);
    const told = other.map((key) => `${key}: ${made[key]}, here ${here[key]}`).join("; ");
    test.skip(
      other.length > 0,
      `the pictures were made with others (${told}); npm run styles:bless makes new ones`,
    );
  });

  for (const [look, { media, width = 760, size, locale, samples }] of Object.entries(LOOKS)) {
    test(`the samples look as they did: ${look}`, async ({ page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.resolve() } }),
      );
      await page.route("**/pictures/*", (route) => route.fulfill({ contentType: "image/png", body: flat() }));
      if (media) await page.emulateMedia(media);
      await page.setViewportSize({ width, height: 900 });
      await openReference(page);
      if (size) await page.getByLabel("Text size").selectOption(size);
      if (locale) await page.getByLabel("Language of the interface").selectOption(locale);
      const share = page.locator("[data-sample=share]");
      await expect(share.locator("section")).toHaveAttribute("lang", locale ?? "en");
      // A link was copied, and the keyboard is at the next control.
      await share.locator("[data-action=copy]").click();
      await expect(share.locator("[part=status]")).not.toBeEmpty();
      await page.keyboard.press("Tab");
      await page.mouse.move(0, 0);
      await page.locator("[data-sample=topics] summary").evaluate((summary) => {
        (summary.parentElement as HTMLDetailsElement).open = true;
      });
      await painted(page);
      for (const sample of samples) {
        await openSample(page, sample);
        const place = page.locator(WITHIN[sample] ?? `[data-sample=${sample}]`);
        await expect(place).toHaveScreenshot(`${look}-${sample}.png`);
      }
    });
  }
});
