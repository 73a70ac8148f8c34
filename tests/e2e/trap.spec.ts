// A core that traps, wherever it was, is thrown away: the next call works, and the page shows the fallback or
// a whole view, never a part of one.

import type { Page } from "@playwright/test";

import { CORES, pathFor } from "./support/cores.ts";
import { open } from "./support/elements.ts";
import { breakable } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";

const WIDGETS = "/e2e/widgets.html";
const VIEWS = ["article", "print", "share", "topics", "reading-time"] as const;
const KINDS = ["trap", "stack", "thrown"] as const;

for (const core of CORES) {
  test(
    `a call fails at any crossing of the boundary, and the next gives the same as before (${core})`,
    { tag: "@condition:trap" },
    async ({ page, trouble, wasm }) => {
      test.setTimeout(90_000);
      await page.addInitScript(breakable);
      await open(page, pathFor(core, WIDGETS, wasm, trouble));
      const seen = await page.evaluate(
        async ([views, kinds]) => {
          const { render } = (await import(
            "/dist/index.js" as string
          )) as typeof import("../../www/index.ts");
          const { fault } = window;
          const article = {
            "@type": "NewsArticle",
            headline: "The bell",
            url: "https://quay.example/bell",
            datePublished: "2026-11-24T08:05:00+02:00",
            author: [{ name: "Ona Tide" }, { name: "Per Quay" }],
            keywords: ["Bells", "Ropes"],
            articleBody: "<p>It rang <b>twice</b>: <a href=/rope>a rope</a>.</p>".repeat(3),
          };
          const call = async (view: (typeof views)[number], at: number) => {
            // Else nothing that a reference weakly holds is let go.
            await new Promise((resolve) => setTimeout(resolve));
            Object.assign(fault, { at, crossed: 0 });
            return render(article, view).catch((error) => `! ${error.diagnostics?.[0]?.code} ${error.cause}`);
          };
          const wrong: string[] = [];
          let faults = 0;
          for (const view of views) {
            // At its first call an instance also makes the names of what it answers.
            await call(view, 0);
            const first = await call(view, 0);
            const crossings = fault.crossed;
            if (!first.includes("<") || crossings < 2) wrong.push(`${view}: ${crossings} crossings`);
            for (let at = 1; at <= crossings; at++) {
              fault.kind = kinds[faults++ % kinds.length]!;
              const broken = await call(view, at);
              if (!broken.startsWith("! core-trapped")) wrong.push(`${view} ${at}: ${broken.slice(0, 80)}`);
              const after = await call(view, 0);
              if (after != first) wrong.push(`${view} after ${at}: ${after.slice(0, 80)}`);
            }
          }
          return { wrong, faults, instances: fault.instances };
        },
        [VIEWS, KINDS] as const,
      );
      expect(seen.wrong).toEqual([]);
      expect(seen.faults).toBeGreaterThan(20);
      // Each that failed was left for another; the first served the page itself.
      if (core == "module") expect(seen.instances).toBeGreaterThan(seen.faults);
    },
  );

  test(
    `an element whose render traps shows the fallback whole, and then the view again (${core})`,
    { tag: ["@condition:trap", ...(core == "module" ? ["@core"] : [])] },
    async ({ page, trouble, wasm }) => {
      await page.addInitScript(breakable);
      // Not by `open`, which reads the article at each event.
      await page.goto(pathFor(core, WIDGETS, wasm, trouble));
      for (const fallback of await page.getByText(/^Fallback of/).all()) await expect(fallback).toBeHidden();
      const before = await shown(page);
      const wrong = await page.evaluate(async () => {
        const { fault } = window;
        const wrong: string[] = [];
        const failed = new Set<string>();
        document.addEventListener("offprint-error", ({ target }) =>
          failed.add((target as Element).localName),
        );
        const elements = [...document.querySelectorAll<HTMLElement & { refresh(): void }>("main > *")].slice(
          1,
        );
        const next = (element: HTMLElement) =>
          new Promise<string>((resolve) => {
            const hear = ({ type, detail }: CustomEvent) =>
              resolve(type.endsWith("ready") ? "ready" : detail.diagnostics[0].code);
            for (const type of ["offprint-ready", "offprint-error"])
              element.addEventListener(type, hear as EventListener, { once: true });
          });
        for (const element of elements) {
          for (let at = 1; at < 300; at++) {
            // Else nothing that a reference weakly holds is let go.
            await new Promise((resolve) => setTimeout(resolve));
            Object.assign(fault, { at, crossed: 0, kind: "trap" });
            // Another locale is another view; else there would be nothing to do.
            element.setAttribute("heading-level", String((at % 2) + 3));
            const outcome = await next(element);
            if (outcome == "ready") break;
            if (wrong.length > 10) return wrong;
            const root = element.shadowRoot!;
            if (outcome != "core-trapped") wrong.push(`${element.localName} ${at}: ${outcome}`);
            if (root.childNodes.length != 1 || root.firstElementChild!.localName != "slot")
              wrong.push(`${element.localName} ${at}: ${root.childNodes.length} nodes`);
            const ready = next(element);
            fault.at = 0;
            element.refresh();
            if ((await ready) != "ready") wrong.push(`${element.localName} after ${at}`);
            if (at == 299) wrong.push("no end");
          }
          fault.at = 0;
          element.removeAttribute("heading-level");
          if (element.localName == "offprint-article") element.setAttribute("heading-level", "2");
          await next(element);
        }
        return failed.size == 5 ? wrong : [...wrong, `only ${[...failed]} failed`];
      });
      expect(wrong).toEqual([]);
      expect(await shown(page)).toEqual(before);
    },
  );
}

/** What the elements show, as text. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main > *")].slice(1).map((each) => each.shadowRoot!.textContent),
  );

for (const [what, size] of [
  ["a short article, in its one slice", 3],
  ["a long article, of which a part is in the page already", 5000],
] as const) {
  test(
    `what stops the building of ${what} leaves the fallback`,
    { tag: "@condition:trap" },
    async ({ page }) => {
      await open(page, WIDGETS);
      const seen = await page.evaluate(async (size) => {
        const element = document.createElement("offprint-article");
        element.append("The fallback");
        element.setAttribute("loading", "eager");
        const articleBody = Array.from({ length: size }, (_, i) => `Paragraph ${i}`).join("\n\n");
        element.article = JSON.stringify({ "@type": "NewsArticle", headline: "Long", articleBody });
        const outcome = () =>
          new Promise<string>((resolve) => {
            for (const type of ["offprint-ready", "offprint-error"])
              element.addEventListener(type, () => resolve(type), { once: true });
          });
        const { createTextNode } = Document.prototype;
        let count = 0;
        let part = 0;
        Document.prototype.createTextNode = function (text) {
          if (++count == size - 1) {
            part = element.shadowRoot!.querySelectorAll("p").length;
            throw new RangeError("Maximum call stack size exceeded");
          }
          return createTextNode.call(this, text);
        };
        document.body.append(element);
        const first = await outcome();
        const left = [...element.shadowRoot!.childNodes].map((node) => node.nodeName);
        Document.prototype.createTextNode = createTextNode;
        const second = outcome();
        (element as HTMLElement & { refresh(): void }).refresh();
        return {
          first,
          part,
          left,
          second: await second,
          all: element.shadowRoot!.querySelectorAll("[part=paragraph]").length,
        };
      }, size);
      // A fast machine builds the long one in one slice too.
      expect(seen).toEqual({
        first: "offprint-error",
        part: expect.any(Number),
        left: ["SLOT"],
        second: "offprint-ready",
        all: size,
      });
    },
  );
}
