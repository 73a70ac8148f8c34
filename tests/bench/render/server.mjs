// Serves the bench: pages isolated from other origins, which gives them clocks of 5 (Chromium) and 20 (Firefox)
// microseconds instead of 100 and 1000.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { article } from "./inputs.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const HERE = fileURLToPath(new URL(".", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
};

const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** The folder of each part of the address space. */
const folders = (rivals) => ({ "/dist/": join(ROOT, "dist"), "/out/": join(rivals, "out"), "/": HERE });

function file(pathname, places) {
  const prefix = Object.keys(places).find((start) => pathname.startsWith(start));
  const path = normalize(join(places[prefix], pathname.slice(prefix.length)));
  if (!path.startsWith(normalize(places[prefix]))) throw new Error("outside");
  return readFileSync(path);
}

/** Starts it. Resolves to `{url, close}`. */
export async function serve(rivals) {
  const places = folders(rivals);
  let url = "";
  const server = createServer((request, response) => {
    const address = new URL(request.url, "http://localhost");
    const { pathname, searchParams } = address;
    const headers = {
      "content-type": TYPES[extname(pathname)] ?? "application/octet-stream",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cache-control": "max-age=3600",
    };
    try {
      const body = answer(pathname, searchParams);
      response.writeHead(200, headers).end(body);
    } catch (error) {
      response.writeHead(404).end(String(error));
    }
  });
  const answer = (pathname, query) => {
    if (pathname == "/picture.png") return PICTURE;
    if (pathname == "/favicon.ico") return "";
    if (pathname == "/input.json") return article(query.get("size"), query.get("body"), url);
    if (pathname == "/load.html") {
      const json = article(query.get("size"), query.get("body"), url).replaceAll("</", "<\\/");
      return file("/load.html", places)
        .toString()
        .replaceAll("{{side}}", query.get("side"))
        .replace("{{json}}", () => json);
    }
    return file(pathname, places);
  };
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  url = `http://localhost:${server.address().port}`;
  return { url, close: () => new Promise((done) => server.close(done).closeAllConnections()) };
}
