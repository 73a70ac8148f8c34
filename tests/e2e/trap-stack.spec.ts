// The limits on depth, nodes and bytes come before the end of the stack: the largest input that they allow
// is read and shown where not all of the stack is left. Where the page itself has used it up, the next call works.

import type { Frame } from "@playwright/test";

import { CORES, pathFor } from "./support/cores.ts";
import { open } from "./support/elements.ts";
import { breakable } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";
import { eventually } from "./support/waiting.ts";

const WIDGETS = "/e2e/widgets.html";

/** Articles that are as deep as the limits allow, and deeper. */
function inputs(): Record<string, string> {
  const around = (open: string, close: string, count: number, inner: string) =>
    open.repeat(count) + inner + close.repeat(count);
  const json = (body: string) =>
    JSON.stringify({
      "@type": "NewsArticle",
      headline: "Deep",
      articleBody: body,
      url: "https://quay.example/",
    });
  const ans = (depth: number) =>
    `{"type":"story","version":"0.10.9","headlines":{"basic":"Deep"},"content_elements":${around(
      '[{"type":"list","list_type":"unordered","items":',
      "}]",
      depth,
      '[{"type":"text","content":"Bottom"}]',
    )}}`;
  const native = (depth: number) =>
    `{"headline":"Deep","body":${around('[{"type":"quote","body":', "}]", depth, '[{"type":"paragraph","text":["Bottom"]}]')}}`;
  const all: Record<string, string> = {};
  for (const depth of [62, 64, 600]) {
    Object.assign(all, {
      [`blockquotes ${depth}`]: json(around("<blockquote>", "</blockquote>", depth, "Bottom")),
      [`lists ${depth}`]: json(around("<ul><li>", "</li></ul>", depth, "Bottom")),
      [`inline ${depth}`]: json(`<p>${around("<b><i>", "</i></b>", depth, "Bottom")}</p>`),
      [`tables ${depth}`]: json(around("<table><tr><td>", "</td></tr></table>", depth, "Bottom")),
      [`graph ${depth}`]: `${around('{"@graph":[', "]}", depth, '{"@type":"NewsArticle","headline":"Deep"}')}`,
      [`broken graph ${depth}`]: `{"@type":"NewsArticle","headline":"Deep","about":${'[{"name":"x","about":'.repeat(depth)}`,
      [`parts ${depth}`]: `{"@type":"NewsArticle","headline":"Deep","hasPart":${around('[{"@type":"WebPageElement","hasPart":', "}]", depth, "[]")}}`,
      [`ans ${depth}`]: ans(depth),
      [`native ${depth}`]: native(depth),
    });
  }
  return all;
}

/**
 * Reads and prints each input where the page's own calls have filled a quarter of the stack; what went wrong.
 * Not half: code that Firefox has not yet optimised takes several times the stack.
 */
const inMostOfAStack = (frame: Frame) =>
  frame.evaluate(async (inputs) => {
    const element = document.querySelector<HTMLElement & { article: unknown }>("offprint-print")!;
    type Told = CustomEvent<{ article: object | null; diagnostics: { code: string }[] }>;
    const told = (article: string) =>
      new Promise<Told>((resolve) => {
        for (const type of ["offprint-ready", "offprint-error"])
          element.addEventListener(type, (event) => resolve(event as Told), { once: true });
        element.article = article;
      });
    const at = (depth: number, work: () => unknown): unknown => (depth ? at(depth - 1, work) : work());
    // Engines make the same calls smaller when they were called often.
    for (let i = 0; i < 500; i++) at(1000, () => 1);
    let quarter = 250;
    try {
      for (; ; quarter = Math.ceil(quarter * 1.05)) at(quarter * 4, () => 1);
    } catch {
      // So many calls are more than a quarter of what fits.
    }
    const wrong: string[] = [];
    let shown = 0;
    for (const [name, text] of Object.entries(inputs)) {
      const { type, detail } = await told(text);
      if (type == "offprint-error") {
        if (detail.diagnostics[0]!.code == "core-trapped") wrong.push(`${name}: not rendered`);
        continue;
      }
      shown++;
      try {
        const read = at(quarter, () => detail.article) as { body?: unknown[] } | undefined;
        if (!read) wrong.push(`${name}: not read`);
        at(quarter, () => dispatchEvent(new Event("beforeprint")));
        // Without a text, the page itself is printed.
        const isPrinted = !!document.querySelector("html > main [part=headline]");
        if (isPrinted != !!read?.body?.length) wrong.push(`${name}: ${isPrinted ? "" : "not "}printed`);
      } catch (error) {
        wrong.push(`${name}: ${error}`);
      }
      dispatchEvent(new Event("afterprint"));
    }
    return { wrong, shown, quarter };
  }, inputs());

for (const core of CORES) {
  for (const where of ["a page", "a frame"]) {
    test(
      `the deepest articles are read and printed where a quarter of the stack of ${where} is used (${core})`,
      { tag: "@condition:stack" },
      async ({ page, trouble, wasm }) => {
        test.setTimeout(90_000);
        const path = pathFor(core, WIDGETS, wasm, trouble);
        await page.goto(where == "a page" ? path : "/e2e/frame.html?open");
        if (where == "a frame")
          await page.evaluate((path) => {
            document.body.append(Object.assign(document.createElement("iframe"), { src: path }));
          }, path);
        await eventually(() => page.frames().length).toBe(where == "a page" ? 1 : 2);
        const frame = page.frames().at(-1)!;
        await expect(frame.locator("offprint-share").getByRole("link", { name: "Facebook" })).toBeVisible();
        await expect(frame.getByText("Fallback of print")).toBeHidden();
        const { wrong, shown, quarter } = await inMostOfAStack(frame);
        expect(wrong).toEqual([]);
        expect(shown).toBeGreaterThan(14);
        expect(quarter).toBeGreaterThan(450);
      },
    );
  }

  test(
    `a page that has used up the stack gets an error or the article, and the next call works (${core})`,
    { tag: "@condition:stack" },
    async ({ page, trouble, wasm }) => {
      await page.goto(pathFor(core, WIDGETS, wasm, trouble));
      await expect(page.getByText("Fallback of the article")).toBeHidden();
      const seen = await page.evaluate(async () => {
        const element = document.querySelector("offprint-article")! as HTMLElement & { refresh(): void };
        type Ready = CustomEvent<{ article: { headline: string } }>;
        const at = (level: string) =>
          new Promise<Ready>((resolve) => {
            element.addEventListener("offprint-ready", (event) => resolve(event as Ready), { once: true });
            element.setAttribute("heading-level", level);
          });
        const whole = JSON.stringify((await at("4")).detail.article);
        const event = await at("3");
        const { get } = Object.getOwnPropertyDescriptor(event.detail, "article")!;
        let tried = 0;
        let failed = 0;
        let article: unknown;
        // From the end of the stack upwards, until there is room for a whole reading.
        const down = (): void => {
          try {
            down();
          } catch {}
          if (article || tried > 20_000) return;
          tried++;
          try {
            article = get!.call(event.detail);
          } catch {
            failed++;
          }
        };
        down();
        const again = new Promise<string>((resolve) => {
          for (const type of ["offprint-ready", "offprint-error"])
            element.addEventListener(type, () => resolve(type), { once: true });
        });
        element.setAttribute("heading-level", "2");
        return { failed, isWhole: JSON.stringify(article) == whole, whole, again: await again };
      });
      expect(seen.failed).toBeGreaterThan(5);
      expect(seen).toMatchObject({ isWhole: true, again: "offprint-ready" });
      expect(seen.whole).toContain('"url":"https://');
    },
  );

  test(
    `a URL is not dropped where there is no stack to resolve it: another instance does (${core})`,
    { tag: ["@condition:stack", "@core"] },
    async ({ page, trouble, wasm }) => {
      await page.addInitScript(breakable);
      await open(page, pathFor(core, WIDGETS, wasm, trouble));
      const seen = await page.evaluate(async () => {
        const { read } = (await import("/dist/index.js" as string)) as typeof import("../../www/index.ts");
        const article = { "@type": "NewsArticle", headline: "The bell", url: "https://quay.example/bell" };
        const url = async () => {
          try {
            return (await read(article)).article?.url;
          } catch (error) {
            const { diagnostics, cause } = error as import("../../www/index.ts").OffprintError;
            return `${diagnostics[0]?.code}: ${(cause as Error).name}`;
          }
        };
        await url();
        const { instances } = window.fault;
        const Whole = window.URL;
        const deep = (): number => 1 + deep();
        window.URL = class extends Whole {
          constructor(...given: ConstructorParameters<typeof Whole>) {
            if (given[0] == article.url) deep();
            super(...given);
          }
        };
        const broken = await url();
        window.URL = Whole;
        return { broken, after: await url(), instances: window.fault.instances - instances };
      });
      // Firefox has a name of its own for it.
      expect(seen.broken).toMatch(/^core-trapped: (RangeError|InternalError)$/);
      expect(seen.after).toBe("https://quay.example/bell");
      if (core == "module") expect(seen.instances).toBe(1);
    },
  );
}

test(
  "the deepest articles are read and rendered in a worker, whose stack is smaller",
  { tag: "@condition:stack" },
  async ({ page, wasm }) => {
    test.skip(!wasm, "the build for servers is WebAssembly");
    test.setTimeout(90_000);
    await page.goto("/e2e/frame.html?open");
    const wrong = await page.evaluate(async (inputs) => {
      const code = `
        onmessage = async ({ data: [origin, inputs] }) => {
          const wrong = [];
          try {
            const { init, read, render } = await import(origin + "/dist/server.js");
            init(await (await fetch(origin + "/dist/offprint_server_bg.wasm")).arrayBuffer());
            let shown = 0;
            for (const [name, text] of Object.entries(inputs)) {
              try {
                if (read(text).article) shown++;
                for (const view of ["article", "print", "topics", "share", "reading-time"]) render(text, view);
              } catch (error) {
                wrong.push(name + ": " + error);
              }
            }
            if (shown < 14) wrong.push(shown + " shown");
          } catch (error) {
            wrong.push(String(error));
          }
          postMessage(wrong);
        };`;
      const worker = new Worker(URL.createObjectURL(new Blob([code])), { type: "module" });
      const answer = new Promise<string[]>((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => resolve([message]);
      });
      worker.postMessage([location.origin, inputs]);
      return answer;
    }, inputs());
    expect(wrong).toEqual([]);
  },
);

test(
  "an article of as many bytes as are taken is shown, and one of more is refused with a word",
  { tag: "@condition:stack" },
  async ({ page, wasm }) => {
    test.skip(!wasm, "takes minutes without");
    test.setTimeout(120_000);
    await page.goto(WIDGETS);
    const outcomes = await page.evaluate(async () => {
      const outcomes: unknown[] = [];
      const element = document.querySelector<HTMLElement & { article: unknown }>("offprint-topics")!;
      for (const more of [0, 1]) {
        const told = new Promise<CustomEvent>((resolve) => {
          for (const type of ["offprint-ready", "offprint-error"])
            element.addEventListener(type, (event) => resolve(event as CustomEvent), { once: true });
        });
        const [head, foot] = [
          '{"@type":"NewsArticle","headline":"x","keywords":"Bytes","articleBody":"',
          '"}',
        ];
        const room = 16 * 1024 * 1024 - head.length - foot.length + more;
        element.article = head + "bell tower ".repeat(room / 11 + 1).slice(0, room) + foot;
        const { type, detail } = await told;
        outcomes.push([type, detail.diagnostics.some(({ code }: { code: string }) => code == "too-large")]);
      }
      return outcomes;
    });
    expect(outcomes).toEqual([
      ["offprint-ready", false],
      ["offprint-error", true],
    ]);
  },
);
