// Views that came with the page: shown before any script and without one, adopted as they are, and loaded for
// only when something needs more.

import type { Page } from "@playwright/test";
import { STRICT_CSP } from "../../www/demo/serve.mjs";
import { announced, open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";
import { eventually, quiet } from "./support/waiting.ts";

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url: "https://quay.example/2026/bell",
  inLanguage: "en",
  headline: "The bell of the mole rings again",
  datePublished: "2026-11-24T08:05:00+02:00",
  author: { "@type": "Person", name: "Ona Tide" },
  keywords: ["Bells", "Harbours"],
  articleBody: "The bell rang on Tuesday.\n\nA rope had worn through. " + "It is of hemp now. ".repeat(80),
};

const VIEWS = ["reading-time", "article", "share", "topics"] as const;

/** Serves a page whose views a server rendered, with these attributes on the elements. */
async function serve(
  page: Page,
  attributes: Record<string, string> = {},
  policy = STRICT_CSP,
): Promise<void> {
  const { renderShadow } = (await import(
    "../../dist/server.js" as string
  )) as typeof import("../../www/server.ts");
  const input = { baseUrl: ARTICLE.url };
  const elements = VIEWS.map((view) => {
    const shadow = renderShadow(JSON.stringify(ARTICLE), view, { ...input, styles: "/dist/elements.css" });
    return `<offprint-${view} ${attributes[view] ?? ""}>${shadow}<p>fallback</p></offprint-${view}>`;
  });
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Rendered by a server</title>
<link rel="icon" href="data:,">
<link rel="canonical" href="${ARTICLE.url}">
<link rel="stylesheet" href="/dist/offprint.css">
<script type="application/ld+json">${JSON.stringify(ARTICLE)}</script>
<main>${elements.join("\n")}</main>
<script type="module" src="/dist/offprint.js"></script>
</html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy };
  await page.route("**/served.html", (route) => route.fulfill({ body, headers }));
}

/** The addresses of what was asked for beside the page itself. */
function requests(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Keeps the nodes of the views as the parser made them, to be compared later. */
async function keepNodes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = new Map<string, Node>();
    Object.assign(window, { kept });
    new MutationObserver(() => {
      for (const element of document.querySelectorAll("main > *")) {
        const first = element.shadowRoot?.querySelector("[part]");
        if (first && !kept.has(element.localName)) kept.set(element.localName, first);
      }
    }).observe(document, { childList: true, subtree: true });
  });
}

const stillThere = (page: Page) =>
  page.evaluate(() => {
    const { kept } = window as unknown as { kept: Map<string, Node> };
    return [...kept].map(([name, node]) => [name, node.isConnected]);
  });

test(
  "they are adopted as they are, and the core is not loaded for them",
  { tag: "@core" },
  async ({ page }) => {
    await serve(page);
    await keepNodes(page);
    const asked = requests(page);
    await open(page, "/served.html");
    await quiet(page);
    expect(asked.filter((path) => /core\.js|wasm/.test(path))).toEqual([]);
    expect(await stillThere(page)).toEqual(VIEWS.map((view) => [`offprint-${view}`, true]));
    const ready = (await announced(page)).map(
      ({ type, from, detail }) => `${type} ${from} ${detail["adopted"]}`,
    );
    expect(ready.toSorted()).toEqual(VIEWS.map((view) => `offprint-ready offprint-${view} true`).toSorted());
    await expect(page.getByText("fallback").first()).not.toBeVisible();
  },
);

test("nothing moves when the script comes", async ({ page, browserName }) => {
  test.skip(browserName != "chromium", "only Chromium tells of layout shifts");
  await serve(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await open(page, "/served.html");
  await quiet(page);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("they are what the element would have made", { tag: "@core" }, async ({ page }) => {
  await serve(page);
  await open(page, "/served.html");
  const html = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("main > *")].map((element) =>
        element
          .shadowRoot!.innerHTML.replace(/<link[^>]*>/, "")
          .replaceAll(/offprint-\d+-/g, "offprint-")
          .replaceAll(/ hidden=""/g, ""),
      ),
    );
  const served = await html();
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("main > *")) {
      (element as HTMLElement & { refresh(): void }).refresh();
    }
  });
  await eventually(() =>
    page.evaluate(() => document.querySelector("offprint-topics")!.shadowRoot!.innerHTML),
  ).not.toContain("<link");
  await eventually(html).toEqual(served);
});

test("a changed attribute renders anew", { tag: "@core" }, async ({ page }) => {
  await serve(page);
  await open(page, "/served.html");
  const heading = page.locator("offprint-article").getByRole("heading", { name: ARTICLE.headline });
  await expect(heading).toHaveJSProperty("localName", "h2");
  await page.locator("offprint-article").evaluate((element) => element.setAttribute("heading-level", "3"));
  await expect(heading).toHaveJSProperty("localName", "h3");
});

test(
  "the link is copied, and said to be, by the share panel that came with the page",
  { tag: "@core" },
  async ({ page, context, browserName }) => {
    if (browserName == "chromium") await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await serve(page);
    await keepNodes(page);
    await open(page, "/served.html");
    await page.locator("offprint-share").getByRole("button", { name: "Copy link" }).click();
    await expect(page.locator("offprint-share").getByRole("status")).toHaveText(/copied/i);
    if (browserName == "chromium") {
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ARTICLE.url);
    }
    expect(await stillThere(page)).toContainEqual(["offprint-share", true]);
  },
);

test("a reading time that follows the reader loads what it needs", async ({ page }) => {
  await serve(page, { "reading-time": "remaining" });
  const asked = requests(page);
  await page.goto("/served.html");
  await eventually(() => asked.some((path) => path.endsWith(".wasm"))).toBe(true);
});

test("an article set by the page is shown in the place of the served one", async ({ page }) => {
  await serve(page);
  await open(page, "/served.html");
  await page.locator("offprint-article").evaluate((element) => {
    const article = { "@type": "NewsArticle", headline: "Another", articleBody: "Text." };
    (element as HTMLElement & { article: unknown }).article = article;
  });
  await expect(page.locator("offprint-article").getByRole("heading")).toHaveText("Another");
});

/** Whether a reader sees all of it. */
async function expectAll(page: Page): Promise<void> {
  await page.goto("/served.html");
  await expect(page.getByRole("heading", { name: ARTICLE.headline })).toBeVisible();
  await expect(page.getByText("A rope had worn through.")).toBeVisible();
  await expect(page.getByRole("link", { name: /Facebook/ })).toBeVisible();
  await expect(page.getByText("fallback").first()).not.toBeVisible();
}

test.describe("without scripts", { tag: "@condition:js-off" }, () => {
  test.use({ javaScriptEnabled: false });
  test("the reader sees all of it", async ({ page, browserName }) => {
    test.skip(browserName == "firefox", "BiDi cannot turn them off; see the sandbox");
    await serve(page);
    await expectAll(page);
  });
});

test(
  "in a sandbox that turns scripting off, the reader sees all of it",
  { tag: ["@condition:js-off", "@core"] },
  async ({ page, trouble }) => {
    trouble.allow(/sandbox|Blocked script/);
    await serve(page, {}, `${STRICT_CSP}; sandbox allow-same-origin`);
    await expectAll(page);
  },
);

test('loading="visible" loads nothing on an idle page, and all when the element comes near', async ({
  page,
}) => {
  await page.route("**/far.html", (route) =>
    route.fulfill({
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Far</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/e2e/far.css">
<script type="application/ld+json">${JSON.stringify(ARTICLE)}</script>
<main><div class="far"></div><offprint-topics loading="visible"></offprint-topics></main>
<script type="module" src="/dist/offprint.js"></script></html>`,
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": STRICT_CSP },
    }),
  );
  await page.route("**/far.css", (route) =>
    route.fulfill({ body: ".far { block-size: 5000px }", contentType: "text/css" }),
  );
  const asked = requests(page);
  await page.goto("/far.html");
  await quiet(page);
  expect(asked.filter((path) => path.endsWith(".wasm"))).toEqual([]);
  await page.mouse.wheel(0, 4500);
  await expect(page.locator("offprint-topics").getByText("Harbours")).toBeVisible();
});

test("hints of a preload are used, and nothing is loaded twice", async ({ page, browserName }) => {
  test.skip(browserName == "webkit", "WebKit compares with the hash by a request of its own");
  await page.route("**/hinted.html", (route) =>
    route.fulfill({
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hinted</title><link rel="icon" href="data:,">
<link rel="modulepreload" href="/dist/core.js">
<link rel="preload" as="fetch" type="application/wasm" href="/dist/offprint_bg.wasm" crossorigin>
<script type="application/ld+json">${JSON.stringify(ARTICLE)}</script>
<main><offprint-article></offprint-article><offprint-share></offprint-share></main>
<script type="module" src="/dist/offprint.js"></script></html>`,
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": STRICT_CSP },
    }),
  );
  const asked = requests(page);
  await open(page, "/hinted.html");
  const times = (end: string) => asked.filter((path) => path.endsWith(end)).length;
  expect([times("/core.js"), times(".wasm"), times("/offprint.js")]).toEqual([1, 1, 1]);
});
