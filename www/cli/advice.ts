// What to change in a page, a sentence for each code: of the core (`src/error.rs`), and of what `offprint check`
// compares itself.

import type { BodySource, Diagnostic } from "../api/types.ts";

export const ADVICE: { [code: string]: string } = {
  "empty-input":
    "Put the article's JSON into a script of type application/ld+json; without any, a page is read only where its own marks, such as og:type, say that it is an article.",
  "not-json":
    "Let your templates write the JSON with a JSON library, so that quotes and line breaks are escaped.",
  "no-article":
    'Add a script of type application/ld+json with an object whose @type is NewsArticle; for other JSON, mark the script with data-offprint="/path/to/the/article".',
  "too-large": "Embed the article alone, not the state of the whole application: 16 MiB are the most.",
  "too-deep": "Flatten the JSON or the text's HTML: more than 64 levels are a mistake of a template.",
  "too-many-nodes":
    "Put less into the JSON: a million nodes of text, and 500 authors, topics, pictures or breadcrumbs, are the most.",
  "json-repaired": "Mend the JSON at this byte; search engines may not repair it, and then see nothing.",
  "duplicate-key": "Keep one of the two; which one others take is chance.",
  "missing-field": "Add the field to the JSON, in the words that the page itself shows.",
  "wrong-type": "Give the field the type that schema.org states for it.",
  "bad-value": "Correct the value, or leave the field out where there is none.",
  normalised: "Nothing has to change; written as shown, other readers will understand it too.",
  guessed: "State the value in the JSON, so that nobody has to guess.",
  "address-differs":
    "Let the page's canonical address be that of its article, not of the home page or of another, and give the JSON the same.",
  "length-differs":
    "Put the whole text into the JSON, or nothing if only a part may be there; and let wordCount count the whole.",
  "body-from-page":
    "Name the element yourself, so that nobody has to look for it: body on the elements, or data-body on a script.",
  "ambiguous-date": "Write dates as ISO 8601 with an offset, such as 2026-11-24T09:30:00+01:00.",
  "unknown-date": "Write dates as ISO 8601 with an offset, such as 2026-11-24T09:30:00+01:00.",
  "bad-url": "Write a whole http(s) address.",
  "dangling-reference":
    "Put the object with that @id on the same page, or write its fields where it is referred to.",
  "several-articles":
    'Add <link rel="canonical"> and give each article its url, so that the page\'s own is told from the others.',
  "unknown-element":
    "Nothing has to change; take the element out of the text if its words do not belong there.",
  "active-content": "Take scripts, styles and forms out of the JSON's text: they cannot work there.",
  "unknown-property": "Nothing has to change; the property is for others.",
  withheld: "Nothing has to change if the article is to be withheld; else correct its status or its embargo.",
  "embargo-unchecked": "Serve no article before its embargo ends: a page cannot keep a secret.",
  "bad-option": "Correct the attribute or the option: see the table of attributes in the manual.",
  "nothing-to-show": "Add what the view shows, such as keywords for topics, or take the element out.",
  "more-diagnostics": "Mend what is listed first, and check again.",
  encoding: 'Serve the page as UTF-8 and say so: <meta charset="utf-8"> in its first 1,024 bytes.',
  "page-unreachable": "Check the address and that the server answers 200 with HTML.",
  "page-status": "Check pages that the server answers with status 200; readers of others see an error.",
  "page-headline": "Let JSON, og:title and the page's h1 say the same headline; one of them was not updated.",
  "page-date": "Let the JSON's datePublished and article:published_time say the same moment.",
  "page-canonical":
    'Add <link rel="canonical" href="…"> with the article\'s own address: share links and the print sheet show it.',
  "page-canonical-differs": "Let the JSON's url and the page's canonical address be the same.",
  "page-language": 'Add lang to the html element, such as <html lang="en">: the widgets speak that language.',
  "page-policy":
    "Add 'wasm-unsafe-eval' to script-src; without it the widgets load a larger and slower core as JavaScript.",
  "page-policy-meta":
    "Send the policy as a header: one in the page comes too late for what stands before it.",
  "page-for": "Give a script or an Offprint element that id, or take the attribute out.",
  "page-twice":
    "Show the text once: take <offprint-article> out, or put the page's own text into it, where it is the fallback.",
  "page-no-script":
    "Load offprint.js with <script type=module>, or let a server or an edge worker fill the elements.",
};

/** What to do about a diagnostic of an article whose text is from `body`. */
export function adviceOn(
  { code, message }: Pick<Diagnostic, "code" | "message">,
  body?: BodySource,
): string | undefined {
  if (isOfText(code, message)) return adviceOnText(body);
  if (code == "missing-field" && /\bno body$/.test(message))
    return 'Check the page itself if this is only its JSON. If it is the page, name the element that holds the text, such as body="#story" on the elements; a text that only scripts add is seen in browsers, not by servers.';
  return Object.hasOwn(ADVICE, code) ? ADVICE[code] : undefined;
}

/** Whether a diagnostic says where the text was found. One that was guessed has the code of all guesses. */
const isOfText = (code: string, message: string) =>
  code == "body-from-page" || (code == "guessed" && message.startsWith("the text was taken from the page"));

function adviceOnText(body: BodySource | undefined): string | undefined {
  if (body?.way == "selector") return "Nothing has to change: the element is named.";
  if (body?.way == "pointer") return "Nothing has to change: the JSON says where the text stands.";
  const written = writtenDown(body);
  if (!written) return ADVICE["body-from-page"];
  const look = body?.way == "guess" ? "Look whether that is the text; if so, write" : "Write";
  return `${look} data-body=${written} on a script, or body=${written} on the elements, so that nobody has to look for it.`;
}

/** The selector as the value of an attribute, where there is one to write down. */
export function writtenDown(body: BodySource | undefined): string | undefined {
  if (!body?.selector || body.way == "selector") return undefined;
  const value = body.selector.replaceAll("&", "&amp;");
  return value.includes('"') ? `'${value.replaceAll("'", "&#39;")}'` : `"${value}"`;
}
