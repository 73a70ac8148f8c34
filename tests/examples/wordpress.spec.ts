// The plugin for WordPress: PHP runs it on stand-ins of WordPress' functions (or on a real one's hooks and escapes,
// where OFFPRINT_WORDPRESS names its folder), and the page is opened under the strict policy, which tells of every script,
// style and picture that a text would smuggle in.

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { which } from "../../tools/lib/shell.mjs";
import { expect, test } from "./support.ts";

const PLUGIN = "www/examples/wordpress/offprint.php";
const php = which("php");
const run = (...args: string[]) => execFileSync(php!, args, { encoding: "utf8" });

const POST = {
  title: "A bench for the night bus",
  content: "<p>The bench came on a Tuesday.</p>\n<p>Nobody had asked for it.</p>",
};
const TAGS = ["Benches", "Buses"];

test.skip(!php, "no PHP on this machine");
test.use({ example: "wordpress" });

/** Opens the page of a post on a site of which this is said. */
async function open(page: Page, site: object): Promise<string> {
  const html = run("tests/examples/wordpress/page.php", PLUGIN, JSON.stringify(site));
  const name = `${test.info().project.name}-${test.info().testId}.html`;
  mkdirSync(".cache/examples/wordpress", { recursive: true });
  writeFileSync(`.cache/examples/wordpress/${name}`, html);
  await page.goto(`/${name}`);
  return html;
}

async function expectWidgets(page: Page) {
  await expect(page.locator("offprint-reading-time").getByText(/min/).first()).toBeVisible();
  await expect(page.locator("offprint-print").getByRole("button")).toBeVisible();
  await expect(page.locator("offprint-share").getByRole("link", { name: /Facebook/ })).toBeVisible();
}

const article = (page: Page) =>
  page.locator("#offprint-article").evaluate((script) => JSON.parse(script.textContent!));

const children = (page: Page) =>
  page.locator("main").evaluate((main) => [...main.children].map(({ localName }) => localName));

test("is PHP", ({}, { project }) => {
  test.skip(project.name !== "chromium", "once is enough");
  expect(run("-l", PLUGIN)).toMatch(/^No syntax errors/);
});

test("puts the article and the elements on a post", async ({ page }) => {
  await open(page, { post: POST, tags: TAGS });
  await expectWidgets(page);
  await expect(page.locator("offprint-topics").getByRole("listitem")).toHaveText(TAGS);
  expect(await article(page)).toMatchObject({
    "@type": "NewsArticle",
    headline: POST.title,
    datePublished: "2026-11-20T07:30:00+01:00",
    author: { name: "Ilse Marrow" },
    publisher: { name: "The Lantern" },
  });
  expect((await article(page)).articleBody).not.toMatch(/offprint/);
  // The text that is printed is the post's, without the elements.
  await page.locator("offprint-print").getByRole("button").click();
  const sheet = page.locator("offprint-print").frameLocator("iframe");
  await expect(sheet.getByRole("heading", { name: POST.title })).toBeVisible();
  await expect(sheet.getByText("Nobody had asked for it.")).toHaveCount(1);
});

/** Texts that WordPress stores as they are, and what a reader must see of them. */
const HOSTILE: Record<string, [stored: string | { base64: string }, plain: string]> = {
  "the end of a script": ["Tea</script><script>alert(1)</script> time", "Tea time"],
  "the end of a script, as entities": [
    "Tea&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    "Tea</script><script>alert(1)</script>",
  ],
  "a comment that opens a script": ["A &lt;!--&lt;script&gt; B", "A <!--<script> B"],
  "the end of an attribute": [`Tea" onmouseover="alert(1)' x='`, `Tea" onmouseover="alert(1)' x='`],
  "a picture with a handler": ['Tea<img src="/none.png" onerror="alert(1)">', "Tea"],
  "a picture, as entities": [
    "Tea&lt;img src=/none.png onerror=alert(1)&gt;",
    "Tea<img src=/none.png onerror=alert(1)>",
  ],
  "the end of an element": ["Tea</a></offprint-share><style>* { display: none }</style>", "Tea"],
  "entities and quotation marks": ["Salt &amp; &#8220;pepper&#8221; \\ / \u2028", "Salt & “pepper” \\ /"],
  "bytes that are no text": [{ base64: Buffer.from("Tea \xff\xfe time", "latin1").toString("base64") }, ""],
};

for (const [name, [stored, plain]] of Object.entries(HOSTILE)) {
  test(`survives ${name}`, async ({ page, trouble }) => {
    // Chromium reports handlers also in a document that DOMParser made, where none can run.
    if (/onerror/.test(plain)) trouble.allow(/inline event handler|script-src-attr/);
    const text = typeof stored === "string" ? stored : "Tea";
    await open(page, { post: { ...POST, title: stored }, tags: [text], author: text, name: text });
    await expectWidgets(page);
    expect(await children(page)).toEqual([
      "h1",
      "offprint-reading-time",
      "offprint-print",
      "p",
      "p",
      "offprint-share",
      "offprint-topics",
    ]);
    await expect(page.locator("main").locator("img, style, script, [onerror], [onmouseover]")).toHaveCount(0);
    const { headline, author, publisher, about } = await article(page);
    if (!plain) return expect(headline).toMatch(/^Tea .* time$/);
    for (const one of [headline, author.name, publisher.name, about[0].name]) expect(one.trim()).toBe(plain);
  });
}

for (const [name, site] of Object.entries({
  "a page that is not a post": { singular: false },
  "a post that asks for a password": { password: true },
})) {
  test(`leaves ${name} alone`, async ({ page }) => {
    const html = await open(page, { post: POST, tags: TAGS, ...site });
    expect(html).not.toMatch(/offprint/i);
    await expect(page.getByText("Nobody had asked for it.")).toBeVisible();
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the link and the tags are there", async ({ page, browserName }) => {
    test.skip(browserName !== "chromium", "Firefox over BiDi cannot turn scripts off");
    await open(page, { post: POST, tags: TAGS });
    await expect(page.getByRole("link", { name: POST.title })).toBeVisible();
    for (const tag of TAGS) await expect(page.getByRole("link", { name: tag })).toBeVisible();
  });
});
