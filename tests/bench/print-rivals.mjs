#!/usr/bin/env node
// Prints the same hostile pages with Offprint and with five print libraries, and writes a table (Markdown).
//
//   npm run bench:print                          set up, build, all pages
//   npm run bench:print -- flex dark             these
//   node tests/bench/print-rivals.mjs            without set-up and build
//
// The libraries are installed into a folder for temporary files: they are no dependencies of the project. Each
// is called as its manual shows, on the article element of the page. What it hands to `window.print` is turned
// into a PDF by Chromium: the page itself, or the document of its frame (with its style, at the same origin).
// Needs `npm run build` and poppler.
//
//   foreign   phrases of the host that were printed; each has the word "Foreign"
//   missing   words of the article that were not, of those that should be
//   pictures  of three, how many were printed
//   blank     pages without a word and without a picture
//   rtl       whether the Arabic lines begin at the right
//   CSP       whether it prints the article under the strict policy with Trusted Types

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwright } from "@playwright/test";
import { build } from "esbuild";
import * as browsers from "../../tools/lib/browsers.mjs";
import { serve, STRICT_CSP } from "../../www/demo/serve.mjs";
import { paragraphs, words } from "../e2e/pages/hostile/article.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PAGES = ["flex", "clip", "fixed", "none", "dark", "transform"];
const VERSIONS = {
  "print-js": "1.6.0",
  printd: "1.6.0",
  "print-this": "2.0.0",
  jquery: "3.7.1",
  "react-to-print": "3.3.0",
  react: "19.3.1",
  "react-dom": "19.3.1",
  pagedjs: "0.4.3",
};

/** Each library's module: it sets `window.rival`, which prints #story. */
const RIVALS = {
  "print-js": `import printJS from "print-js";
    window.rival = () => printJS({ printable: "story", type: "html" });`,
  printd: `import { Printd } from "printd";
    window.rival = () => new Printd().print(document.getElementById("story"));`,
  printThis: `import "./jquery-global.js"; import "print-this";
    window.rival = () => window.jQuery("#story").printThis();`,
  "react-to-print": `import { createElement } from "react"; import { createRoot } from "react-dom/client";
    import { useReactToPrint } from "react-to-print";
    function App() {
      window.rival = useReactToPrint({ contentRef: { current: document.getElementById("story") } });
      return null;
    }
    createRoot(document.createElement("div")).render(createElement(App));`,
  pagedjs: `import { Previewer } from "pagedjs";
    window.rival = async () => {
      const content = document.getElementById("story").outerHTML;
      document.body.replaceChildren();
      await new Previewer().preview(content, [], document.body);
      window.print();
    };`,
};

const folder = mkdtempSync(join(tmpdir(), "offprint-rivals-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

async function install() {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: VERSIONS }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(
    join(folder, "jquery-global.js"),
    `import jQuery from "jquery"; window.jQuery = window.$ = jQuery;`,
  );
  mkdirSync(join(folder, "out"));
  for (const [name, text] of Object.entries(RIVALS)) {
    writeFileSync(join(folder, `${name}.entry.js`), text);
    await build({
      entryPoints: [join(folder, `${name}.entry.js`)],
      outfile: join(folder, "out", `${name}.js`),
      bundle: true,
      format: "iife",
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
    });
  }
}

/** Keeps what is printed instead of printing it. */
function keep() {
  window.print = function () {
    dispatchEvent(new Event("beforeprint"));
    if (window === top) top.printedPage = true;
    else {
      const clone = document.documentElement.cloneNode(true);
      for (const script of clone.querySelectorAll("script")) script.remove();
      const adopted = [...document.adoptedStyleSheets].flatMap((sheet) =>
        [...sheet.cssRules].map((rule) => rule.cssText),
      );
      top.printedFrame = `<!doctype html>${clone.outerHTML}<style>${adopted.join("\n")}</style>`;
    }
    dispatchEvent(new Event("afterprint"));
  };
  // Two of the libraries print by this older way.
  const { execCommand } = Document.prototype;
  Document.prototype.execCommand = function (command, ...rest) {
    if (command !== "print") return execCommand.call(this, command, ...rest);
    this.defaultView.print();
    return true;
  };
}

/** What a library prints on a page, as a PDF; nothing where it prints nothing. */
async function printedBy(context, server, name, host, lang, isStrict) {
  const page = await context.newPage();
  page.on("pageerror", (error) => process.env.DEBUG && console.error(name, String(error).slice(0, 200)));
  await page.addInitScript(keep);
  const query = `lang=${lang}&length=long${isStrict ? "" : "&open"}`;
  await page.goto(`${server}/e2e/hostile/${host}.html?${query}`);
  await page.locator("offprint-print button").first().waitFor({ state: "attached" });
  try {
    if (name === "Offprint") {
      await page.keyboard.press("Control+p");
      await page.waitForFunction(() => window.printedPage, null, { timeout: 8000 });
      return await page.pdf({ format: "A4", preferCSSPageSize: false });
    }
    await page.evaluate(() => document.querySelector("offprint-print").remove());
    // In their favour: two of them wait for ever for a lazy picture, so here the host has loaded all.
    await page.evaluate(() =>
      Promise.all(
        [...document.images].map((image) => {
          image.loading = "eager";
          return image.decode().catch(() => {});
        }),
      ),
    );
    // From a file of the same origin: as strict a page as any has its scripts from there.
    await page.evaluate(
      (src) =>
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          // The host's own loader is trusted; what is tried is the library.
          const policy = window.trustedTypes?.createPolicy("host", { createScriptURL: (url) => url });
          script.src = policy ? policy.createScriptURL(src) : src;
          script.onload = resolve;
          script.onerror = reject;
          document.head.append(script);
        }),
      `/rivals/${name}.js`,
    );
    await page.waitForFunction(() => window.rival, null, { timeout: 5000 });
    await page.evaluate(() => void Promise.resolve(window.rival()).catch(() => {}));
    await page.waitForFunction(() => window.printedPage || window.printedFrame, null, {
      // A library that lays pages out itself takes its time; where nothing can come, little is waited for.
      timeout: isStrict ? 8_000 : 25_000,
    });
    const frame = await page.evaluate(() => window.printedFrame);
    if (!frame) return await page.pdf({ format: "A4" });
    const paper = await context.newPage();
    await paper.route("**/e2e/hostile/printed.html", (route) =>
      route.fulfill({ body: frame, contentType: "text/html; charset=utf-8" }),
    );
    await paper.goto(`${server}/e2e/hostile/printed.html`, { waitUntil: "networkidle" });
    const pdf = await paper.pdf({ format: "A4" });
    await paper.close();
    return pdf;
  } catch (error) {
    if (process.env.DEBUG) console.error(name, host, lang, isStrict, String(error).slice(0, 200));
    return null;
  } finally {
    await page.close();
  }
}

const poppler = (program, args, pdf) => {
  const file = join(folder, "sheet.pdf");
  writeFileSync(file, pdf);
  return execFileSync(program, [...args, file, ...(program === "pdfimages" ? [] : ["-"])], {
    encoding: "utf8",
  });
};

const wordsOf = (text) => text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];

function expectedWords(lang) {
  const w = words(lang);
  return wordsOf(
    [
      w.headline,
      w.standfirst,
      w.lead,
      w.link,
      w.linkEnd,
      w.heading,
      w.quote,
      ...w.captions,
      ...paragraphs(lang, "long"),
    ].join(" "),
  );
}

function missing(text, expected) {
  const counts = new Map();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  }).length;
}

function judged(pdf, lang) {
  const text = poppler("pdftotext", ["-raw", "-enc", "UTF-8"], pdf);
  const pages = text.split("\f").slice(0, -1);
  const rows = poppler("pdfimages", ["-list"], pdf)
    .split("\n")
    .slice(2, -1)
    .map((row) => row.trim().split(/\s+/));
  const pictures = rows.filter((row) => row[2] === "image");
  const kinds = new Set(pictures.map((row) => `${row[3]}x${row[4]}`));
  const expected = ["1200x750", "1200x640", "1280x960"];
  return {
    foreign: text.match(/foreign/gi)?.length ?? 0,
    missing: missing(text, expectedWords(lang)),
    pictures: expected.filter((size) => kinds.has(size)).length,
    blank: pages.filter((page, index) => !page.trim() && !pictures.some((row) => +row[0] === index + 1))
      .length,
    rtl: lang === "ar" && beginsAtRight(pdf),
    any: wordsOf(text).length > 50,
  };
}

/** Lines of a paragraph begin in one place and end in many. */
function beginsAtRight(pdf) {
  const lines = [
    ...poppler("pdftotext", ["-bbox-layout"], pdf).matchAll(
      /<line xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"/g,
    ),
  ];
  const spread = (values) => {
    const sorted = values.sort((a, b) => a - b);
    const at = (share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return at(0.8) - at(0.2);
  };
  if (lines.length < 10) return false;
  return spread(lines.map((line) => +line[2])) < spread(lines.map((line) => +line[1]));
}

if (!existsSync(join(ROOT, "dist/offprint.js"))) throw new Error("run `npm run build` first");
await install();
const hosts = process.argv.length > 2 ? process.argv.slice(2) : PAGES;
const { url, close } = await serve({
  folders: { "/e2e/": "tests/e2e/pages", "/rivals/": relative(ROOT, join(folder, "out")) },
  csp: ({ searchParams }) => (searchParams.has("open") ? null : STRICT_CSP),
});
const browser = await playwright.launch({
  executablePath: browsers.chromium(),
  args: browsers.chromiumFlags(),
});
const context = await browser.newContext();
const names = ["Offprint", ...Object.keys(RIVALS)].filter((name) =>
  (process.env.ONLY ?? name).includes(name),
);
const totals = [];
console.log(
  `| library | page | foreign | missing of ${expectedWords("en").length} | pictures of 3 | blank | rtl | CSP |`,
);
console.log("|---|---|--:|--:|--:|--:|---|---|");
for (const name of names) {
  const sum = { foreign: 0, missing: 0, pictures: 0, blank: 0, rtl: 0, csp: 0 };
  for (const host of hosts) {
    const open = await printedBy(context, url, name, host, "en", false);
    const arabic = await printedBy(context, url, name, host, "ar", false);
    const strict = await printedBy(context, url, name, host, "en", true);
    const all = expectedWords("en").length;
    const found = open ? judged(open, "en") : { foreign: 0, missing: all, pictures: 0, blank: 0 };
    const rtl = Boolean(arabic && judged(arabic, "ar").rtl);
    // A host that hides all is no fault of the policy: it counts where the page prints as without one.
    const tried = strict && judged(strict, "en");
    const csp = Boolean(
      tried && tried.any && tried.missing <= found.missing && tried.pictures >= found.pictures,
    );
    console.log(
      `| ${name} | ${host} | ${found.foreign} | ${found.missing} | ${found.pictures} | ${found.blank} | ${rtl ? "yes" : "no"} | ${csp ? "yes" : "no"} |`,
    );
    for (const key of ["foreign", "missing", "pictures", "blank"]) sum[key] += found[key];
    sum.rtl += rtl;
    sum.csp += csp;
  }
  const of = hosts.length;
  const version = name === "Offprint" ? "" : ` ${VERSIONS[name === "printThis" ? "print-this" : name]}`;
  totals.push(
    `| ${name}${version} | ${sum.foreign} | ${sum.missing} | ${3 * of - sum.pictures} | ${sum.blank} | ${sum.rtl} of ${of} | ${sum.csp} of ${of} |`,
  );
}
console.log(
  `\n| ${hosts.length} pages, ten sheets long | foreign phrases | missing words | lost pictures | blank pages | dir kept | under Trusted Types |`,
);
console.log("|---|--:|--:|--:|--:|---|---|");
console.log(totals.join("\n"));
await browser.close();
await close();
