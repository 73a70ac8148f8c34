// What runs in the page: Playwright's own script, which finds elements by role, text and label, judges
// visibility and speaks the accessibility tree. So the same test asks the same question in every engine.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The script stands as a string in Playwright's bundle, whose version package.json fixes. */
function injected() {
  const core = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  const bundle = readFileSync(join(core, "lib", "coreBundle.js"), "utf8");
  const at = bundle.indexOf("// packages/injected/src/injectedScript.ts");
  const line = bundle.slice(bundle.lastIndexOf("\n", at), bundle.indexOf("\n", at));
  if (at < 0) throw new Error("Playwright's bundle has no injected script where it was");
  return (0, eval)(line.slice(line.indexOf("'"), line.lastIndexOf("'") + 1));
}

/** Installs the script in a window, once. */
export const installation = () => `
  const key = Symbol.for("offprint.injected");
  if (!window[key]) {
    const module = {};
    ${injected()}
    const make = (of) => new (module.exports.InjectedScript())(of, {
      isUnderTest: false, sdkLanguage: "javascript", testIdAttributeName: "data-testid", stableRafCount: 1,
      browserName: "webkit", isUtilityWorld: false, customEngines: [],
    });
    // The document's own member may be hidden by an element's name.
    const { get } = Object.getOwnPropertyDescriptor(Document.prototype, "defaultView");
    const viewOf = (node) => get.call(node.ownerDocument ?? node);
    const frames = new WeakMap();
    const of = (frame) => {
      if (!frames.has(frame)) frames.set(frame, make(frame));
      return frames.get(frame);
    };
    /** All elements of a selector; a part of it may stand in a frame of the same origin. */
    const find = (selector) => {
      let roots = [window.document];
      const parts = selector.split(" >> internal:control=enter-frame >> ");
      parts.forEach((part, at) => {
        roots = roots.flatMap((root) => {
          const injected = of(viewOf(root));
          return injected.querySelectorAll(injected.parseSelector(part), root);
        });
        if (at < parts.length - 1) roots = roots.map((frame) => frame.contentDocument).filter(Boolean);
      });
      return roots;
    };
    const one = (selector) => {
      const found = find(selector);
      if (found.length > 1) throw new Error("strict mode: " + found.length + " elements match " + selector);
      return found[0];
    };
    const by = (element) => of(viewOf(element));
    Object.defineProperty(window, key, { value: { find, one, by, main: of(window) } });
  }`;

/** Values as JSON can hold them, and those that it cannot. Both functions also run in the page. */
export function encode(value) {
  return JSON.stringify({ value }, (_, each) => {
    if (each === undefined || typeof each === "function") return { $: "undefined" };
    if (typeof each === "number" && !Number.isFinite(each)) return { $: String(each) };
    if (each instanceof RegExp) return { $: "RegExp", source: each.source, flags: each.flags };
    return each;
  });
}

export function decode(text) {
  return JSON.parse(text, (_, each) => {
    if (each === null || typeof each !== "object" || !("$" in each)) return each;
    if (each.$ === "RegExp") return new RegExp(each.source, each.flags);
    return each.$ === "undefined" ? undefined : Number(each.$);
  }).value;
}

/** A script for WebDriver that calls `source` and gives back what it gave and what the page has logged. */
export function calling(source) {
  return `
    const [text, done] = arguments;
    ${encode} ${decode}
    const logs = () => (window[Symbol.for("offprint.logs")] ?? []).splice(0);
    Promise.resolve().then(() => (${source})(decode(text))).then(
      (value) => done({ value: encode(value), logs: logs() }),
      (error) => done({ error: String(error?.message ?? error), logs: logs() }),
    );`;
}

/**
 * The first script of every page: it keeps what is logged and thrown. A screen without a window manager gives no window
 * the focus, so the page is told that its own has it: which element has, the browser tells.
 */
export const WATCH = `(() => {
  Document.prototype.hasFocus = () => true;
  const logs = [];
  Object.defineProperty(window, Symbol.for("offprint.logs"), { value: logs });
  document.currentScript?.remove();
  for (const type of ["log", "info", "warn", "error", "debug"]) {
    const log = console[type];
    console[type] = (...all) => {
      logs.push({ event: "console", type: type === "warn" ? "warning" : type, text: all.map(String).join(" ") });
      log.apply(console, all);
    };
  }
  addEventListener("error", ({ error, message }) => {
    if (message) logs.push({ event: "pageerror", text: String(error?.message ?? message) });
  });
  addEventListener("unhandledrejection", ({ reason }) =>
    logs.push({ event: "pageerror", text: String(reason?.message ?? reason) }));
})();`;
