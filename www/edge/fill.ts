// The second pass over a page: what came goes on as it came, and into each Offprint element goes its view. At the
// first one the page waits for the first pass.

import { shadowOf } from "../server/document.ts";
import { OffprintReadingTime, OffprintShare, OffprintTopics, OffprintElement } from "../elements/index.ts";
import { optionsOf } from "../elements/options.ts";
import { localeFile } from "../core/locales.ts";
import { renderFrom } from "../server.ts";
import type { View, ViewOptions } from "../api/types.ts";
import { bodyOf, inputFor, type Collected } from "./collect.ts";
import { ELEMENTS, attribute, countTemplates, makeRewriter, type RewriterElement } from "./html-rewriter.ts";
import type { RewriteOptions } from "./options.ts";
import { unbroken } from "./unbroken.ts";

const ATTRIBUTES: { [name: string]: readonly string[] } = {
  "offprint-article": OffprintElement.observedAttributes,
  "offprint-share": OffprintShare.observedAttributes,
  "offprint-topics": OffprintTopics.observedAttributes,
  "offprint-reading-time": OffprintReadingTime.observedAttributes,
};

/** Views that are made of the text. The others need the rest of the article only. */
const SHOWS_TEXT: readonly View[] = ["article", "reading-time"];

/** Elements whose language is that of what they hold. Others' end tags may be left out, so that they seem to last. */
const BLOCKS = ["html", "body", "main", "article", "section", "div", "header", "footer", "aside", "nav"];

const UTF8 = new TextEncoder();

export function fill(page: Response, found: Promise<Collected | null>, options: RewriteOptions): Response {
  const rewriter = makeRewriter();
  const templates = countTemplates(rewriter);
  const languages = ["en"];
  let elements = 0;
  let inserted = 0;
  rewriter.on(BLOCKS.map((name) => `${name}[lang]`).join(), {
    element(block) {
      languages.push(attribute(block, "lang") || languages.at(-1)!);
      block.onEndTag(() => void (languages.length > 1 && languages.pop()));
    },
  });
  // What stands before something that is listened to goes out at once: the head does not wait with the body.
  rewriter.on("body", { element() {} });
  rewriter.on(ELEMENTS.join(), {
    async element(element) {
      const place = elements++;
      if (templates()) return;
      const lang = attribute(element, "lang") || languages.at(-1)!;
      const collected = await found;
      if (!collected || collected.filled.has(place)) return;
      const html = await viewOf(element, lang, collected, options);
      if (!html) return;
      inserted += UTF8.encode(html).byteLength;
      element.prepend(html, { html: true });
    },
  });
  return unbroken(page, rewriter, () => inserted);
}

/** The view as a shadow root; empty where there is nothing to show, or anything fails: the browser tries again. */
async function viewOf(
  element: RewriterElement,
  lang: string,
  found: Collected,
  options: RewriteOptions,
): Promise<string> {
  try {
    const asked = { ...options.view, ...stated(element, lang) };
    const related = asked.related;
    if (typeof related == "string") asked.related = found.named.get(related)?.json ?? related;
    const file = localeFile(asked.locale!);
    const words = file ? options.locales?.[file] : undefined;
    // Without its words, a view in another language is better made by the browser, which can fetch them.
    if (file && !words) return "";
    if (words) asked.words = { ...words, ...asked.words };
    const view = element.tagName.slice("offprint-".length) as View;
    const [id, body] = [attribute(element, "for"), bodyOf(element)];
    const render = (page?: string) => {
      let isOpen = false;
      const around = () => {
        isOpen = true;
        return page;
      };
      const input = inputFor(found, id, body, around);
      return { html: input && renderFrom(input, view, asked).html, isOpen };
    };
    let { html, isOpen } = render();
    // The page is asked for where the JSON leaves the text open, and where there is no article in it.
    if (isOpen && (html === null || SHOWS_TEXT.includes(view))) {
      const page = await found.whole;
      html = page === null ? "" : render(page).html;
    }
    return html ? shadowOf(html, options.styles) : "";
  } catch (error) {
    options.onError?.(error);
    return "";
  }
}

/** What the element's attributes state, read as the element itself does. */
function stated(element: RewriterElement, lang: string): ViewOptions {
  const reader = {
    getAttribute: (name: string) => attribute(element, name),
    closest: () => ({ getAttribute: () => lang }),
  };
  return optionsOf(reader as unknown as Element, ATTRIBUTES[element.tagName]!);
}
