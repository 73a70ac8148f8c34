// One `integrity` on the one script tag answers for every file. The server of these tests changes a file: nothing
// of it may run or be shown, and what does not need it stays as it is.

import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

import { STRICT_CSP } from "../../www/demo/serve.mjs";
import { announced, open } from "./support/elements.ts";
import { expect, test, WASM_REFUSED } from "./support/test.ts";
import type { Trouble } from "./support/trouble.ts";
import { eventually, quiet } from "./support/waiting.ts";

const tag = "@condition:tampered";
const WIDGETS = "/e2e/widgets.html";
const NO_WASM_POLICY = STRICT_CSP.replace(" 'wasm-unsafe-eval'", "");
/** A page with a nonce may trust what its scripts load. */
const NONCE = "script-src 'nonce-r4nd0m' 'strict-dynamic' 'wasm-unsafe-eval'";

const dist = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url));
const manifest = JSON.parse(String(dist("integrity.json"))) as Record<string, { integrity: string }>;
const scriptTag = `<script type="module" src="/dist/offprint.js" integrity="${manifest["offprint.js"]!.integrity}">`;

/** What shows that a changed script ran. */
const RAN = "offprintTampered";
const runs = (name: string) => Buffer.concat([dist(name), Buffer.from(`\n;globalThis.${RAN} = true;\n`)]);

/** A module that is whole, and has a section more. */
const longerModule = () => Buffer.concat([dist("offprint_bg.wasm"), Buffer.from([0, 4, 2, 104, 105, 0])]);

const TYPES: Record<string, string> = {
  js: "text/javascript",
  json: "application/json",
  wasm: "application/wasm",
};

/** Serves other bytes in a file's place. */
async function tamper(page: Page, name: string, body: Buffer | string): Promise<void> {
  const contentType = TYPES[name.split(".").pop()!]!;
  await page.route(new RegExp(`/dist/${name.replace(".", "\\.")}`), (route) =>
    route.fulfill({ contentType, body }),
  );
}

/** Serves the page of widgets with a tag that states the hash, in another language, or under another policy. */
async function change(page: Page, { lang = "en", policy = STRICT_CSP, tag = scriptTag } = {}): Promise<void> {
  await page.route(/widgets\.html/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace(/<script type="module" src="\/dist\/offprint\.js">/, tag)
      .replace('<html lang="en-GB"', `<html lang="${lang}"`);
    if (!body.includes(tag) || !body.includes(`<html lang="${lang}"`)) throw new Error("the page is another");
    await route.fulfill({ body, headers: { ...response.headers(), "content-security-policy": policy } });
  });
}

/** What browsers say of a file that is not the one. */
function allowLogs(trouble: Trouble): void {
  trouble.allow(/integrity|Failed to load|SRI's/);
  trouble.allow(/^request failed/);
  trouble.allow(WASM_REFUSED);
  trouble.allow(/^forbidden request: .*no-wasm\.js/);
}

const ran = (page: Page) => page.evaluate((name) => name in window, RAN);
const codes = async (page: Page) =>
  (await announced(page)).map(({ type, detail }) => {
    const [first] = detail["diagnostics"] as { code: string; message: string }[];
    return type == "offprint-error"
      ? `${first!.code} ${/[\w-]+\.(js|wasm)\b/.exec(first!.message)?.[0]}`
      : type;
  });
const ready = Array(5).fill("offprint-ready");

async function expectFallback(page: Page): Promise<void> {
  await expect(page.getByText(/^Fallback of/)).toHaveCount(5);
  for (const each of await page.getByText(/^Fallback of/).all()) await expect(each).toBeVisible();
}

const refreshAll = (page: Page) =>
  page.evaluate(() =>
    document
      .querySelectorAll<HTMLElement & { refresh?(): void }>("main > *")
      .forEach((element) => element.refresh?.()),
  );

/** The file, its other bytes, and the policy under which it is loaded. */
const FILES: [name: string, body: () => Buffer | string, policy: string][] = [
  ["core.js", () => runs("core.js"), STRICT_CSP],
  ["offprint_bg.wasm", longerModule, STRICT_CSP],
  ["no-wasm.js", () => runs("no-wasm.js"), NO_WASM_POLICY],
];

for (const [name, body, policy] of FILES) {
  test(
    `a ${name} that is not the one that was built does not run; the true one does, later`,
    { tag: [tag, ...(name == "core.js" ? ["@core"] : [])] },
    async ({ page, trouble, wasm }) => {
      test.skip(!wasm && name.endsWith(".wasm"), "the module is not asked for");
      allowLogs(trouble);
      await change(page, { policy: wasm ? policy : NO_WASM_POLICY });
      await tamper(page, name, body());
      await open(page, WIDGETS);
      await expectFallback(page);
      expect(await codes(page)).toEqual(Array(5).fill(`core-altered ${name}`));
      await refreshAll(page);
      await eventually(() => codes(page)).toEqual(Array(10).fill(`core-altered ${name}`));
      expect(await ran(page)).toBe(false);
      await page.unroute(new RegExp(`/dist/${name.replace(".", "\\.")}`));
      await refreshAll(page);
      await eventually(async () => (await codes(page)).slice(10)).toEqual(ready);
      expect(await ran(page)).toBe(false);
    },
  );

  test(`without the check, that ${name} would run`, async ({ page, trouble, wasm }) => {
    test.skip(name.endsWith(".wasm"), "the package's own entries have the module in a script");
    allowLogs(trouble);
    await change(page, { policy: wasm ? policy : NO_WASM_POLICY, tag: PACKAGE_TAG });
    await tamper(page, name.replace("core", "core-bundled"), body());
    await open(page, WIDGETS);
    expect(await codes(page)).toEqual(ready);
    expect(await ran(page)).toBe(true);
  });
}

/** The package's own entry, which bundlers take, checks nothing. */
const PACKAGE_TAG = `<script type="module" src="/dist/define.js">`;

test(
  "an offprint.js that is not the one that the tag states does not run",
  { tag },
  async ({ page, trouble, wasm }) => {
    allowLogs(trouble);
    await change(page, wasm ? {} : { policy: NO_WASM_POLICY });
    await tamper(page, "offprint.js", runs("offprint.js"));
    await page.goto(WIDGETS);
    await quiet(page);
    await expectFallback(page);
    expect(await ran(page)).toBe(false);
  },
);

const GERMAN = JSON.parse(String(dist("locales/de.json"))) as Record<string, string>;
const OTHER_WORDS = JSON.stringify({ ...GERMAN, "share-copy": "Böse" });
const panel = (page: Page) => page.locator("offprint-share").evaluate((one) => one.shadowRoot!.textContent!);

const WORDS: [name: string, file: string, body: string][] = [
  ["words", "locales/de.json", OTHER_WORDS.replaceAll(/:"[^"{}]*"/g, ':"Böse"')],
  ["a list of hashes", "locales.json", JSON.stringify({ de: "sha256-" + "A".repeat(43) + "=" })],
];

for (const [name, file, body] of WORDS) {
  test(
    `${name} that were not built are not shown: the words are English`,
    { tag },
    async ({ page, trouble, wasm }) => {
      allowLogs(trouble);
      await change(page, { lang: "de", ...(!wasm && { policy: NO_WASM_POLICY }) });
      await tamper(page, file, body);
      await open(page, WIDGETS);
      expect(await codes(page)).toEqual(ready);
      expect(await panel(page)).not.toContain("Böse");
      expect(await panel(page)).toContain("Copy link");
      await page.unroute(new RegExp(`/dist/${file.replace(".", "\\.")}`));
      await refreshAll(page);
      await eventually(() => panel(page)).toContain(GERMAN["share-copy"]);
    },
  );
}

for (const lang of ["en", "de"]) {
  test(
    `untouched, all renders under the strict policy, and each file is loaded once (${lang})`,
    { tag },
    async ({ page, trouble, wasm, browserName }) => {
      trouble.allow(WASM_REFUSED);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url().replace(/.*\/dist\/|\?.*/g, "")));
      await change(page, { lang, ...(!wasm && { policy: NO_WASM_POLICY }) });
      await open(page, WIDGETS);
      expect(await codes(page)).toEqual(ready);
      const loaded = asked.filter((name) => /^(core|offprint|no-wasm|locales).*\.(js|wasm|json)$/.test(name));
      expect(loaded.toSorted()).toEqual(
        [
          // WebKit compares a script with its hash by a request of its own, and keeps nothing that this server sends.
          ...(browserName == "webkit" ? ["core.js"] : []),
          "core.js",
          ...(lang == "en" ? [] : ["locales.json", "locales/de.json"]),
          ...(wasm ? [] : ["no-wasm.js"]),
          "offprint.js",
          ...(wasm ? ["offprint_bg.wasm"] : []),
        ].toSorted(),
      );
    },
  );
}

const [address, integrity] = ["/dist/offprint.js", manifest["offprint.js"]!.integrity];

for (const kind of ["", "defer", "async"]) {
  test(
    `a classic script checks its core as well (${kind || "plain"})`,
    { tag },
    async ({ page, trouble, wasm }) => {
      allowLogs(trouble);
      const tag = `<script ${kind} src="${address}" integrity="${integrity}">`;
      await change(page, { tag, ...(!wasm && { policy: NO_WASM_POLICY }) });
      await tamper(page, "core.js", runs("core.js"));
      await open(page, WIDGETS);
      expect(await codes(page)).toEqual(Array(5).fill("core-altered core.js"));
      expect(await ran(page)).toBe(false);
      await page.unroute(/\/dist\/core\.js/);
      await refreshAll(page);
      await eventually(async () => (await codes(page)).slice(5)).toEqual(ready);
    },
  );
}

test(
  "a module that came by another address finds its core, and checks it",
  { tag },
  async ({ page, trouble, wasm }) => {
    allowLogs(trouble);
    const renamed = "/dist/@1.0:2/o(f)f.js?v=3:4:5";
    const tag = `<script type="module" src="${renamed}" integrity="${integrity}">`;
    await change(page, { tag, ...(!wasm && { policy: NO_WASM_POLICY }) });
    await page.route(/\/dist\/@1\.0/, (route) => {
      const name = /o\(f\)f/.test(route.request().url())
        ? "offprint.js"
        : new URL(route.request().url()).pathname.split("/").pop()!;
      return route.fulfill({ contentType: TYPES[name.split(".").pop()!]!, body: dist(name) });
    });
    await open(page, WIDGETS);
    expect(await codes(page)).toEqual(ready);
    await page.route(/\/dist\/@1\.0.*core\.js/, (route) =>
      route.fulfill({ contentType: "text/javascript", body: runs("core.js") }),
    );
    await page.goto("about:blank");
    await open(page, WIDGETS);
    expect(await codes(page)).toEqual(Array(5).fill("core-altered core.js"));
    expect(await ran(page)).toBe(false);
  },
);

test("hints that state the hash are used", { tag: "@core" }, async ({ page, wasm, browserName }) => {
  test.skip(browserName == "webkit", "WebKit takes hints, but compares by a request of its own");
  test.skip(!wasm, "the hints are of the module");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url().replace(/.*\/dist\//, "")));
  const hint = `<link rel="modulepreload" href="/dist/core.js" integrity="${manifest["core.js"]!.integrity}">`;
  await change(page, { tag: hint + scriptTag });
  await open(page, WIDGETS);
  expect(await codes(page)).toEqual(ready);
  expect(asked.filter((name) => name == "core.js").length).toBe(1);
});

test("a hint that states the hash keeps another core.js out too", { tag }, async ({ page, trouble }) => {
  allowLogs(trouble);
  const hint = `<link rel="modulepreload" href="/dist/core.js" integrity="${manifest["core.js"]!.integrity}">`;
  await change(page, { tag: hint + scriptTag });
  await tamper(page, "core.js", runs("core.js"));
  await open(page, WIDGETS);
  expect(await codes(page)).toEqual(Array(5).fill("core-altered core.js"));
  expect(await ran(page)).toBe(false);
});

test(
  "under a policy with a nonce and 'strict-dynamic', all renders",
  { tag: "@core" },
  async ({ page, wasm, browserName }) => {
    test.skip(browserName == "webkit", "such a policy refuses the scripts of this driver");
    test.skip(!wasm, "has a policy of its own");
    const policy = STRICT_CSP.replace("script-src 'self' 'wasm-unsafe-eval'", NONCE);
    await change(page, { policy, tag: scriptTag.replace("<script", '<script nonce="r4nd0m"') });
    await open(page, WIDGETS);
    expect(await codes(page)).toEqual(ready);
  },
);

test("a core.js that is served as text is the right one, and said to be refused", async ({
  page,
  trouble,
}) => {
  trouble.allow(/MIME|console|integrity|Failed to load|^request failed|disallowed/);
  const headers = { "content-type": "text/plain", "x-content-type-options": "nosniff" };
  await page.route(/\/dist\/core\.js/, (route) => route.fulfill({ headers, body: dist("core.js") }));
  await open(page, WIDGETS);
  await expectFallback(page);
  expect(await codes(page)).toEqual(Array(5).fill("core-unavailable core.js"));
});

test.describe("where crypto.subtle is missing, as on a page without https", () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => Object.defineProperty(Crypto.prototype, "subtle", { value: undefined })),
  );

  test("the browser compares: another module does not run", { tag }, async ({ page, trouble, wasm }) => {
    test.skip(!wasm, "the module is not asked for");
    allowLogs(trouble);
    await tamper(page, "offprint_bg.wasm", longerModule());
    await open(page, WIDGETS);
    await expectFallback(page);
    expect((await announced(page)).map(({ type }) => type)).toEqual(Array(5).fill("offprint-error"));
  });

  test("and the true files render", async ({ page, wasm }) => {
    await change(page, { lang: "de", ...(!wasm && { policy: NO_WASM_POLICY }) });
    await open(page, WIDGETS);
    expect(await codes(page)).toEqual(ready);
    expect(await panel(page)).toContain(GERMAN["share-copy"]);
  });
});

test.describe("in an engine without modulepreload", () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const { supports } = DOMTokenList.prototype;
      DOMTokenList.prototype.supports = function (token) {
        return token != "modulepreload" && supports.call(this, token);
      };
    }),
  );

  test("another core.js is refused, and the true one renders", { tag }, async ({ page, trouble, wasm }) => {
    allowLogs(trouble);
    await change(page, wasm ? {} : { policy: NO_WASM_POLICY });
    await tamper(page, "core.js", runs("core.js"));
    await open(page, WIDGETS);
    expect(await codes(page)).toEqual(Array(5).fill("core-altered core.js"));
    expect(await ran(page)).toBe(false);
    await page.unroute(/\/dist\/core\.js/);
    await refreshAll(page);
    await eventually(async () => (await codes(page)).slice(5)).toEqual(ready);
  });
});
