// `fallback="article"`: the article as the children of its element, for what sees no shadow trees.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { announced, keepEvents, settled } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { canonicalOf, scriptOf as jsonScript, serve, share, visit } from "./support/site.ts";
import { eventually, quiet } from "./support/waiting.ts";

const { resolve } = createRequire(import.meta.url);
const scriptOf = (name: string) =>
  readFileSync(resolve(`@mozilla/readability/${name}`), "utf8").replace(/if \(typeof module[^]*$/, "");
const READER = [scriptOf("Readability.js"), scriptOf("Readability-readerable.js")].join("\n");

/** Opens the page with that attribute, set before anything renders. */
async function openLight(page: Page, path = "/e2e/light.html?open"): Promise<void> {
  await keepEvents(page);
  await page.addInitScript(() =>
    new MutationObserver(() => {
      const element = document.querySelector("offprint-article");
      if (element && !element.hasAttribute("fallback")) element.setAttribute("fallback", "article");
    }).observe(document, { childList: true, subtree: true }),
  );
  await page.goto(path);
  await settled(page);
}

/**
 * What Firefox's reader view makes of a page: whether it offers itself, asked as Firefox asks, and the text that it
 * shows, made of the page as it is written out.
 */
const readerView = (page: Page) =>
  page.evaluate((reader) => {
    const made = new Function(`${reader}; return { Readability, isProbablyReaderable };`) as () => {
      Readability: new (doc: Document) => { parse(): { textContent: string } | null };
      isProbablyReaderable(doc: Document, options: object): boolean;
    };
    const { Readability, isProbablyReaderable } = made();
    const isSeen = ({ clientHeight, clientWidth }: HTMLElement) => clientHeight > 0 && clientWidth > 0;
    const isOffered = isProbablyReaderable(document, { visibilityChecker: isSeen });
    const copy = new DOMParser().parseFromString(
      new XMLSerializer().serializeToString(document),
      "text/html",
    );
    return { isOffered, text: new Readability(copy).parse()?.textContent ?? "" };
  }, READER);

test("a reader view has the article", { tag: "@core" }, async ({ page }) => {
  await openLight(page);
  const { isOffered, text } = await readerView(page);
  expect(isOffered).toBe(true);
  expect(text).toContain("The bell on the quay was rung on Tuesday");
  expect(text).toContain("The rota is full until May");
  expect(text).not.toContain("Until the article is there.");
});

test("without the attribute, a reader view has the fallback alone", async ({ page }) => {
  await keepEvents(page);
  await page.goto("/e2e/light.html?open");
  await settled(page);
  const { isOffered, text } = await readerView(page);
  expect(isOffered).toBe(false);
  expect(text).not.toContain("The bell on the quay was rung");
});

test("it is shown once, and the page's own styles apply", { tag: "@core" }, async ({ page }) => {
  await openLight(page);
  const heading = page.getByRole("heading", { name: "The bell is rung by hand again" });
  await expect(heading).toHaveCount(1);
  await expect(heading).toBeVisible();
  await page.addStyleTag({ content: "h2 { color: rgb(1, 2, 3) } ul { display: block }" });
  await expect(heading).toHaveCSS("color", "rgb(1, 2, 3)");
  // A rule of the page's comes before those that come with the article, even the plainest.
  await expect(page.locator("offprint-article [part=metadata]")).toHaveCSS("display", "block");
  await expect(page.locator("offprint-article .offprint-visually-hidden").first()).toHaveCSS(
    "position",
    "absolute",
  );
  const first = await page.evaluate(
    () =>
      document.querySelector("offprint-article")!.parentElement!.clientWidth -
      document.querySelector("offprint-article")!.clientWidth,
  );
  expect(first).toBe(0);
});

test("a change renders the other article; none, the page's own fallback", async ({ page }) => {
  await openLight(page);
  const element = page.locator("offprint-article");
  await element.evaluate((one: HTMLElement & { article: unknown }) => {
    one.article =
      '{ "@type": "NewsArticle", "headline": "A second bell", "articleBody": "It was cast in May." }';
  });
  await expect(element.getByRole("heading", { name: "A second bell" })).toBeVisible();
  await expect(element).not.toContainText("The rota is full");
  await element.evaluate((one: HTMLElement & { article: unknown }) => (one.article = "no JSON"));
  await expect(element.getByText("Until the article is there.")).toBeVisible();
  await expect(element).not.toContainText("A second bell");
  await element.evaluate((one: HTMLElement & { article: unknown }) => (one.article = null));
  await expect(element.getByRole("heading", { name: "by hand again" })).toBeVisible();
});

test("without the attribute again, it is as it always was", async ({ page }) => {
  await openLight(page);
  const element = page.locator("offprint-article");
  await element.evaluate((one: HTMLElement & { refresh(): void; locale: string }) => {
    one.setAttribute("fallback", "");
    one.setAttribute("heading-level", "3");
  });
  await expect(element.getByRole("heading", { level: 3, name: "by hand again" })).toBeVisible();
  const children = () => element.evaluate((one) => one.innerHTML);
  await eventually(children).toBe("<p>Until the article is there.</p>");
});

test("the same again changes nothing in the page", async ({ page }) => {
  await openLight(page);
  const changes = await page.evaluate(async () => {
    const element = document.querySelector("offprint-article")!;
    let count = 0;
    new MutationObserver((records) => (count += records.length)).observe(element, {
      childList: true,
      subtree: true,
    });
    const ready = new Promise((done) => element.addEventListener("offprint-ready", done));
    // Another id, and the same article.
    element.setAttribute("time-zone", "Europe/London");
    element.setAttribute("time-zone", "Europe/Paris");
    await ready;
    return count;
  });
  expect(changes).toBeLessThanOrEqual(1);
});

test(
  "a table wider than its column is a table still, in a box that the keyboard reaches",
  {
    tag: "@core",
  },
  async ({ page }) => {
    await openLight(page);
    const element = page.locator("offprint-article");
    await element.evaluate((one) => (one.style.inlineSize = "4em"));
    const box = element.getByRole("region", { name: "Day, Ringer" });
    await box.focus();
    await expect(box).toBeFocused();
    expect(await box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeGreaterThan(0);
    await expect(box.getByRole("table")).toHaveCSS("display", "table");
    // The marks of the box are no other article: the focus stays where it is.
    await element.evaluate((one: HTMLElement & { refresh(): void }) => one.refresh());
    await eventually(async () => (await announced(page)).length).toBeGreaterThan(1);
    await expect(box).toBeFocused();
  },
);

test("a text that the page has elsewhere is read once, not from the article's own children", async ({
  page,
}) => {
  await keepEvents(page);
  await openLight(page, "/e2e/light-body.html?open");
  const paragraphs = () => page.locator("offprint-article p", { hasText: "Nobody had wound it" }).count();
  await eventually(paragraphs).toBe(1);
  await page.locator("offprint-article").evaluate((one: HTMLElement & { refresh(): void }) => one.refresh());
  await eventually(async () => (await announced(page)).length).toBeGreaterThan(1);
  expect(await paragraphs()).toBe(1);
});

test("children that are the article's text already stay", async ({ page }) => {
  await openLight(page, "/e2e/light-own.html?open");
  const html = await page.locator("offprint-article").evaluate((one) => one.innerHTML);
  expect(html).toContain('<div id="story">');
  expect(html).not.toContain("part=");
  await expect(
    page.locator("offprint-article").getByRole("heading", { name: "The clock strikes" }),
  ).toBeVisible();
});

const LIGHT = (fallback: string) =>
  `<offprint-article fallback="article" heading-level="1" loading="eager">${fallback}</offprint-article>`;

test("its own headline does not keep an article that the page has left", async ({ page }) => {
  await serve(page, {
    one: {
      head: jsonScript("one", { url: undefined }),
      body: `<h1>The story of one</h1>${LIGHT("<p>Nothing</p>")}`,
    },
  });
  await visit(page, "one");
  await expect(page.locator("offprint-article")).toContainText("what one was about");
  await page.evaluate(() => {
    history.pushState({}, "", "/site/about");
    document.querySelector("h1")!.textContent = "About us";
  });
  await expect(page.locator("offprint-article")).toHaveText("Nothing");
});

test("links in the fallback are the page's own", async ({ page }) => {
  await serve(page, { one: { body: LIGHT(`<a href="#/a/route">Comments</a>`) } });
  await visit(page, "one");
  await page.getByRole("link", { name: "Comments" }).click();
  await eventually(() => page.evaluate(() => location.hash)).toBe("#/a/route");
});

for (const fallback of ["<p>Nothing</p>", "<article><h2>Nothing</h2></article>"]) {
  test(`a page that is made anew from its own markup has the article again (${fallback})`, async ({
    page,
  }) => {
    const idiomorph = readFileSync(resolve("idiomorph/dist/idiomorph.js"));
    await serve(
      page,
      {
        one: {
          head: `${jsonScript("one")}${canonicalOf("one")}<script src="/library/idiomorph.js"></script>`,
          body: `<main>${LIGHT(fallback)}</main>`,
        },
      },
      { "idiomorph.js": idiomorph },
    );
    await visit(page, "one");
    const morph = (html: string) =>
      page.evaluate((html) => {
        const { Idiomorph } = window as unknown as { Idiomorph: { morph(of: Element, to: string): void } };
        Idiomorph.morph(document.querySelector("main")!, html);
      }, `<main>${html}</main>`);
    const element = page.locator("offprint-article");
    const count = async () => (await announced(page)).length;
    for (let time = 1; time <= 2; time++) {
      await morph(LIGHT(fallback.replace("Nothing", `Nothing ${time}`)));
      await eventually(count).toBe(1 + time);
      await expect(element).toContainText("what one was about");
      await expect(element).not.toContainText("Nothing");
    }
    // Where the article goes, what the page wrote last is there.
    await element.evaluate((one: HTMLElement & { article: unknown }) => (one.article = "no JSON"));
    await expect(element).toHaveText("Nothing 2");
  });
}

test("what is put into the page by us is no change of its text", async ({ page }) => {
  const text = "The bell of the old mole rang again on Tuesday, after eleven silent years in a shed.";
  await page.addInitScript(() => {
    const { checkVisibility } = Element.prototype;
    Object.assign(window, { reads: 0 });
    Element.prototype.checkVisibility = function (options) {
      // Asked of a page that is read, and of no single control.
      if (this.localName == "aside") (window as unknown as { reads: number }).reads++;
      return checkVisibility.call(this, options);
    };
  });
  await serve(page, {
    one: {
      head: jsonScript("one", { articleBody: undefined, body: undefined }),
      body: `<main>${LIGHT("<p>Nothing</p>")}<p>${text}</p><p>${text}</p><aside>Elsewhere</aside></main>
        <offprint-reading-time body="main" loading="eager"></offprint-reading-time>${share()}`,
    },
  });
  await visit(page, "one");
  const reads = () => page.evaluate(() => (window as unknown as { reads: number }).reads);
  await page.locator("offprint-article").evaluate((one) => one.setAttribute("body", "main"));
  await eventually(async () => (await announced(page)).length).toBe(4);
  await page.locator("offprint-article").evaluate((one) => one.setAttribute("heading-level", "2"));
  await eventually(async () => (await announced(page)).length).toBe(5);
  const before = await reads();
  expect(before).toBeGreaterThan(0);
  // The text of the page is looked at a second after it changed.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  await quiet(page);
  expect(await reads()).toBe(before);
});
