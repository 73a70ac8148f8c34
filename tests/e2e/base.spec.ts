// A page whose <base> points elsewhere: the widgets' own files, addresses and fragments stay what they are.

import type { Page } from "@playwright/test";

import { expect, test } from "./support/test.ts";
import { expectSheet, expectViews, looks } from "./support/views.ts";

const tag = "@condition:base-element";
const WIDGETS = "/e2e/widgets.html";

/** The page of all widgets with that in its head, and another article if one is given. */
async function serveWith(page: Page, head: string, server: string, article?: object): Promise<void> {
  await page.route(`**${WIDGETS}*`, async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": _, ...headers } = response.headers();
    let body = (await response.text())
      .replace('"hostile.css"', `"${server}/e2e/hostile.css"`)
      .replace(/"(\/styles\/|\/dist\/)/g, `"${server}$1`)
      .replace('<meta charset="utf-8">', `$& ${head}`);
    if (article) body = body.replace(/(ld\+json">)[^]*?(<\/script>)/, `$1${JSON.stringify(article)}$2`);
    await route.fulfill({ response, headers, body });
  });
}

for (const [what, head] of [
  ["another folder", '<base href="/none/of/this/">'],
  ["another site", '<base href="https://elsewhere.example/a/">'],
  ["another window", '<base target="_blank">'],
  ["nothing that is an address", '<base href="https://[">'],
] as const) {
  test(`<base> names ${what}: the views are the same`, { tag }, async ({ page, server }) => {
    await page.goto(`${WIDGETS}?open`);
    await expectViews(page);
    const usual = await looks(page);
    await serveWith(page, head, server);
    await page.goto(`${WIDGETS}?open&based`);
    await expectViews(page);
    expect(await looks(page)).toEqual(usual);
    await expectSheet(page);
  });
}

test(
  "relative addresses of the article are those of <base>, and the page's own are not",
  { tag },
  async ({ page, server }) => {
    await serveWith(page, '<base href="https://quay.example/2026/">', server, {
      "@type": "NewsArticle",
      headline: "The bell",
      inLanguage: "en",
      about: [{ "@type": "Thing", name: "Bells", url: "topics/bells" }],
      articleBody:
        "<p>A rope had worn through: <a href='rope'>a rope</a>, <a href='#end'>the end</a>.</p><p id=end>The end</p>",
    });
    await page.goto(`${WIDGETS}?open`);
    const article = page.locator("offprint-article");
    await expect(article.getByText("A rope had worn through")).toBeVisible();
    await expect(article.getByRole("link", { name: "a rope" })).toHaveAttribute(
      "href",
      "https://quay.example/2026/rope",
    );
    await expect(page.locator("offprint-topics").getByRole("link", { name: "Bells" })).toHaveAttribute(
      "href",
      "https://quay.example/2026/topics/bells",
    );
    // The canonical address is the page's, as it stands there.
    await expect(page.locator("offprint-share [part~=url-text]")).toHaveText(
      "https://quay.example/2026/bell?b=1&c=2",
    );
  },
);
