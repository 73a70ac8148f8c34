// What the tests of the installed package stand on: servers for its files, and pages that load it.

import { spawn } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test as base, type Page } from "@playwright/test";
import { serve, STRICT_CSP } from "../../www/demo/serve.mjs";
import { Trouble } from "../e2e/support/trouble.ts";

export { expect };

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROJECT = join(ROOT, ".cache/package");
const PACKAGE = "node_modules/offprint/";

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** A host of packages, on an origin of its own, as CDNs are. */
async function startCdn() {
  const server = createServer((request, response) => {
    const [path] = request.url!.split("?");
    const file = normalize(join(PROJECT, PACKAGE, path!.replace(/^\/npm\/offprint@[^/]+\//, "")));
    if (!file.startsWith(join(PROJECT, PACKAGE)) || !existsSync(file)) return response.writeHead(404).end();
    const type = TYPES[extname(file)] ?? "text/plain";
    response.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url, close: () => server.close().closeAllConnections() };
}

/** Vite's own server, with these arguments. */
export async function startVite(...args: string[]) {
  const vite = spawn(process.execPath, ["dev.mjs", ...args], {
    cwd: PROJECT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const url = await new Promise<string>((done, fail) => {
    vite.stdout.once("data", (text) => done(String(text).trim()));
    vite.once("exit", (code) => fail(new Error(`Vite's server ended with ${code}`)));
  });
  return { url, close: () => vite.stdin.end() };
}

interface Fixtures {
  trouble: Trouble;
  /** Writes the app's page with this in the place of its script, and opens it. */
  open: (name: string, script: string) => Promise<void>;
}

interface WorkerFixtures {
  server: string;
  cdn: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    async ({ cdn }, use) => {
      const folders = {
        "/": ".cache/package/out",
        "/dist/": `.cache/package/${PACKAGE}dist`,
        "/deep/er/path/": `.cache/package/${PACKAGE}dist`,
      };
      // The strict policy; a page may have its import map in itself, or a CDN, and then says so.
      const csp = ({ searchParams }: URL) => {
        if (searchParams.has("open")) return null;
        if (searchParams.has("refused")) return STRICT_CSP.replace(" 'wasm-unsafe-eval'", "");
        return searchParams.has("cdn")
          ? STRICT_CSP.replaceAll("src 'self'", `src 'self' ${cdn}`)
          : STRICT_CSP;
      };
      const { url, close } = await serve({ folders, csp });
      await use(url);
      await close();
    },
    { scope: "worker" },
  ],

  cdn: [
    async ({}, use) => {
      const { url, close } = await startCdn();
      await use(url);
      close();
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

  open: async ({ page, browserName }, use) => {
    await use(async (name, script) => {
      const html = readFileSync(join(ROOT, "tests/package/app/index.html"), "utf8");
      const folder = join(PROJECT, "out/pages", browserName);
      mkdirSync(folder, { recursive: true });
      const [file, query = ""] = name.split("?");
      writeFileSync(
        join(folder, `${file}.html`),
        html.replace(/<script type="module".*<\/script>/, () => script),
      );
      await page.goto(`/pages/${browserName}/${file}.html?${query}`);
    });
  },
});

/** All five elements show the page's article, in the page's language. */
export async function expectRendered(page: Page) {
  await expect(page.locator("offprint-article h2")).toHaveText("Der Hafen öffnet wieder");
  await expect(page.locator("offprint-article")).toContainText("Die erste Fähre legte um zehn ab.");
  await expect(page.locator("offprint-print button")).toHaveText(/drucken/i);
  await expect(page.locator("offprint-share a").first()).toBeVisible();
  await expect(page.locator("offprint-topics li")).toHaveCount(2);
  await expect(page.locator("offprint-reading-time")).toContainText(/Minute/);
}
