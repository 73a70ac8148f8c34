// A site behind the example worker, in workerd: what a reader gets without scripts, and what the scripts then do.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { extname, join } from "node:path";
import type { AddressInfo } from "node:net";
import type { Page, TestInfo } from "@playwright/test";
import { STRICT_CSP } from "../../www/demo/serve.mjs";
import { runtimes } from "../runtimes/install.mjs";
import { startWorkerd } from "../runtimes/workerd.mjs";
import { announced, open } from "./support/elements.ts";
import { expect, test as base } from "./support/test.ts";
import { eventually, quiet } from "./support/waiting.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WORKER = join(ROOT, "www/examples/edge/worker.js");
const VIEWS = ["reading-time", "article", "share", "topics"] as const;
const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".json": "application/json",
};

const ARTICLE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url: "https://quay.example/2026/bell",
  inLanguage: "en",
  headline: "The bell of the mole rings again",
  datePublished: "2026-11-24T08:05:00+02:00",
  author: { "@type": "Person", name: "Ona Tide" },
  keywords: ["Bells", "Harbours"],
  articleBody: "The bell rang on Tuesday.\n\nA rope had worn through. " + "It is of hemp now. ".repeat(40),
};

/** As its publisher wrote it: no view is in it, and the JSON stands last. */
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The bell</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="canonical" href="${ARTICLE.url}">
<link rel="stylesheet" href="/dist/offprint.css">
<script type="module" src="/dist/offprint.js"></script></head>
<body><main>${VIEWS.map((view) => `<offprint-${view}><p>fallback</p></offprint-${view}>`).join("\n")}</main>
<script type="application/ld+json">${JSON.stringify(ARTICLE)}</script></body>
</html>`;

/** In the address: the page's policy refuses every script. */
const NO_SCRIPTS = "scripts=none";

const { workerd, why } = await runtimes();

const test = base.extend<object, { server: string }>({
  server: [
    async ({}, use) => {
      const site = createServer((request, response) => {
        const path = request.url!.split("?")[0]!;
        if (!path.startsWith("/dist/")) {
          const headers = {
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": request.url!.includes(NO_SCRIPTS)
              ? STRICT_CSP.replace(/script-src [^;]*/, "script-src 'none'")
              : STRICT_CSP,
          };
          return void response.writeHead(200, headers).end(PAGE);
        }
        readFile(join(ROOT, new URL(path, "http://site").pathname)).then(
          (bytes) =>
            response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain" }).end(bytes),
          () => response.writeHead(404).end(),
        );
      });
      await new Promise<void>((done) => void site.listen(0, "127.0.0.1", done));
      const worker = await startWorkerd(workerd!, {
        worker: WORKER,
        site: (site.address() as AddressInfo).port,
      });
      await use(worker.url);
      await worker.close();
      site.closeAllConnections();
      site.close();
    },
    { scope: "worker" },
  ],
});

test.skip(!workerd, `workerd: ${why}`);

// All of the page is in view: what moves below it, no browser reports.
test.use({ viewport: { width: 1280, height: 1400 } });

/** The addresses of what was asked for beside the page itself. */
function requests(page: Page): string[] {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Keeps what the parser made of each view, and counts what moved. */
async function keep(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = new Map<string, Node>();
    const shifts: number[] = [];
    Object.assign(window, { kept, shifts });
    new MutationObserver(() => {
      for (const element of document.querySelectorAll("main > *")) {
        const first = element.shadowRoot?.querySelector("[part]");
        if (first && !kept.has(element.localName)) kept.set(element.localName, first);
      }
    }).observe(document, { childList: true, subtree: true });
    if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    }
  });
}

test("the elements adopt what the worker put in: nothing moves, is made again or is loaded", async ({
  page,
  browserName,
}) => {
  test.skip(browserName == "webkit", "this driver asks nothing of a page that is loading");
  await keep(page);
  const asked = requests(page);
  // What moves before it is painted, nobody sees.
  await page.route("**/offprint.js", async (route) => {
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length);
    await route.continue();
  });
  await open(page, "/bell");
  await quiet(page);
  expect(asked.filter((path) => /core\.js|wasm/.test(path))).toEqual([]);
  const kept = await page.evaluate(() => {
    const { kept, shifts } = window as unknown as { kept: Map<string, Node>; shifts: number[] };
    return { nodes: [...kept].map(([name, node]) => [name, node.isConnected]), shifts };
  });
  expect(kept.nodes).toEqual(VIEWS.map((view) => [`offprint-${view}`, true]));
  expect(kept.shifts).toEqual([]);
  const ready = (await announced(page)).map(
    ({ type, from, detail }) => `${type} ${from} ${detail["adopted"]}`,
  );
  expect(ready.toSorted()).toEqual(VIEWS.map((view) => `offprint-ready offprint-${view} true`).toSorted());
});

test("it is what the element makes itself", async ({ page }) => {
  await open(page, "/bell");
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
    for (const element of document.querySelectorAll("main > *"))
      (element as HTMLElement & { refresh(): void }).refresh();
  });
  await eventually(() =>
    page.evaluate(() => document.querySelector("offprint-topics")!.shadowRoot!.innerHTML),
  ).not.toContain("<link");
  await eventually(html).toEqual(served);
});

test("the core is loaded when something needs it", async ({ page }) => {
  const asked = requests(page);
  await open(page, "/bell");
  await page.locator("offprint-article").evaluate((element) => element.setAttribute("heading-level", "3"));
  await expect(page.locator("offprint-article").getByRole("heading", { level: 3 })).toBeVisible();
  expect(asked.some((path) => path.endsWith(".wasm"))).toBe(true);
});

/** Where the views stand, and every part of them that is seen. */
const places = (page: Page) =>
  page.evaluate(() => {
    const rows: [string, ...number[]][] = [];
    for (const element of document.querySelectorAll("main > *")) {
      for (const each of [element, ...element.shadowRoot!.querySelectorAll("[part]")]) {
        const { x, y, width, height } = each.getBoundingClientRect();
        if (width) rows.push([each.getAttribute("part") ?? each.localName, x, y, width, height]);
      }
    }
    return rows;
  });

/** What a reader sees of a page of which no script runs. */
async function expectAll(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: ARTICLE.headline })).toBeVisible();
  await expect(page.getByText("A rope had worn through.")).toBeVisible();
  await expect(page.getByText("1 min read")).toBeVisible();
  await expect(page.getByRole("link", { name: /Facebook/ })).toBeVisible();
  await expect(page.getByText("Harbours")).toBeVisible();
  await expect(page.getByText("fallback").first()).not.toBeVisible();
}

async function picture(page: Page, info: TestInfo, name: string): Promise<void> {
  const body = await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
  await info.attach(name, { body, contentType: "image/png" });
}

test(
  "a policy that refuses scripts leaves all of it to be seen, where it stands with scripts too",
  { tag: "@core" },
  async ({ page, trouble }, info) => {
    trouble.allow(
      /script-src|Content-Security-Policy|Content Security Policy|page’s settings blocked a.* script|request failed: .*offprint\.js/,
    );
    // That of Playwright itself, for the picture.
    trouble.allow(/style-src-elem/);
    await page.goto(`/bell?${NO_SCRIPTS}`);
    await expectAll(page);
    expect(await page.evaluate(() => customElements.get("offprint-article") == undefined)).toBe(true);
    const without = await places(page);
    expect(without.length).toBeGreaterThan(VIEWS.length * 2);
    await picture(page, info, "no-script-runs");
    await open(page, "/bell");
    expect(await places(page)).toEqual(without);
    await picture(page, info, "scripts-run");
  },
);

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the reader sees all of it", async ({ page, browserName }, info) => {
    test.skip(browserName != "chromium", "Firefox over BiDi cannot turn scripts off; see the policy above");
    await page.goto("/bell");
    await expectAll(page);
    await picture(page, info, "without-scripts");
  });
});
