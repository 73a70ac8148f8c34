// The proxy between WebKit and all servers: it sees every request, answers in the place of files (`page.route`),
// and puts the scripts of `page.addInitScript` first into every page. WebDriver itself can do none of the three.

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Request, Response, Route } from "./traffic.mjs";

const INIT = "/offprint-init.js";
/** What is between two servers only, and what `fetch` has undone or will say itself. */
const HOP = /^(connection|keep-alive|proxy-.*|transfer-encoding|content-length|content-encoding|host)$/;

const without = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.test(name.toLowerCase())));

/** A key for all names, which the browser is told to take: so what is asked over TLS is seen, too. */
function makeKey() {
  const folder = mkdtempSync(join(tmpdir(), "offprint-proxy-"));
  const [key, cert] = [join(folder, "key"), join(folder, "cert")];
  const what = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=offprint.test"];
  try {
    execFileSync("openssl", ["req", ...what, "-keyout", key, "-out", cert], { stdio: "ignore" });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Puts our script before all others, in the head and after the declaration of the encoding. */
function withInit(body) {
  const html = body.toString("utf8");
  const at = html.search(/<(title|link|script|style|base)\b/i);
  if (at < 0) return body;
  return Buffer.from(`${html.slice(0, at)}<script src="${INIT}"></script>${html.slice(at)}`);
}

export class Proxy {
  /** What answers to requests: `{emit, routes, initScript(), server, offline}`. */
  page = null;

  async start() {
    const key = makeKey();
    this.plain = createServer((request, response) => this.answer(request.url, request, response));
    this.secure =
      key &&
      createSecureServer(key, (request, response) => {
        this.answer(`https://${request.headers.host}${request.url}`, request, response);
      });
    this.plain.on("connect", (request, socket) => this.connect(request, socket));
    this.plain.on("clientError", (_, socket) => socket.destroy());
    this.secure?.on("tlsClientError", () => {});
    await once(this.plain.listen(0, "127.0.0.1"), "listening");
    this.address = `127.0.0.1:${this.plain.address().port}`;
    return this;
  }

  async close() {
    this.plain.closeAllConnections();
    this.secure?.closeAllConnections();
    await new Promise((done) => this.plain.close(done));
  }

  /** Opens what comes over TLS, where there is a key; else the request is known by its host alone. */
  connect(request, socket) {
    socket.on("error", () => {});
    if (!this.secure) {
      this.page?.emit("request", new Request(`https://${request.url}/`, request));
      return socket.destroy();
    }
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    this.secure.emit("connection", socket);
  }

  async answer(url, incoming, outgoing) {
    const page = this.page;
    if (!page) return outgoing.destroy();
    if (new URL(url).pathname === INIT) return this.serveInit(page, outgoing);
    const request = new Request(url, incoming, Buffer.concat(await incoming.toArray()));
    page.emit("request", request);
    const fetched = () => this.fetched(page, request);
    const route = page.routes.findLast(({ matches }) => matches(url));
    const answer = page.offline
      ? null
      : await (route ? Route.ask(route.handler, request, fetched) : fetched()).catch(() => null);
    if (page !== this.page) return outgoing.destroy();
    if (!answer) {
      request.errorText = "failed";
      page.emit("requestfailed", request);
      return outgoing.destroy();
    }
    const response = new Response(request, answer);
    page.emit("response", response);
    const body =
      request.isDocument && /html/.test(answer.headers["content-type"] ?? "")
        ? withInit(answer.body)
        : answer.body;
    outgoing.writeHead(answer.status, { ...without(answer.headers), "content-length": body.length });
    outgoing.end(request.method() === "HEAD" ? undefined : body);
    page.emit("requestfinished", request);
  }

  serveInit(page, outgoing) {
    outgoing.writeHead(200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-store",
    });
    outgoing.end(page.initScript());
  }

  /** Only our own server is asked: no test depends on another. */
  async fetched(page, request) {
    if (new URL(request.url()).origin !== page.server) return null;
    const answer = await fetch(request.url(), {
      method: request.method(),
      headers: without(request.headers()),
      ...(request.body.length > 0 && { body: request.body }),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body };
  }
}
