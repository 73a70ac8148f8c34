// The npm package on edge workers: rewrites a publisher's page as it streams, so that the views stand in its
// elements before any script runs. See docs/edge.md.

import { bodyOf, collect, inputFor, type Collected, type Decision } from "./edge/collect.ts";
import { fill } from "./edge/fill.ts";
import type { RewriterElement } from "./edge/html-rewriter.ts";
import { charsetOf, headersOf, isPage, isUtf8, requestFor, unchanged } from "./edge/headers.ts";
import { markOf } from "./edge/key.ts";
import type { RewriteOptions } from "./edge/options.ts";
import { readFrom } from "./server.ts";

export { cacheKey } from "./edge/key.ts";
export type { RewriteOptions } from "./edge/options.ts";
export { init } from "./server.ts";

const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Answers a request with the upstream's response, rewritten if it is a page. Conditional requests are answered
 * rightly; whatever is no page goes through as it is.
 */
export async function respond(
  request: Request,
  options: RewriteOptions = {},
  upstream: (request: Request) => Promise<Response> = fetch,
): Promise<Response> {
  if (request.method != "GET" && request.method != "HEAD") return upstream(request);
  const mark = markOf(options);
  const response = await upstream(requestFor(request, mark));
  if (response.status == 304) return unchanged(response, request, mark);
  return rewrite(response, { url: request.url, ...options }, mark);
}

/** A page with its elements filled; any other response as it is. */
export function rewrite(
  response: Response,
  options: RewriteOptions = {},
  /** @internal */
  mark = markOf(options),
): Response {
  if (!isPage(response)) return response;
  const { body, status, statusText } = response;
  const init = { status, statusText, headers: headersOf(response, mark) };
  // As after HEAD.
  if (!body) return new Response(null, init);
  const [first, second] = body.tee();
  const url = options.url ?? (response.url || undefined);
  const stated = charsetOf(response.headers);
  const { mostBytes = MOST_BYTES, body: selector, onError } = options;
  const decide = (found: Collected, element: RewriterElement): Decision =>
    options.early ? decided(found, element) : "wait";
  const found = collect(first, url, { mostBytes, body: selector, onError }, decide)
    .then((page) => (page && isUtf8(stated ?? page.charset) ? page : null))
    // The second pass meets the same fault of the upstream, and passes it on; any other leaves the page as it is.
    .catch((error) => (options.onError?.(error), null));
  return fill(new Response(second, init), found, options);
}

/** Whether the JSON that came so far holds an article, and the text as well. */
function decided(found: Collected, element: RewriterElement): Decision {
  let isOpen = false;
  const ask = () => void (isOpen = true);
  const input = inputFor(found, null, bodyOf(element), ask as () => undefined)!;
  if (!found.scripts.length || !readFrom(input).article) return "wait";
  return isOpen ? "begin" : "stop";
}
