// What a rewritten page's headers may still say. Its validator is the upstream's, marked with what else the page
// was made of, so that a corrected article, a new release and other options each give another one.

/** Encodings that the runtime itself takes off and puts on. */
const ENCODINGS = ["", "identity", "gzip", "x-gzip", "br"];

/** Headers that speak of the bytes that came, not of those that go. */
const OF_BYTES = [
  "content-length",
  "content-md5",
  "content-digest",
  "repr-digest",
  "digest",
  "accept-ranges",
];

/** The encoding of a page as its header states it; nothing where it does not. */
export const charsetOf = (headers: Headers): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get("content-type") ?? "")?.[1]?.toLowerCase();

export const isUtf8 = (charset: string | undefined): boolean => charset == "utf-8" || charset == "utf8";

/** Whether a page can be rewritten, by what its headers say. */
export function isPage({ status, headers }: Response): boolean {
  const charset = charsetOf(headers);
  return (
    status == 200 &&
    /^\s*text\/html\s*(;|$)/i.test(headers.get("content-type") ?? "") &&
    ENCODINGS.includes((headers.get("content-encoding") ?? "").trim().toLowerCase()) &&
    !/(^|[\s,])no-transform([\s,]|$)/i.test(headers.get("cache-control") ?? "") &&
    (!charset || isUtf8(charset))
  );
}

/** Weak: the same page, perhaps in other bytes. */
const marked = (etag: string, mark: string) => `W/${opaque(etag).slice(0, -1)};${mark}"`;

const opaque = (etag: string) => etag.trim().replace(/^W\//, "");

/** The headers of a rewritten page. */
export function headersOf(response: Response, mark: string): Headers {
  const headers = new Headers(response.headers);
  for (const name of OF_BYTES) headers.delete(name);
  const etag = headers.get("etag");
  if (!etag) return headers;
  headers.set("etag", marked(etag, mark));
  // It knows nothing of the mark.
  headers.delete("last-modified");
  return headers;
}

const tagsOf = (headers: Headers) => headers.get("if-none-match")?.match(/(?:W\/)?"[^"]*"/g) ?? [];

/**
 * The request for the upstream: with the upstream's own validators. Those of other marks are left out, and for a
 * page those of none, so that it comes anew; and it must come whole.
 */
export function requestFor(request: Request, mark: string): Request {
  const headers = new Headers(request.headers);
  const wantsPage = /text\/html/i.test(headers.get("accept") ?? "");
  const tags = tagsOf(headers).flatMap((tag) => {
    const end = `;${mark}"`;
    if (tag.endsWith(end)) return `${opaque(tag).slice(0, -end.length)}"`;
    return wantsPage || /;offprint-[^"]*"$/.test(tag) ? [] : tag;
  });
  if (tags.length)
    headers.set("if-none-match", [...tags, ...tags.map((tag) => `W/${opaque(tag)}`)].join(", "));
  else if (headers.get("if-none-match")?.trim() != "*") headers.delete("if-none-match");
  if (wantsPage) {
    headers.delete("range");
    headers.delete("if-range");
  }
  return new Request(request, { headers });
}

/** The upstream's answer that nothing changed, in the words in which it was asked. */
export function unchanged(response: Response, request: Request, mark: string): Response {
  const etag = response.headers.get("etag");
  const asked = tagsOf(request.headers).find((tag) => etag && opaque(tag) == opaque(marked(etag, mark)));
  if (!asked) return response;
  return new Response(null, { status: 304, headers: headersOf(response, mark) });
}
