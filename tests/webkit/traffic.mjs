// Requests, responses and routes in Playwright's words, as far as the tests speak of them.

import { readFileSync } from "node:fs";

export class Request {
  errorText = "";

  /** `body` is what was sent with it, if anything was. */
  constructor(url, { method, headers }, body = Buffer.alloc(0)) {
    Object.assign(this, { address: url, verb: method, sent: headers, body });
  }
  url = () => this.address;
  method = () => this.verb;
  headers = () => this.sent;
  postData = () => (this.body.length > 0 ? String(this.body) : null);
  failure = () => (this.errorText ? { errorText: this.errorText } : null);

  get isDocument() {
    return (
      /^(document|iframe|frame)$/.test(this.sent["sec-fetch-dest"] ?? "") ||
      /^text\/html/.test(this.sent.accept ?? "")
    );
  }

  /** WebKit states what it asks for to servers that it trusts only; to others, what it takes. */
  resourceType() {
    const stated = this.sent["sec-fetch-dest"];
    if (stated && stated !== "empty") return stated;
    return /^image\//.test(this.sent.accept ?? "") ? "image" : "other";
  }
}

export class Response {
  constructor(request, answer) {
    this.request = () => request;
    this.url = () => request.url();
    this.status = () => answer.status;
    this.ok = () => answer.status < 400;
    this.headers = () => answer.headers;
    this.body = async () => answer.body;
    this.text = async () => String(answer.body);
  }
}

const TYPES = {
  ".js": "text/javascript",
  ".html": "text/html",
  ".css": "text/css",
  ".json": "application/json",
};

/** What `route.fulfill` was given, as an answer. */
async function filled({ response, status, headers, contentType, body, path, json }) {
  const text = json === undefined ? body : JSON.stringify(json);
  const given = path ? readFileSync(path) : text;
  const inherited = response ? response.headers() : {};
  const type =
    contentType ??
    (path ? TYPES[/\.\w+$/.exec(path)?.[0]] : json === undefined ? undefined : "application/json");
  return {
    status: status ?? response?.status() ?? 200,
    headers: { ...inherited, ...headers, ...(type && { "content-type": type }) },
    body: given === undefined ? ((await response?.body()) ?? Buffer.alloc(0)) : Buffer.from(given),
  };
}

export class Route {
  constructor(request, fetched, decide) {
    this.request = () => request;
    this.fetch = async () => new Response(request, await fetched());
    this.continue = async () => decide(await fetched());
    this.fallback = this.continue;
    this.abort = async () => decide(null);
    this.fulfill = async (answer = {}) => decide(await filled(answer));
  }

  /** What the handler of a route decides. */
  static ask(handler, request, fetched) {
    return new Promise((resolve, reject) => {
      const route = new Route(request, fetched, resolve);
      Promise.resolve(handler(route, request)).catch(reject);
    });
  }
}
