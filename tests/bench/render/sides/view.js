// The article as components, for React and Preact, which differ in a few names.

import { KEPT, address } from "./facts.js";

/** Components over a `createElement`; `names` are what it calls `class` and `datetime`. */
export function view(h, names) {
  const styled = (part, more) => ({ [names.class]: `offprint-${part}`, part, ...more });

  const Time = ({ iso, text }) => h("time", { [names.datetime]: iso }, text);

  const Author = ({ name, url }) =>
    h(
      url ? "a" : "span",
      url ? styled("author", { href: url, rel: "author" }) : styled("author"),
      h("bdi", null, name),
    );

  const SectionPath = ({ section, headline }) =>
    h(
      "nav",
      styled("section-path", { "aria-label": `Section: ${headline}` }),
      h("ol", null, h("li", null, h("span", styled("section"), h("bdi", null, section)))),
    );

  const Metadata = ({ published, updated }) =>
    h(
      "ul",
      styled("metadata"),
      h(
        "li",
        styled("published"),
        h("span", { [names.class]: "offprint-visually-hidden" }, "Published "),
        h(Time, { iso: published.iso, text: published.day }),
      ),
      h("li", styled("agency"), h(Time, { iso: published.iso, text: published.time })),
      updated &&
        h(
          "li",
          styled("updated"),
          "Updated ",
          h(Time, { iso: updated.iso, text: updated.day }),
          ", ",
          h(Time, { iso: updated.iso, text: updated.time }),
        ),
    );

  const Header = ({ article }) =>
    h(
      "header",
      styled("header"),
      h(SectionPath, { section: article.section, headline: article.headline }),
      h("h2", styled("headline", { id: "offprint-article-headline" }), article.headline),
      h("p", styled("standfirst"), article.standfirst),
      h("p", styled("byline"), "By ", h(Author, article.authors[0]), " and ", h(Author, article.authors[1])),
      h(Metadata, { published: article.published, updated: article.updated }),
    );

  const LeadFigure = ({ image }) =>
    h(
      "figure",
      styled("figure"),
      h("img", {
        part: "image",
        decoding: "async",
        width: image.width,
        height: image.height,
        alt: "",
        src: image.url,
      }),
      h(
        "figcaption",
        styled("caption"),
        `${image.caption} `,
        h("span", styled("credit"), h("bdi", null, image.creditText)),
      ),
    );

  /** The children of a parsed element, as children that are written out: they never change places. */
  function children(from) {
    const list = [];
    for (let node = from.firstChild; node; node = node.nextSibling) {
      if (node.nodeType == 3) list.push(node.data);
      else list.push(copied(node));
    }
    return list;
  }

  function copied(node) {
    const name = node.localName;
    if (name == "img") {
      return h("img", {
        part: "image",
        loading: "lazy",
        decoding: "async",
        width: node.getAttribute("width"),
        height: node.getAttribute("height"),
        alt: node.getAttribute("alt"),
        src: address(node, "src"),
      });
    }
    if (name == "a") {
      const props = { part: "link", href: address(node, "href"), rel: "noopener" };
      return h("a", props, ...children(node));
    }
    const kept = KEPT[name];
    // What is not known is unwrapped.
    if (!kept) return h(names.Fragment, null, ...children(node));
    return h(kept[0], kept[1] ? { part: kept[1] } : null, ...children(node));
  }

  const Paragraph = (text) => h("p", { part: "paragraph" }, text);

  const Body = ({ article }) =>
    h(
      "div",
      styled("body"),
      article.image && h(LeadFigure, { image: article.image }),
      // A list that never changes needs no keys.
      article.body ? children(article.body) : article.paragraphs.map(Paragraph),
    );

  return function Article({ article }) {
    return h(
      "article",
      styled("article", { lang: article.lang, dir: "ltr", "aria-labelledby": "offprint-article-headline" }),
      h(Header, { article }),
      h(Body, { article }),
      h(
        "footer",
        styled("footer"),
        h("p", styled("publisher"), "Published by ", h("bdi", null, article.publisher)),
      ),
    );
  };
}
