// What the reader gets from the browser's own print command: the article that is looked at, a true word on what
// it lacks, and the page as it was.

import type { Page } from "@playwright/test";
import { announced, open, settled } from "./support/elements.ts";
import { pdfMissing, pdfText, printed } from "./support/pdf.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

const print = () => dispatchEvent(new Event("beforeprint"));
const end = () => dispatchEvent(new Event("afterprint"));

/** The headline of the sheet that the page's printing shows, or nothing. */
const sheetNow = (page: Page) =>
  page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const headline = document.querySelector("html > main [part=headline]")?.textContent;
    dispatchEvent(new Event("afterprint"));
    return headline;
  });

test(
  "the reader's place, selection and focus survive an intercepted print",
  { tag: "@core" },
  async ({ page }) => {
    await open(page, "/e2e/widgets.html");
    await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = "smooth";
      const add = (parent: Element, tag: string, height: number, text = "") => {
        const element = document.createElement(tag);
        element.style.height = `${height}px`;
        element.textContent = text;
        parent.append(element);
        return element;
      };
      const box = add(document.body, "div", 200);
      box.id = "box";
      box.style.overflow = "auto";
      add(box, "div", 4000);
      const shadow = add(document.body, "div", 200).attachShadow({ mode: "open" });
      const inner = document.createElement("div");
      inner.style.cssText = "height: 100px; overflow: auto";
      shadow.append(inner);
      add(inner, "div", 900);
      const words = add(document.body, "p", 3000, "A line that the reader has selected.");
      words.id = "words";
      add(document.body, "textarea", 50, "A letter to the editor.").id = "letter";
      add(document.body, "div", 2000);
      document.querySelector<HTMLTextAreaElement>("#letter")!.focus({ preventScroll: true });
      getSelection()!.setBaseAndExtent(words.firstChild!, 2, words.firstChild!, 11);
      document.querySelector<HTMLTextAreaElement>("#letter")!.focus({ preventScroll: true });
      box.scrollTop = 1234;
      inner.scrollTop = 321;
      scrollTo({ top: 2500, behavior: "instant" });
      Object.assign(window, { inner });
    });
    const state = () =>
      page.evaluate(() => [
        Math.round(scrollY),
        document.querySelector("#box")!.scrollTop,
        (window as unknown as { inner: Element }).inner.scrollTop,
        document.activeElement?.id,
        getSelection()?.toString(),
      ]);
    const before = await state();
    expect(before.slice(0, 4)).toEqual([2500, 1234, 321, "letter"]);
    await page.evaluate(print);
    await expect(page.locator("body")).toBeHidden();
    // Long enough for a browser to see that nothing there can have the focus.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await page.evaluate(end);
    expect(await state()).toEqual(before);
  },
);

/** Two articles below each other, each with its own print element. */
async function showTwo(page: Page, wrap: "article" | "flat"): Promise<void> {
  await open(page, "/e2e/blank.html?open");
  await page.evaluate((wrap) => {
    for (const [id, headline] of [
      ["one", "Story one"],
      ["two", "Story two"],
    ] as const) {
      const script = Object.assign(document.createElement("script"), { id, type: "application/json" });
      const articleBody = Array.from({ length: 60 }, (_, index) => `<p>${headline}, part ${index}.</p>`).join(
        "",
      );
      script.textContent = JSON.stringify({ "@type": "NewsArticle", headline, articleBody });
      const place = wrap === "article" ? document.createElement("article") : document.body;
      if (place !== document.body) document.body.append(place);
      place.append(script);
      for (const name of ["offprint-print", "offprint-article"]) {
        const element = document.createElement(name);
        element.setAttribute("for", id);
        element.setAttribute("loading", "eager");
        if (name === "offprint-print") element.toggleAttribute("intercept", true);
        place.append(element);
      }
    }
    const script = document.createElement("script");
    Object.assign(script, { type: "module", src: "/dist/offprint.js" });
    document.body.append(script);
  }, wrap);
  await settled(page);
}

for (const wrap of ["article", "flat"] as const)
  test(`of two articles (${wrap}) the one in view is printed`, { tag: "@core" }, async ({ page }) => {
    await showTwo(page, wrap);
    expect(await sheetNow(page)).toBe("Story one");
    const second = page.locator("offprint-article").nth(1);
    await second.evaluate((element) => element.scrollIntoView({ block: "start" }));
    await page.evaluate(() => scrollBy(0, 400));
    await expect(page.locator("offprint-print").nth(1)).not.toBeInViewport();
    expect(await sheetNow(page)).toBe("Story two");
    // One that is not shown is not what the reader looks at.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>("[for=two]")) each.style.display = "none";
    });
    expect(await sheetNow(page)).toBe("Story one");
    // The keys ask the same.
    const heard = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          window.print = () => {
            dispatchEvent(new Event("beforeprint"));
            resolve(document.querySelector("html > main [part=headline]")!.textContent!);
            dispatchEvent(new Event("afterprint"));
          };
          dispatchEvent(new KeyboardEvent("keydown", { ctrlKey: true, key: "p", cancelable: true }));
        }),
    );
    expect(await heard).toBe("Story one");
  });

test("where the article in view has no text for a sheet, the page is printed", async ({ page }) => {
  await showTwo(page, "article");
  await page.evaluate(() => {
    const print = document.querySelectorAll("offprint-print")[1] as HTMLElement & { article: object };
    print.removeAttribute("for");
    print.article = { "@type": "NewsArticle", headline: "Story two" };
    document.querySelectorAll("article")[1]!.scrollIntoView();
  });
  await eventually(() => sheetNow(page)).toBeUndefined();
  await page.evaluate(() => scrollTo(0, 0));
  expect(await sheetNow(page)).toBe("Story one");
});

/** Gives the print element another article. */
async function give(page: Page, article: object): Promise<void> {
  const before = (await announced(page)).length;
  await page
    .locator("offprint-print")
    .evaluate((element, article) => Object.assign(element, { article }), article);
  await eventually(async () => (await announced(page)).length).toBeGreaterThan(before);
}

test(
  "a teaser says on paper that it is one, and where the whole is; a whole article does not",
  { tag: "@core" },
  async ({ page, browserName }) => {
    await open(page, "/e2e/widgets.html");
    const text = "The harbour opened at nine. The first ferry left at ten, and then…";
    const article = {
      "@type": "NewsArticle",
      headline: "Harbour",
      url: "https://quay.example/1",
      articleBody: text,
    };
    const teaser = { ...article, isAccessibleForFree: false, wordCount: 2400 };
    await give(page, teaser);
    const paper = pdfText(await printed(page, browserName));
    expect(paper).toContain("This is only the beginning of the article.");
    expect(paper).toContain("The whole article: https://quay.example/1");
    const note = async () => {
      await page.evaluate(print);
      const said = await page.evaluate(() => !!document.querySelector("html > main [part=teaser]"));
      await page.evaluate(end);
      return said;
    };
    const whole = "The harbour opened at nine. The first ferry left at ten.";
    const long = Array.from({ length: 90 }, () => whole).join(" ");
    for (const [given, isTeaser] of [
      [{ ...article, isAccessibleForFree: false }, true],
      [{ ...article }, true],
      [{ ...article, articleBody: whole, wordCount: 2400 }, true],
      [{ ...article, articleBody: whole, isAccessibleForFree: false, wordCount: 11 }, false],
      [{ ...article, articleBody: whole, isAccessibleForFree: false }, false],
      [{ ...article, articleBody: `${long} And then…` }, false],
      [{ ...article, isAccessibleForFree: true }, false],
      [{ ...article, articleBody: long, isAccessibleForFree: false, wordCount: 1000 }, false],
    ] as const) {
      await give(page, given);
      expect(await note(), JSON.stringify(given).slice(0, 200)).toBe(isTeaser);
    }
  },
);

test(
  "a picture that is on its way, or a drawing without a size, is not said to be missing",
  { tag: "@core" },
  async ({ page }) => {
    await page.route("**/slow.svg", async (route) => {
      await held;
      await route.fulfill({
        contentType: "image/svg+xml",
        body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>',
      });
    });
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await open(page, "/e2e/widgets.html");
    await give(page, {
      offprint: 1,
      headline: "A chart",
      body: [
        { type: "paragraph", children: ["Text."] },
        {
          type: "figure",
          children: [{ type: "image", src: new URL("/slow.svg", page.url()).href, alt: "A chart" }],
        },
      ],
    });
    const notice = () =>
      page.evaluate(() => {
        dispatchEvent(new Event("beforeprint"));
        const said = document.querySelector("html > main [part=notice]")?.textContent ?? "";
        const pictures = document.querySelectorAll("html > main img").length;
        dispatchEvent(new Event("afterprint"));
        return { said, pictures };
      });
    expect(await notice()).toEqual({ said: "", pictures: 1 });
    const loaded = page.waitForResponse("**/slow.svg");
    answer();
    await loaded;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await notice()).toEqual({ said: "", pictures: 1 });
  },
);
