// WebAssembly gives no memory back while its instance lives, and the core frees none. So an instance that has
// grown is replaced, and neither its memory nor a later call's result is lost.

import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

test(
  "a thousand articles leave the memory of one instance, and the last is as the first",
  { tag: "@condition:memory-limit" },
  async ({ page, wasm }) => {
    test.skip(!wasm, "counts the instances of WebAssembly");
    test.setTimeout(120_000);
    await page.addInitScript(() => {
      const memories: WebAssembly.Memory[] = [];
      const Instance = WebAssembly.Instance;
      WebAssembly.Instance = class extends Instance {
        constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
          super(module, imports);
          // The empty module, by which WebAssembly is asked for, has none.
          const memory = this.exports["memory"] as WebAssembly.Memory | undefined;
          if (memory) memories.push(memory);
        }
      };
      Object.assign(window, { memories });
    });
    await open(page, "/e2e/widgets.html");
    const seen = await page.evaluate(async () => {
      const { memories } = window as unknown as { memories: WebAssembly.Memory[] };
      const { render } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
      const text = "A bell was cast in the harbour. ".repeat(200);
      const article = { "@type": "NewsArticle", headline: "The bell", articleBody: text };
      const first = await render(article, "article");
      let last = first;
      for (let count = 0; count < 1000; count++) last = await render(article, "article");
      const largest = Math.max(...memories.map((memory) => memory.buffer.byteLength));
      return { instances: memories.length, largest, same: last == first, length: first?.length };
    });
    expect(seen.length).toBeGreaterThan(6000);
    expect(seen.same).toBe(true);
    expect(seen.instances).toBeGreaterThan(1);
    expect(seen.largest).toBeLessThan(2 ** 25 + 2 ** 22);
  },
);
