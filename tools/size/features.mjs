// Which source serves which feature. The longest path that a file or a function's module begins with decides.

/** For what serves several features, and what cannot be told apart. */
export const SHARED = "shared";
export const RUNTIME = "runtime: elements, loading, the boundary";

export const FEATURES = {
  "JSON reader and repair": ["src/json"],
  "JSON-LD": ["src/source/json_ld", "src/source/graph"],
  "other formats (ninjs, WordPress, JSON Feed, ANS, native)": [
    "src/source/ninjs",
    "src/source/wordpress",
    "src/source/json_feed",
    "src/source/ans",
    "src/source/native",
  ],
  "what all formats need (fields, dates, authors, pictures)": ["src/source"],
  "HTML bodies": ["src/body/html", "src/body/from_html", "www/platform/html.ts", "src/source/bodies"],
  "plain bodies": ["src/body/plain", "src/body/from_text", "src/body/glue", "src/body/dateline"],
  "article view": [
    "src/view/article",
    "src/view/blocks",
    "src/view/elements",
    "src/view/figure",
    "src/view/forms",
    "src/view/head",
    "src/view/metadata",
    "src/view/nesting",
    "src/view/dates",
    "src/view/foot",
    "www/elements/article.ts",
  ],
  "print: sheet, notes, QR code": [
    "src/view/print",
    "src/view/notes",
    "src/qr",
    "www/elements/print.ts",
    "www/print/paper.ts",
    "www/print/preview.ts",
    "www/print/sheet.ts",
    "www/styles/dialog.css",
    "www/styles/sheet.css",
  ],
  "share, with quotes": ["src/view/share", "src/share", "www/elements/share.ts", "www/share/quote.ts"],
  "topics and related": [
    "src/view/topics",
    "src/view/related",
    "www/elements/topics.ts",
    "src/article/topic",
  ],
  "reading time": [
    "src/reading_time",
    "src/view/reading_time",
    "www/elements/reading-time.ts",
    "www/reading-time/remaining.ts",
  ],
  "words and locale": [
    "src/locale",
    "src/view/slots",
    "www/platform/intl.ts",
    "www/locales",
    "<define:LOCALES>",
  ],
  diagnostics: ["src/error", "src/output", "www/api/errors.ts"],
  "styles of the widgets": [
    "www/styles/elements.css",
    "www/styles/panels.css",
    "www/styles/offprint.css",
    "www/platform/styles.ts",
    "www/styles/css.ts",
  ],
  [RUNTIME]: [
    "src/wasm",
    "src/host",
    "src/options",
    "wasm/src",
    "pkg/offprint.js",
    "www/core/admit.ts",
    "www/api/browser.ts",
    "www/core/calls.ts",
    "www/core.ts",
    "www/server/decode.ts",
    "www/core/replay.ts",
    "www/elements",
    "www/elements/events.ts",
    "www/core/host.ts",
    "www/api/input.ts",
    "www/core/integrity.ts",
    "www/core/lazy.ts",
    "www/core/loader.ts",
    "www/offprint.ts",
    "www/platform/own.ts",
    "www/page/page.ts",
    "www/core/slices.ts",
    "www/platform/url.ts",
  ],
  // Into `draw`, which chooses the view, the optimiser puts the beginnings of all five.
  [SHARED]: [
    "src/wasm/Request/draw",
    "src/article",
    "src/body",
    "src/lib",
    "src/limits",
    "src/prelude",
    "src/seen",
    "src/sink",
    "src/text",
    "src/view",
  ],
};

const PREFIXES = Object.entries(FEATURES)
  .flatMap(([feature, prefixes]) => prefixes.map((prefix) => ({ feature, prefix })))
  .sort((a, b) => b.prefix.length - a.prefix.length);

/** The feature of a source file, or of a path like one; nothing where no row has it. */
export const featureOf = (path) =>
  PREFIXES.find(({ prefix }) => path.startsWith(prefix) && /^(?:[./]|$)/.test(path.slice(prefix.length)))
    ?.feature;

/** The feature of a function of the module, by its name. */
export function featureOfFunction(name) {
  const path = /\boffprint::([\w:]+)/.exec(name)?.[1];
  // A method of all views' own type, whose trait or module says no more, is shared.
  if (path) return featureOf(`src/${path.split("::").filter(Boolean).join("/")}`) ?? SHARED;
  // The allocator and what wasm-bindgen adds; the rest is Rust's own library, which all use.
  return /\boffprint_wasm::|^__|wasm_bindgen|externref/.test(name) ? RUNTIME : SHARED;
}
