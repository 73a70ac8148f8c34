// What the tests of the examples stand on: a server for each example, and a page that is watched.

import type { Page } from "@playwright/test";
import { test as base } from "../e2e/support/test.ts";
import { serve, STRICT_CSP } from "../../www/demo/serve.mjs";
import { Trouble } from "../e2e/support/trouble.ts";

export { expect } from "../e2e/support/test.ts";

/** SvelteKit has a style attribute of its own, and a script, whose hash is in the policy that the page itself states. */
const SVELTE = STRICT_CSP.replace(/default-src [^;]*; script-src [^;]*; /, "").replace(
  "style-src 'self'",
  "style-src 'self' 'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='",
);

/** The strictest policy that the framework can have. */
function policyOf(example: string, { searchParams }: URL): string {
  const policy = example.startsWith("svelte") ? SVELTE : STRICT_CSP;
  if (searchParams.has("no-scripts")) return policy.replace(/^/, "script-src 'none'; ");
  // To compare markup, React's development build writes some.
  return example.endsWith("development") ? policy.replace(/; require-trusted.*/, "") : policy;
}

interface Fixtures {
  /** The folder of `.cache/examples` that is served. */
  example: string;
  trouble: Trouble;
}

export const test = base.extend<Fixtures>({
  example: ["", { option: true }],

  baseURL: async ({ example }, use) => {
    const { url, close } = await serve({
      folders: { "/": `.cache/examples/${example}`, "/wp-content/plugins/offprint/dist/": "dist" },
      csp: (address) => policyOf(example, address),
    });
    await use(url);
    await close();
  },

  trouble: async ({ baseURL }, use) => {
    const trouble = new Trouble(baseURL!);
    await use(trouble);
    trouble.check();
  },
});

/** The views that came with the page. */
export const SERVED = ["reading-time", "article", "share", "topics"];

/** Keeps the first node of each view as the parser made it, also those in the shadow roots of others. */
export async function keepNodes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = new Map<string, Node>();
    Object.assign(window, { kept });
    const look = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll("*")) {
        const { localName: name, shadowRoot } = element;
        if (!shadowRoot) continue;
        const first = shadowRoot.querySelector("[part]");
        if (name.startsWith("offprint-") && first && !kept.has(name)) kept.set(name, first);
        else look(shadowRoot);
      }
    };
    const observer = new MutationObserver(() => look(document));
    observer.observe(document, { childList: true, subtree: true });
    // What scripts make later is not what came with the page.
    document.addEventListener("readystatechange", () => {
      look(document);
      observer.disconnect();
    });
  });
}

/** The kept nodes that are still in the page. */
export const keptNodes = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(window as unknown as { kept: Map<string, Node> }).kept]
      .filter(([, node]) => node.isConnected)
      .map(([name]) => name.replace("offprint-", ""))
      .toSorted(),
  );
