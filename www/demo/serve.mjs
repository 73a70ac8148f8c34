#!/usr/bin/env node
// Serves the demo, for `npm start` and for the browser tests. No dependencies.
//   node www/demo/serve.mjs    on http://localhost:8080, or PORT, or the next port that is free

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

/** Which folder answers which part of the address space; the longest prefix wins. */
const FOLDERS = { "/": "www/demo", "/dist/": "dist", "/styles/": "www/styles" };

/**
 * The strictest policy that a page with Offprint can have. Every page of the demo is served under it, so
 * whatever the widgets do that a strict publisher would refuse, the demo refuses too.
 */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ts": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xhtml": "application/xhtml+xml; charset=utf-8",
};

/** The file that answers `pathname`, or null when the path is malformed or leaves its folder. */
function fileFor(pathname, folders) {
  const prefix = Object.keys(folders)
    .filter((start) => pathname.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  const rest = decode(pathname.slice(prefix.length));
  if (rest === null || rest.includes("\0")) return null;
  const folder = join(REPOSITORY, folders[prefix]);
  const path = normalize(join(folder, rest.endsWith("/") || rest === "" ? `${rest}index.html` : rest));
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep) ? path : null;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The size of the file in bytes, or null when there is none. */
async function sizeOf(path) {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}

function refuse(response, status, message) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${message}\n`);
}

/**
 * Answers requests; `csp` maps an address to the policy of that page, or to null for none, and `more` to
 * further headers.
 */
function listener(folders, csp, more) {
  /** @param {import("node:http").IncomingMessage} request */
  return async ({ method, url = "/" }, response) => {
    if (method !== "GET" && method !== "HEAD") return refuse(response, 405, "only GET and HEAD");
    const address = new URL(url, "http://localhost");
    const path = fileFor(address.pathname, folders);
    const size = path === null ? null : await sizeOf(path);
    if (path === null || size === null) return refuse(response, 404, `not found: ${address.pathname}`);
    response.writeHead(200, { ...headers(path, size, csp(address)), ...more(address) });
    if (method === "HEAD") return response.end();
    createReadStream(path).pipe(response);
  };
}

function headers(path, size, policy) {
  const common = {
    "cache-control": "no-store",
    "content-length": size,
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "x-content-type-options": "nosniff",
  };
  const isPage = [".html", ".xhtml"].includes(extname(path));
  return isPage && policy ? { ...common, "content-security-policy": policy } : common;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve(server.address().port));
  });
}

/** The first of twenty ports from `port` on that is free; 0 takes any. */
async function listenNear(server, port) {
  for (let next = port; next < port + 20; next += 1) {
    try {
      return await listen(server, next);
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
      server.removeAllListeners("error");
    }
  }
  throw new Error(`no free port between ${port} and ${port + 19}; choose one with PORT=…`);
}

/**
 * Starts a server. Resolves to {url, close}.
 * `folders` adds to the demo's; `csp(address)` chooses a page's policy, the strict one by default;
 * `more(address)` gives further headers.
 * @param {{ port?: number, folders?: Record<string, string>, csp?: (address: URL) => string | null,
 *   more?: (address: URL) => Record<string, string> }} options
 */
export async function serve({ port = 0, folders = {}, csp = () => STRICT_CSP, more = () => ({}) } = {}) {
  const answer = listener({ ...FOLDERS, ...folders }, csp, more);
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => refuse(response, 500, error.message));
  });
  const at = await listenNear(server, port);
  const close = () => new Promise((done) => server.close(done).closeAllConnections());
  return { url: `http://localhost:${at}`, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.env.PORT ?? 8080) });
  console.log(`The demo is at ${url}/ (stop with Ctrl-C)`);
}
