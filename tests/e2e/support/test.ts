// The `test` of every browser test: a page of the demo's server, watched for trouble.
//
// A test fails when its page logged anything to the console, threw, broke its content security policy,
// failed a request, or made one to another host. A test that provokes such a thing says so beforehand:
// `trouble.expect(/not found/)`; an expectation that did not come true fails too.

import { test as base, expect, type Page } from "@playwright/test";
import { serve, STRICT_CSP } from "../../../www/demo/serve.mjs";
import { Trouble } from "./trouble.ts";

export { expect };

/** Pages for tests alone. */
const PAGES = { "/e2e/": "tests/e2e/pages" };

/** The strict policy, but for a page whose address says `?open`, or names another: `?policy=…`. */
const policyOf = ({ searchParams }: URL) =>
  searchParams.has("open") ? null : (searchParams.get("policy") ?? STRICT_CSP);

interface Fixtures {
  trouble: Trouble;
  page: Page;
}

interface WorkerFixtures {
  /** The address of the server, without a slash at its end. */
  server: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // Playwright reads the names of the fixtures that are used from the pattern, so it must stand there.
    async ({}, use) => {
      const { url, close } = await serve({ folders: PAGES, csp: policyOf });
      await use(url);
      await close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ server }, use) => use(server),

  trouble: async ({ server }, use) => {
    const trouble = new Trouble(server);
    await use(trouble);
    trouble.check();
  },

  page: async ({ page, trouble }, use) => {
    await trouble.watch(page);
    await use(page);
    await trouble.collect(page);
  },
});
