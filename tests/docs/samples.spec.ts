// Every sample of the documentation is tried: pages and styles in a browser, code where it is for, commands on files.

import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test as base, type Page } from "@playwright/test";

import { listParts, listProperties } from "../../tools/docs/sources.mjs";
import { serve } from "../../www/demo/serve.mjs";
import { samples, type Sample } from "./samples.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const all = samples();
const titled = (sample: Sample) => `${sample.file}:${sample.line}`;
const of = (language: string, how?: string) =>
  all.filter((sample) => sample.language === language && (how === undefined || sample.how === how));

const ARTICLE = JSON.stringify({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url: "https://paper.example/2026/ferries",
  headline: "Ferries run at night",
  author: { "@type": "Person", name: "Ona Tide" },
  datePublished: "2026-11-24T09:30:00+01:00",
  keywords: ["Ferries", "Harbours"],
  articleBody: "The first night ferry left at ten.\n\nIt was full.",
});

const IMPORTS = JSON.stringify({
  imports: { offprint: "/offprint/index.js", "offprint/define": "/offprint/define.js" },
});

/** A page around a sample. */
const pageOf = (
  body: string,
  script = "",
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample</title>
<link rel="icon" href="data:,"><script type="importmap">${IMPORTS}</script>
${/ld\+json| for="/.test(body) ? "" : `<script type="application/ld+json">${ARTICLE}</script>`}
<body><main><div id="sheet"></div>${body}</main>${script}</body></html>`;

const test = base.extend<object, { server: string }>({
  server: [
    async ({}, use) => {
      const { url, close } = await serve({ folders: { "/offprint/": "dist" }, csp: () => null });
      await use(url);
      await close();
    },
    { scope: "worker" },
  ],
});

/** Opens a page of that text; what it said to the console and threw. */
async function openPage(page: Page, server: string, html: string): Promise<string[]> {
  const said: string[] = [];
  page.on("console", (message) => void (message.type() == "log" || said.push(message.text())));
  page.on("pageerror", ({ message }) => void said.push(message));
  await page.addInitScript(() => {
    const outcomes: string[] = [];
    Object.assign(window, { outcomes });
    for (const type of ["offprint-ready", "offprint-error"]) {
      addEventListener(type, ({ target }) => outcomes.push(`${type} ${(target as Element).localName}`));
    }
  });
  await page.route(`${server}/sample.html`, (route) =>
    route.fulfill({ contentType: "text/html", body: html }),
  );
  await page.goto(`${server}/sample.html`);
  return said;
}

const outcomes = (page: Page) => page.evaluate(() => (window as unknown as { outcomes: string[] }).outcomes);

test("no sample is left out in silence", () => {
  const known = /^(html|css|js|ts|sh|json|text)$/;
  expect(all.filter(({ language }) => !known.test(language)).map(titled)).toEqual([]);
  expect(all.length).toBeGreaterThan(40);
  const unrun = all.filter(({ how }) => how === "static" || how === "declaration");
  console.log(`not run, as the info string says: ${unrun.map(titled).join(", ")}`);
  expect(unrun.length).toBeLessThan(4);
});

for (const sample of of("html", "")) {
  test(`a page with ${titled(sample)}`, async ({ page, server }) => {
    const script = /offprint\.js/.test(sample.code)
      ? ""
      : '<script type="module" src="/offprint/offprint.js"></script>';
    const said = await openPage(page, server, pageOf(sample.code, script));
    // One that is far below is rendered too, once the page is idle.
    const names = [...sample.code.matchAll(/<(offprint-[\w-]+)/g)].map(
      ([, name]) => `offprint-ready ${name}`,
    );
    await expect.poll(async () => (await outcomes(page)).sort()).toEqual(names.sort());
    expect(said.filter((text) => !/was preloaded using link preload but not used/.test(text))).toEqual([]);
  });
}

/** Names that samples use and do not make. */
const KNOWN = `const jsonText = ${JSON.stringify(ARTICLE)};\n`;
const isForBrowser = ({ code, how }: Sample) =>
  how === "browser" || (how === "" && !/offprint\/(server|edge)/.test(code));

for (const sample of of("js").filter(isForBrowser)) {
  test(`in a browser, ${titled(sample)}`, async ({ page, server }) => {
    const code = sample.code.replaceAll("</script", "<\\/script");
    const script = `<script type="module">${KNOWN}${code}\nwindow.sampleRan = true;</script>
<script type="module" src="/offprint/offprint.js"></script><offprint-topics></offprint-topics>`;
    const said = await openPage(page, server, pageOf("", script));
    await expect.poll(() => page.evaluate(() => "sampleRan" in window)).toBe(true);
    await expect.poll(() => outcomes(page)).toContain("offprint-ready offprint-topics");
    expect((await outcomes(page)).filter((text) => text.includes("error"))).toEqual([]);
    expect(said).toEqual([]);
    // The listeners that it added run without a fault.
    await page.evaluate(() => {
      const fire = (type: string, detail: object) =>
        document.body.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
      fire("offprint-share", { target: "x", outcome: "opened" });
      fire("offprint-print", { intercepted: true });
      fire("offprint-error", { diagnostics: [{ code: "not-json", path: "0" }] });
    });
    expect(said).toEqual([]);
  });
}

for (const sample of of("js").filter((sample) => !isForBrowser(sample))) {
  test(`on a server, ${titled(sample)}`, () => {
    const known = `${KNOWN}const kept = new Map();\n${/options =/.test(sample.code) ? "" : "const options = {};\n"}`;
    const end = "\nexport {};";
    // Within the package, which finds itself by its name.
    const ran = spawnSync(process.execPath, ["--input-type=module"], {
      cwd: ROOT,
      input: hoisted(sample.code, known) + end,
      encoding: "utf8",
    });
    expect(ran.stderr.replaceAll(/^(warning|info) .*\n/gm, "")).toBe("");
    expect(ran.status).toBe(0);
  });
}

/** Imports first, then what the sample takes as known. */
function hoisted(code: string, known: string): string {
  const imports = /^(import .*\n)*/.exec(code)![0];
  return imports + known + code.slice(imports.length);
}

for (const sample of of("css")) {
  test(`styles of ${titled(sample)}`, async ({ page, server }) => {
    await openPage(page, server, pageOf(`<style>${sample.code}</style>`));
    const rules = await page.evaluate(() =>
      [...document.querySelector("style")!.sheet!.cssRules].map(
        (rule) => (rule as CSSStyleRule).style?.length,
      ),
    );
    expect(rules).toHaveLength(sample.code.split("}").length - 1);
    expect(rules.every((length) => length > 0)).toBe(true);
    const parts = [...sample.code.matchAll(/::part\(([\w-]+)\)/g)].map(([, name]) => name);
    expect(listParts().map(([name]) => name)).toEqual(expect.arrayContaining(parts));
    const properties = [...sample.code.matchAll(/(--offprint-[\w-]+):/g)].map(([, name]) => name);
    expect(listProperties().map(([name]) => name)).toEqual(expect.arrayContaining(properties));
  });
}

test("types of the samples", () => {
  const folder = mkdtempSync(join(ROOT, ".cache/docs-types-"));
  try {
    of("ts", "").forEach(({ code }, at) => writeFileSync(join(folder, `sample-${at}.ts`), code));
    expect(of("ts", "").length).toBeGreaterThan(0);
    const stub = 'declare module "react" { namespace JSX { interface IntrinsicElements {} } }';
    writeFileSync(join(folder, "stub.d.ts"), stub);
    const options = {
      strict: true,
      noEmit: true,
      module: "nodenext",
      target: "esnext",
      lib: ["esnext", "dom"],
      skipLibCheck: true,
      types: [],
    };
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, include: ["*.ts"] }),
    );
    const tsc = join(ROOT, "node_modules/.bin/tsc");
    const ran = spawnSync(tsc, ["-p", folder], { encoding: "utf8" });
    expect(ran.stdout).toBe("");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

for (const sample of of("json", "")) {
  test(`JSON of ${titled(sample)}`, () => expect(() => JSON.parse(sample.code)).not.toThrow());
}

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

/** A folder as a publisher's may be, in which the package is installed. */
function publisher(): string {
  const folder = mkdtempSync(join(tmpdir(), "offprint-docs-"));
  const page = `<!doctype html><html lang="en"><script type="application/ld+json">${ARTICLE}</script></html>`;
  writeFileSync(join(folder, "page.html"), page);
  mkdirSync(join(folder, "articles/2026"), { recursive: true });
  writeFileSync(join(folder, "articles/2026/ferries.json"), ARTICLE);
  mkdirSync(join(folder, "node_modules/offprint"), { recursive: true });
  copyFileSync(join(ROOT, "package.json"), join(folder, "node_modules/offprint/package.json"));
  symlinkSync(join(ROOT, "dist"), join(folder, "node_modules/offprint/dist"));
  return folder;
}

/** What a line does that is no command of the package's own. */
const ELSEWHERE: [RegExp, string][] = [
  [/^npm (install|pack) offprint$/, "tests/package installs what is packed"],
  [/^npx offprint check https:/, "tests/node/check.test.mjs checks an address"],
  [/^cargo test --features native --test properties$/, "the step cargo"],
  [/^cargo install cargo-fuzz --locked$/, "another project's tool, which only fuzzing needs"],
];

for (const sample of of("sh")) {
  test(`commands of ${titled(sample)}`, () => {
    const folder = publisher();
    try {
      for (const line of sample.code
        .split("\n")
        .map((text) => text.replace(/(^|\s+)# .*/, "").trim())
        .filter(Boolean)) {
        const script = /^(?:[A-Z_]+=\w+ )?npm (?:run )?([\w:-]+)( --|$)/.exec(line)?.[1];
        if (ELSEWHERE.some(([pattern]) => pattern.test(line))) continue;
        if (script) {
          expect(Object.keys(scripts), line).toContain(script);
          continue;
        }
        expect(line).toMatch(/^(npx offprint|node -p) /);
        // What `npx` would start.
        const command = line.replace(/^npx offprint/, `"${process.execPath}" "${join(ROOT, "dist/cli.js")}"`);
        const ran = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
        // A check that allows nothing finds something on nearly every page.
        expect(/max-severity none/.test(line) ? [0, 1] : [0], `${line}\n${ran.stderr}`).toContain(ran.status);
        if (!/>|build/.test(line)) expect(ran.stdout.length, line).toBeGreaterThan(20);
      }
      if (/--out sheets/.test(sample.code))
        expect(existsSync(join(folder, "sheets/2026/ferries.html"))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
