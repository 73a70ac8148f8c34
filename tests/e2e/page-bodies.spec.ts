// The text of a page is the same wherever it is looked for: in the live page, in its HTML in a browser, and on a server.
//
// Every page of `tests/fixtures/pages/` is tried, in one frame after the other. Pictures may have other addresses, as
// those that were loaded are shown. `OFFPRINT_PAGES=DIR` tries pages of your own.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./support/test.ts";

const FOLDER = process.env["OFFPRINT_PAGES"] ?? "tests/fixtures/pages";

interface Fixture {
  name: string;
  html: string;
  options: { url: string; baseUrl: string; body?: string };
}

interface Bodies {
  live: unknown;
  parsed: unknown;
}

const pages: Fixture[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".html"))
  .map((file) => {
    const path = join(FOLDER, file.replace(/\.html$/, ""));
    const given = existsSync(`${path}.options.json`) ? readFileSync(`${path}.options.json`, "utf8") : "{}";
    const { url = "https://page.example/story", ...options } = JSON.parse(given) as Partial<
      Fixture["options"]
    >;
    return {
      name: file,
      html: readFileSync(`${path}.html`, "utf8"),
      options: { ...options, url, baseUrl: url },
    };
  });

/** A body as lines, without the addresses of its pictures. */
const outline = (body: unknown) =>
  JSON.stringify(body ?? null, (key, value: unknown) => (key === "src" ? "" : value), 1);

test(
  "the text of each page is that which a server finds",
  { tag: ["@core"] },
  async ({ page, server, trouble }) => {
    test.slow();
    // What the pages name is nowhere, and in a frame without scripts none of theirs runs.
    trouble.allow(/./);
    await page.route(
      ({ origin }) => origin !== server,
      (route) => route.fulfill({ status: 404, body: "" }),
    );
    await page.goto("/e2e/blank.html?open");
    const found = await page.evaluate(async (all) => {
      const core = (await import("/dist/core.js" as string)) as typeof import("../../www/core.ts");
      const { read } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
      const calls = await core.load();
      const frame = document.createElement("iframe");
      frame.sandbox.add("allow-same-origin");
      frame.style.cssText = "width: 1200px; height: 700px";
      const bodies: Bodies[] = [];
      for (const { html, options } of all) {
        const shown = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
        frame.srcdoc = html;
        if (!frame.isConnected) document.body.append(frame);
        await shown;
        const input = core.inputOfDocument(frame.contentDocument!, options.baseUrl);
        const live = calls.read({ ...input, page: { ...input.page, ...options } });
        const parsed = await read(html, options);
        bodies.push({ live: live.article?.body, parsed: parsed.article?.body });
      }
      return bodies;
    }, pages);
    const { read } = (await import("../../dist/server.js" as string)) as typeof import("../../www/server.ts");
    let texts = 0;
    for (const [at, { name, html, options }] of pages.entries()) {
      const expected = outline(read(html, options).article?.body);
      if (expected !== "null") texts++;
      expect.soft(outline(found[at]!.live), `${name}, live`).toBe(expected);
      expect.soft(outline(found[at]!.parsed), `${name}, parsed`).toBe(expected);
    }
    // Pages that all have no text would be equal.
    expect(texts).toBeGreaterThan(pages.length / 2);
  },
);
