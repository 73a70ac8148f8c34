// Each call begins in the memory that the one before left. WebAssembly gives none back while its instance lives, so one
// that a large article grew is replaced, and neither its memory nor a later call's result is lost.

import { open } from "./support/elements.ts";
import { expect, test } from "./support/test.ts";

test(
  "a thousand articles need the memory of one, and what a large one needed is given back",
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
      // The page's own elements have one already: theirs is another file, so that its hash can be stated.
      const before = memories.length;
      const { render } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
      const text = "A bell was cast in the harbour. ".repeat(200);
      const article = { "@type": "NewsArticle", headline: "The bell", articleBody: text };
      const first = await render(article, "article");
      let last = first;
      for (let count = 0; count < 1000; count++) last = await render(article, "article");
      const sizes = () => memories.slice(before).map((memory) => memory.buffer.byteLength);
      const small = sizes();
      const large = await render({ ...article, articleBody: text.repeat(1200) }, "article");
      const afterLarge = await render(article, "article");
      return {
        small,
        instances: sizes().length,
        largeLength: large?.length,
        largest: Math.max(...sizes()),
        last: sizes().at(-1),
        same: last == first && afterLarge == first,
        length: first?.length,
      };
    });
    expect(seen.length).toBeGreaterThan(6000);
    expect(seen.same).toBe(true);
    expect(seen.small).toHaveLength(1);
    expect(seen.small[0]).toBeLessThan(4 * 2 ** 20);
    expect(seen.largeLength).toBeGreaterThan(7_000_000);
    expect(seen.largest).toBeGreaterThan(2 ** 25);
    expect(seen.instances).toBe(2);
    expect(seen.last).toBeLessThan(4 * 2 ** 20);
  },
);
