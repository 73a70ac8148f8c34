// The package as its users get it: built by three bundlers, served by one, or used as it is.

import { expect, expectRendered, startVite, test } from "./support.ts";

for (const bundler of ["vite", "esbuild", "webpack"]) {
  test(`bundled by ${bundler}, under the strict policy`, async ({ page, trouble }) => {
    trouble.forbid(/no-wasm/);
    await page.goto(`/${bundler}/index.html`);
    await expectRendered(page);
    await expect(page.locator("html")).toHaveAttribute("data-read", "Read by the app");
  });

  test(`bundled by ${bundler}, where WebAssembly is refused`, async ({ page, trouble }) => {
    trouble.allow(/^policy: script-src wasm-eval|settings blocked WebAssembly/);
    trouble.forbid(/\.wasm/);
    await page.goto(`/${bundler}/index.html?refused`);
    await expectRendered(page);
  });
}

test.describe("Vite's own server", () => {
  test.skip(({ browserName }) => browserName !== "chromium", "what it serves is the same to all");

  test("serves it where it is left out of what Vite bundles beforehand", async ({ page, trouble }) => {
    const { url, close } = await startVite("--excluded");
    trouble.allow(/third-party request|console debug: \[vite\]/);
    await page.goto(url);
    await expectRendered(page);
    await page.goto("about:blank");
    close();
  });

  test("serves it without a setting", async ({ page, trouble }) => {
    const { url, close } = await startVite();
    trouble.allow(/third-party request|console debug: \[vite\]/);
    await page.goto(url);
    await expectRendered(page);
    await page.goto("about:blank");
    close();
  });
});

test("no bundler: an import map", async ({ page, open }) => {
  await open(
    "import-map?open",
    `<script type="importmap">
      { "imports": { "offprint": "/dist/index.js", "offprint/define": "/dist/define.js" } }
    </script>
    <script type="module">
      import { read } from "offprint";
      import "offprint/define";
      const { article } = await read('{"@type": "NewsArticle", "headline": "Read by the app"}');
      document.documentElement.dataset.read = article.headline;
    </script>`,
  );
  await expectRendered(page);
  await expect(page.locator("html")).toHaveAttribute("data-read", "Read by the app");
});

const SCRIPTS = { module: 'type="module"', classic: "", deferred: "defer", async: "async" };

for (const [kind, attributes] of Object.entries(SCRIPTS)) {
  test(`one ${kind} script tag, from any path`, async ({ page, open }) => {
    await open(`path-${kind}`, `<script ${attributes} src="../../deep/er/path/offprint.js"></script>`);
    await expectRendered(page);
  });

  for (const crossorigin of ["", "crossorigin"]) {
    test(`one ${kind} script tag, from a CDN ${crossorigin}`, async ({ page, open, cdn, trouble }) => {
      trouble.allow(new RegExp(`^third-party request: ${cdn}`));
      await open(
        `cdn-${kind}-${crossorigin}?cdn`,
        `<script ${attributes} ${crossorigin} src="${cdn}/npm/offprint@0.1.0/dist/offprint.js"></script>`,
      );
      await expectRendered(page);
    });
  }
}

test("a classic script leaves no names in the page", async ({ page, open }) => {
  await open("names", "");
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
  const before = await names();
  await open("names-with", `<script src="/dist/offprint.js"></script>`);
  await expectRendered(page);
  expect(await names()).toEqual(before);
});

test("the manifest lists the parts that elements have", async ({ page, open }) => {
  await open("manifest", `<script src="/dist/offprint.js"></script>`);
  await expectRendered(page);
  await page.locator("offprint-print button").first().click();
  await expect(page.locator("offprint-print dialog iframe")).toBeVisible();
  const { modules } = await (await page.request.get("/dist/custom-elements.json")).json();
  for (const { tagName, cssParts } of modules[0].declarations) {
    // The dialog of a print button is in an element of its own.
    const shown = await page.locator(tagName).evaluateAll((elements) => {
      const parts = elements.flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll("[part]")]);
      return [...new Set(parts.flatMap(({ part }) => [...part]))];
    });
    const listed = cssParts.map(({ name }: { name: string }) => name);
    expect(shown.length, tagName).toBeGreaterThan(0);
    expect(shown.filter((name) => !listed.includes(name))).toEqual([]);
  }
});
