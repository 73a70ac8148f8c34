// Topics: each once, behind a disclosure that says how many more; and related articles that say why.

import { readdirSync, readFileSync } from "node:fs";
import { expectAccessible } from "./support/axe.ts";
import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { expectTree } from "./support/tree.ts";
import { sharing } from "./support/shared.ts";

const LOCALES = readdirSync("www/locales").map((file) => file.replace(/\.json$/, ""));
const RIGHT_TO_LEFT = ["ar", "fa", "he", "ur"];

/** The name of the topic that an address is made of. */
function nameOf(href: string): string {
  const slug = decodeURIComponent(new URL(href).pathname.split("/").at(-1)!);
  return slug.replace(/~(.)|[-_]/g, (mark, kept) => kept ?? (mark === "-" ? " " : "-"));
}

const PAGE = "/e2e/topics.html";

const FIRST = `
    - 'region "Related topics: The bell rings again"':
      - heading "Related topics" [level=2]
      - list "Related topics":
        - listitem:
          - link "Bells"
        - listitem:
          - link "Café"
        - listitem:
          - link "C++"
      - group:`;

const RELATED = `
    - 'region "Related articles: The bell rings again"':
      - heading "Related articles" [level=2]
      - list "Related articles":
        - listitem:
          - link "東京の鐘"
          - paragraph: "Shared topics: Bells, 東京, and Harbours"
        - listitem:
          - link "A café in the lighthouse"
          - paragraph: "Shared topics: Café and Harbours"
        - listitem:
          - link "Quays are painted"
          - paragraph: "Shared topics: Harbours"
`;

test.describe("a page of topics", () => {
  test.beforeEach(async ({ page }) => open(page, PAGE));

  test(
    "a screen reader is told both lists, and how many topics more there are",
    { tag: "@core" },
    async ({ page }) => {
      await expectTree(page, "offprint-topics", `${FIRST} 5 more topics${RELATED}`);
    },
  );

  test(
    "the disclosure opens by keyboard and shows the rest, each a link of its own",
    { tag: "@core" },
    async ({ page }) => {
      const topics = page.locator("offprint-topics");
      const summary = topics.locator("summary");
      await expect(topics.getByRole("link", { name: "C#" })).toBeHidden();
      await page.keyboard.press("Tab");
      for (const name of ["Bells", "Café", "C++"]) {
        await expect(topics.getByRole("link", { name, exact: true })).toBeFocused();
        await page.keyboard.press("Tab");
      }
      await expect(summary).toBeFocused();
      await expect(summary).toHaveText("5 more topics");
      await page.keyboard.press("Enter");
      for (const name of ["C#", "Harbours", "東京", "การเมือง", "Ports & quays", "東京の鐘"]) {
        await page.keyboard.press("Tab");
        await expect(topics.getByRole("link", { name, exact: true })).toBeFocused();
      }
      await expectAccessible(page);
    },
  );

  test(
    "every topic has an address of its own that gives its name back",
    { tag: "@core" },
    async ({ page }) => {
      const links = await page
        .locator("offprint-topics a[part=topic]")
        .evaluateAll((all) =>
          all.map((a) => [a.textContent!, (a as HTMLAnchorElement).href, (a as HTMLAnchorElement).rel]),
        );
      expect(links.map(([name]) => name)).toEqual([
        "Bells",
        "Café",
        "C++",
        "C#",
        "Harbours",
        "東京",
        "การเมือง",
        "Ports & quays",
      ]);
      expect(new Set(links.map(([, href]) => href)).size).toBe(links.length);
      for (const [name, href, rel] of links) {
        expect(nameOf(href!)).toBe(name);
        expect(rel).toBe("tag");
      }
    },
  );

  test(
    "a set can be given as a property, in any form, and taken away",
    { tag: "@core" },
    async ({ page }) => {
      const related = page.locator("offprint-topics [part=related-link]");
      await expect(related).toHaveCount(3);
      const give = (set: unknown) =>
        page
          .locator("offprint-topics")
          .evaluate((element, set) => void Object.assign(element, { related: set }), set);
      await give([
        { "@type": "NewsArticle", headline: "Other bells", url: "/other", keywords: "bells, trams" },
        {
          offprint: 1,
          headline: "Only trams",
          url: "https://quay.example/trams",
          topics: [{ name: "Trams" }],
        },
      ]);
      await expect(related).toHaveText(["Other bells"]);
      await expect(related).toHaveAttribute("href", /^http:\/\/localhost:\d+\/other$/);
      await give(
        '[{ "offprint": 1, "headline": "As text", "url": "https://quay.example/t", "topics": [{ "name": "Café" }] }]',
      );
      await expect(related).toHaveText(["As text"]);
      await give("[{");
      await expect(related).toHaveCount(0);
      const last = (await announced(page)).at(-1)!;
      expect(last.detail["diagnostics"]).toContainEqual(
        expect.objectContaining({ code: "bad-option", path: "/related" }),
      );
      await give(null);
      await expect(related).toHaveCount(3);
    },
  );

  test("a set given before the element was defined is taken", async ({ page }) => {
    await page.evaluate(() => {
      // In a document without a registry an element is not upgraded until it is moved here.
      const early = document.implementation.createHTMLDocument().createElement("offprint-topics");
      Object.assign(early, {
        related: [
          { offprint: 1, headline: "Early", url: "https://quay.example/e", topics: [{ name: "Bells" }] },
        ],
      });
      document.querySelector("main")!.append(early);
    });
    await expect(page.locator("offprint-topics").nth(1).locator("[part=related-link]")).toHaveText(["Early"]);
  });

  test("200 topics in 30 scripts have addresses of their own", async ({ page }) => {
    const lines = readFileSync("tests/fixtures/topics/names.txt", "utf8").trim().split("\n").slice(1);
    const names = lines.flatMap((line) => line.split(": ")[1]!.split(" | "));
    expect(names.length).toBeGreaterThan(200);
    const found = await page.locator("offprint-topics").evaluate(async (element, names) => {
      const topics = names.map((name) => ({ name }));
      const ready = new Promise((resolve) =>
        element.addEventListener("offprint-ready", resolve, { once: true }),
      );
      Object.assign(element, { article: { offprint: 1, headline: "All", topics } });
      await ready;
      const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>("a[part=topic]")];
      return links.map(({ href, textContent }) => [href, textContent!] as const);
    }, names);
    expect(new Set(found.map(([href]) => href)).size).toBe(found.length);
    for (const [href, name] of found) expect(nameOf(href)).toBe(name);
    // Full width and half are one topic, so are the cases of a letter.
    const gone = names.filter((name) => !found.some(([, other]) => other === name));
    expect(gone).toEqual(["スポーツ"]);
  });

  test("both lists fit a screen of 320 pixels", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  });
});

const localeTest = sharing(PAGE);
for (const locale of LOCALES) {
  localeTest(
    `lists and times speak ${locale}, in its direction`,
    { tag: locale === "ar" ? ["@core"] : [] },
    async ({ page }) => {
      await page.evaluate((locale) => {
        for (const each of document.querySelectorAll("offprint-topics, offprint-reading-time"))
          each.setAttribute("locale", locale);
      }, locale);
      const words = JSON.parse(readFileSync(`www/locales/${locale}.json`, "utf8"));
      const related = page.locator("offprint-topics [part=related]");
      await expect(related.getByRole("heading")).toHaveText(words["related"]);
      await expect(related.locator("[part=shared-topics]").first()).toContainText(
        words["shared-topics"].replace("{names}", "").trim(),
      );
      for (const section of await page.locator("offprint-topics section").all()) {
        await expect(section).toHaveAttribute("lang", locale);
        await expect(section).toHaveAttribute("dir", RIGHT_TO_LEFT.includes(locale) ? "rtl" : "ltr");
      }
    },
  );
}
