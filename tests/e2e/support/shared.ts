// One page for many tests that each set all that they look at, as of each language: loaded once in each worker.

import type { Page } from "@playwright/test";
import { Page as WebKitPage } from "../../webkit/page.mjs";
import { open } from "./elements.ts";
import { otherCore, test, WASM_REFUSED } from "./test.ts";
import { Trouble } from "./trouble.ts";

/**
 * A `test` whose `page` has `path` open already. It is watched for trouble while it loads, and then for each test,
 * which fails by its own trouble as ever. After a test that failed, Playwright begins another worker.
 */
export const sharing = (path: string) =>
  test.extend<object, { shared: Page }>({
    shared: [
      async ({ browser, server, wasm }, use) => {
        const context = await browser.newContext({ baseURL: server });
        const page = await context.newPage();
        if (page instanceof WebKitPage) await page.begin({ server, javaScriptEnabled: true });
        const trouble = new Trouble(server);
        if (!wasm) trouble.allow(WASM_REFUSED);
        trouble.forbid(otherCore(wasm));
        const stop = await trouble.watch(page);
        await open(page, path);
        await trouble.collect(page);
        stop();
        trouble.check();
        await use(page);
        await context.close();
      },
      { scope: "worker" },
    ],

    page: async ({ shared, trouble, wasm }, use) => {
      trouble.forbid(otherCore(wasm));
      const stop = trouble.listen(shared);
      await use(shared);
      await trouble.collect(shared);
      stop();
    },
  });
