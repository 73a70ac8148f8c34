// Where the JSON has no text, it is that of the live page, as a reader sees it.

import type { Page } from "@playwright/test";
import { STRICT_CSP } from "../../www/demo/serve.mjs";
import { announced, keepEvents } from "./support/elements.ts";
import { pdfMissing, pdfText, printed } from "./support/pdf.ts";
import { replacePrint } from "./support/printing.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

const FIRST = "The bell of the old mole rang again on Tuesday, after eleven silent years in a shed.";
const SECOND = "A new rope of hemp was paid for by the choir, which had missed it more than anyone.";
const THIRD = "It will ring at noon, and whenever there is fog, and not on the first of April.";

const TEXT = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;

/** Serves a page of that content, under the strict policy, and opens it. */
async function show(page: Page, body: string, article: object = {}, wasm = true): Promise<void> {
  const json = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "The bell is rung again",
    ...article,
  };
  const policy = wasm ? STRICT_CSP : STRICT_CSP.replace(" 'wasm-unsafe-eval'", "");
  await page.route("**/e2e/live.html", (route) =>
    route.fulfill({
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
      body: `<!doctype html><html lang="en-GB"><title>The bell</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/e2e/live.css">
<script type="application/ld+json">${JSON.stringify(json)}</script>
<script type="module" src="/dist/offprint.js"></script>
<body>${body}</body></html>`,
    }),
  );
  await keepEvents(page);
  await page.goto("/e2e/live.html");
  // By what no element can hide.
  await page.waitForFunction(() => {
    const { offprintEvents } = window as unknown as { offprintEvents: unknown[] };
    const names = [...document.getElementsByTagName("*")].map((element) => `${element.localName}`);
    return offprintEvents.length >= names.filter((name) => name.startsWith("offprint-")).length;
  });
}

/** The lines of the text that the article shows. */
const lines = (page: Page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.getElementsByTagName("offprint-article")[0]!;
    const blocks = shadowRoot!.querySelector("[part=body]")?.children ?? [];
    return [...blocks].map((block) => (block.textContent ?? "").trim());
  });

const ARTICLE = "<offprint-article loading=eager></offprint-article>";

test(
  "what style sheets hide is left out, and what is folded away is not",
  { tag: "@core" },
  async ({ page, wasm }) => {
    const hidden = "Read all of this and ten more stories for as little as one fish a month.";
    await show(
      page,
      `${ARTICLE}<main class="wrapper"><div class="story-body wrapper"><p>${FIRST}</p>
      <p class="offer">${hidden}</p><div class="ghost"><p>${hidden}</p></div>
      <div class="offer"><div><p>${hidden}</p></div></div>
      <details><summary>The rope</summary><p>${SECOND}</p><p class="offer">${hidden}</p></details>
      <p>${THIRD}</p></div></main>`,
      {},
      wasm,
    );
    expect(await lines(page)).toEqual([FIRST, `The rope${SECOND}`, THIRD]);
  },
);

/** What a style sheet hides. */
const OFFER = `<p class="offer">Not for you, and not for anybody else who reads.</p>`;

test("the page's text may be the article's own children", { tag: "@core" }, async ({ page, wasm }) => {
  await show(
    page,
    `<offprint-article loading=eager><div class="story-body">${TEXT}${OFFER}<div class="offer"><div>${OFFER}</div></div></div></offprint-article>`,
    {},
    wasm,
  );
  expect(await lines(page)).toEqual([FIRST, SECOND, THIRD]);
  await page.locator("offprint-article").evaluate((element) => {
    // What was read before is remembered for a moment, unless the page changes.
    document.body.append("");
    (element as HTMLElement & { refresh(): void }).refresh();
  });
  await eventually(async () => (await announced(page)).length).toBe(2);
  expect(await lines(page)).toEqual([FIRST, SECOND, THIRD]);
});

test(
  "pictures are those that were loaded, and each is shown once",
  { tag: "@core" },
  async ({ page, server, wasm }) => {
    const small = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    await show(
      page,
      `${ARTICLE}<div class="story-body"><figure><img src="${small}" srcset="/picture.png?w=1280 1x" alt="A bell"></figure>
      <p>${FIRST}</p><figure><img src="${small}" data-src="/pictures/harbour.jpg" alt="The harbour"></figure>
      <p>${SECOND}</p><figure><img src="/picture.png?w=1280" alt="A bell"><figcaption>For wide screens</figcaption></figure>
      <p>${THIRD}</p></div>`,
      { image: `${server}/picture.png` },
      wasm,
    );
    const pictures = await page
      .locator("offprint-article")
      .evaluate((element) =>
        [...element.shadowRoot!.querySelectorAll("img")].map((img) => img.getAttribute("src")),
      );
    // Of a picture that stands there twice, the one with a caption.
    expect(pictures).toEqual([`${server}/pictures/harbour.jpg`, `${server}/picture.png?w=1280`]);
    expect(await lines(page)).toContain("For wide screens");
  },
);

test(
  "elements that hide the members of forms and of the document hide no text",
  { tag: "@core" },
  async ({ page, wasm }) => {
    const names =
      "attributes childNodes firstChild nextSibling parentNode localName nodeType contains children";
    const inputs = names.split(" ").map((name) => `<input name="${name}" id="${name}">`);
    const images = "querySelectorAll documentElement body createTreeWalker defaultView getElementById";
    await show(
      page,
      `${images
        .split(" ")
        .map((name) => `<img name="${name}" src="data:," alt="">`)
        .join("")}${ARTICLE}
      <form name="documentElement">${inputs.join("")}<div class="story-body">${TEXT}</div></form>`,
      {},
      wasm,
    );
    expect(await lines(page)).toEqual([FIRST, SECOND, THIRD]);
  },
);

test("of 20,000 nodes, five elements walk the page once", { tag: "@core" }, async ({ page, wasm }) => {
  await page.addInitScript(() => {
    const counted = { bodies: 0 };
    Object.assign(window, { counted });
    const { checkVisibility } = Element.prototype;
    Element.prototype.checkVisibility = function (options) {
      if (this.localName == "body") counted.bodies++;
      return checkVisibility.call(this, options);
    };
  });
  const menu = `<div class="menu"><ul>${'<li class="item"><a href="/x"><span>A way elsewhere</span></a></li>'.repeat(4000)}</ul></div>`;
  await show(
    page,
    `${ARTICLE}<offprint-reading-time loading=eager></offprint-reading-time><offprint-share loading=eager></offprint-share>
      <offprint-topics loading=eager></offprint-topics><offprint-print loading=eager></offprint-print>
      ${menu}<div class="story-body">${TEXT}</div>`,
    { keywords: ["Bells"] },
    wasm,
  );
  expect(await lines(page)).toEqual([FIRST, SECOND, THIRD]);
  const walks = await page.evaluate(
    () => (window as unknown as { counted: { bodies: number } }).counted.bodies / 2,
  );
  // On a busy machine the elements may take their turns later than the page is remembered.
  expect(walks).toBeLessThan(4);
});

test("what is no selector is reported, and the text is found without it", async ({ page, wasm }) => {
  for (const [selector, why] of [
    ["..story", "..story finds nothing on this page"],
    ["#nowhere", "#nowhere finds nothing on this page"],
  ] as const) {
    await show(
      page,
      `<offprint-article body="${selector}" loading=eager></offprint-article><div class="story-body">${TEXT}</div>`,
      {},
      wasm,
    );
    expect(await lines(page)).toEqual([FIRST, SECOND, THIRD]);
    const [{ detail }] = (await announced(page)) as unknown as [
      { detail: { diagnostics: { code: string; message: string }[] } },
    ];
    const found = detail.diagnostics.find(({ code }) => code === "bad-option");
    expect(found?.message).toContain(why);
  }
});

test("refresh() shows the page's new text", { tag: "@core" }, async ({ page, wasm }) => {
  await show(page, `${ARTICLE}<div class="story-body">${TEXT}</div>`, {}, wasm);
  const added = "On Wednesday it rang twice, which nobody could explain, least of all the ringer.";
  await page.evaluate((added) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = added;
    document.querySelector(".story-body")!.append(paragraph);
    document.querySelector("offprint-article")!.refresh();
  }, added);
  await eventually(() => lines(page)).toEqual([FIRST, SECOND, THIRD, added]);
});

test("a text in a shadow tree is found where its element is handed over", async ({ page, wasm }) => {
  await show(page, `${ARTICLE}<div id="host"></div>`, {}, wasm);
  expect(await lines(page)).toEqual([]);
  const found = await page.evaluate(
    async ([first, second]) => {
      const root = document.querySelector("#host")!.attachShadow({ mode: "open" });
      const story = document.createElement("section");
      for (const text of [first!, second!]) {
        const paragraph = document.createElement("p");
        paragraph.textContent = text;
        story.append(paragraph);
      }
      root.append(story);
      const { read } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
      const json = document.querySelector("script[type='application/ld+json']")!.textContent!;
      const { article, body } = await read(json, { body: story });
      return { texts: article?.body?.map((node) => JSON.stringify(node)), way: body?.way };
    },
    [FIRST, SECOND],
  );
  expect(found.way).toBe("selector");
  expect(found.texts).toHaveLength(2);
});

test.describe("on paper", () => {
  test.beforeEach(() => test.skip(pdfMissing !== null, pdfMissing ?? ""));

  const PRINT = "<offprint-print intercept loading=eager></offprint-print>";

  test("a text of the page is on the sheet", { tag: "@core" }, async ({ page, browserName, wasm }) => {
    await show(page, `<nav>Everything else</nav>${PRINT}<div class="story-body">${TEXT}</div>`, {}, wasm);
    const text = pdfText(await printed(page, browserName));
    expect(text).toContain("The bell is rung again");
    expect(text).toContain("A new rope of hemp");
    expect(text).not.toContain("Everything else");
    expect((await announced(page)).at(-1)).toMatchObject({ type: "offprint-print" });
  });

  test("without a text the page prints itself", { tag: "@core" }, async ({ page, browserName, wasm }) => {
    await replacePrint(page, () => {
      const { prints = 0 } = window as { prints?: number };
      Object.assign(window, { prints: prints + 1 });
    });
    await show(page, `<nav>Everything else</nav>${PRINT}`, {}, wasm);
    expect(pdfText(await printed(page, browserName))).toContain("Everything else");
    const button = page.locator("offprint-print").getByRole("button");
    await expect(button).not.toHaveAttribute("aria-haspopup");
    await button.click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    expect(await page.evaluate(() => (window as { prints?: number }).prints)).toBe(1);
    // There is no sheet that could be ready.
    expect((await announced(page)).map(({ type }) => type)).toEqual(["offprint-ready"]);
  });
});

test("what is left of the time follows the page's own text", { tag: "@core" }, async ({ page, wasm }) => {
  const long = `<p>${[FIRST, SECOND, THIRD].join(" ").repeat(10)}</p>`.repeat(4);
  await show(
    page,
    `<offprint-reading-time remaining loading=eager></offprint-reading-time>
    <div class="story-body tall">${long}</div><article class="tall">${"<br>".repeat(40)}</article>`,
    {},
    wasm,
  );
  const left = () => page.locator("offprint-reading-time .now").textContent();
  await eventually(left).toMatch(/mins? left/);
  const total = parseInt((await left())!);
  expect(total).toBeGreaterThan(3);
  await page.evaluate(() => {
    const { top, height } = document.querySelector(".story-body")!.getBoundingClientRect();
    scrollTo(0, scrollY + top + (height - innerHeight) / 2);
  });
  await eventually(left).toMatch(new RegExp(`^${Math.ceil(total / 2)} mins? left$`));
});
