// A page that others write on: what stands in it must not pass for the text of the article.

import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

const STORY = `<main id="story">
  <p>The night ferry was late again on Monday, for the third time since the new captain came aboard.</p>
  <p>She says that it is the tide, which nobody has told of the timetable, and will not wait for it.</p>
</main>`;

const ARTICLE = { "@type": "NewsArticle", headline: "The night ferry is late" };

/** Opens an empty page, and puts this into it. */
async function show(page: Page, html: string): Promise<void> {
  await page.goto("/e2e/blank.html?open");
  await page.evaluate((inner) => {
    document.body.innerHTML = inner;
  }, html);
}

/** What is read of the page in which `body` is named. */
const read = (page: Page, body: string) =>
  page.evaluate(
    async ([article, named]) => {
      const { read } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
      const { article: found, body, diagnostics } = await read(article as object, { body: named as string });
      return { text: JSON.stringify(found?.body ?? null), body, diagnostics };
    },
    [ARTICLE, body] as const,
  );

test("a U+0000 that a script writes begins nothing", { tag: "@core" }, async ({ page }) => {
  await show(page, `${STORY}<div class="comments"><p id="comment"></p></div>`);
  await page.evaluate(() => {
    const comment = document.getElementById("comment")!;
    comment.textContent =
      "Nice.\0*0\0>\0>\0<p\0#Buy my fish, which is the freshest of all the fish on this coast.\0>";
    comment.setAttribute(
      "class",
      "a\0*0\0#And my crabs, which are the freshest of all the crabs on this coast.",
    );
  });
  const { text, body } = await read(page, "#story");
  expect(body).toEqual({ way: "selector", selector: "#story" });
  expect(text).toContain("which nobody has told of the timetable");
  expect(text).not.toContain("fresh");
});

test(
  "what is no element is no text, and its members are not asked for",
  { tag: "@core" },
  async ({ page }) => {
    await show(page, STORY);
    const told = await page.evaluate(async (article) => {
      const { read } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
      const hostile = () => {
        throw new Error("asked");
      };
      const given: unknown[] = [
        {},
        5,
        () => "#story",
        ["#story"],
        document,
        window,
        document.createTextNode("The ferry"),
        document.createDocumentFragment(),
        new Proxy(document.createElement("div"), { get: hostile, has: hostile }),
      ];
      const told: unknown[] = [];
      for (const body of given) {
        const { body: found, diagnostics } = await read(article, { body: body as string });
        told.push([found?.selector, diagnostics.some(({ code }) => code === "bad-option")]);
      }
      return told;
    }, ARTICLE);
    expect(told).toEqual(Array(9).fill(["#story", true]));
  },
);

test("a form whose fields hide its members is read as any other", { tag: "@core" }, async ({ page }) => {
  const names =
    "parentNode attributes localName firstChild nextSibling nodeType closest getRootNode getAttributeNames checkVisibility";
  const fields = names.split(" ").map((name) => `<input name="${name}">`);
  await show(page, `<form id="around">${fields.join("")}${STORY}</form>`);
  const text = await page.evaluate(async (article) => {
    const { read } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
    const { article: found } = await read(article, { body: document.getElementById("around")! });
    return JSON.stringify(found?.body ?? null);
  }, ARTICLE);
  expect(text).toContain("which nobody has told of the timetable");
});
