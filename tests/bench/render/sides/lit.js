import { html, nothing, render as put } from "lit";
import { address, facts } from "./facts.js";

const time = (iso, text) => html`<time datetime=${iso}>${text}</time>`;

const author = ({ name, url }) =>
  url
    ? html`<a class="offprint-author" part="author" href=${url} rel="author"><bdi>${name}</bdi></a>`
    : html`<span class="offprint-author" part="author"><bdi>${name}</bdi></span>`;

const updatedLine = ({ iso, day, time: hour }) =>
  html`<li class="offprint-updated" part="updated">Updated ${time(iso, day)}, ${time(iso, hour)}</li>`;

const leadFigure = ({ url, width, height, caption, creditText }) =>
  // prettier-ignore
  html`<figure class="offprint-figure" part="figure"><img part="image" decoding="async" width=${width} height=${height} alt="" src=${url}><figcaption class="offprint-caption" part="caption">${caption} <span class="offprint-credit" part="credit"><bdi>${creditText}</bdi></span></figcaption></figure>`;

const paragraph = (text) => html`<p part="paragraph">${text}</p>`;

/** Templates have their names written out, so there is one for each kind of element. */
const KEPT = {
  p: (children) => html`<p part="paragraph">${children}</p>`,
  h2: (children) => html`<h3 part="subheading">${children}</h3>`,
  blockquote: (children) => html`<blockquote part="quote">${children}</blockquote>`,
  figure: (children) => html`<figure part="figure">${children}</figure>`,
  figcaption: (children) => html`<figcaption part="caption">${children}</figcaption>`,
  em: (children) => html`<em>${children}</em>`,
  strong: (children) => html`<strong>${children}</strong>`,
  a: (children, node) =>
    html`<a part="link" href=${address(node, "href") ?? nothing} rel="noopener">${children}</a>`,
  img: (_, node) =>
    // prettier-ignore
    html`<img part="image" loading="lazy" decoding="async" width=${node.getAttribute("width")} height=${node.getAttribute("height")} alt=${node.getAttribute("alt")} src=${address(node, "src") ?? nothing}>`,
};

function children(from) {
  const list = [];
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (node.nodeType == 3) list.push(node.data);
    else list.push(KEPT[node.localName]?.(children(node), node) ?? children(node));
  }
  // A text alone needs no list around it.
  return list.length == 1 ? list[0] : list;
}

/** The whole article. Without line breaks between elements: they would be texts of the tree. */
export const template = (article) =>
  // prettier-ignore
  html`<article class="offprint-article" part="article" lang=${article.lang} dir="ltr" aria-labelledby="offprint-article-headline"><header class="offprint-header" part="header"><nav class="offprint-section-path" part="section-path" aria-label="Section: ${article.headline}"><ol><li><span class="offprint-section" part="section"><bdi>${article.section}</bdi></span></li></ol></nav><h2 class="offprint-headline" part="headline" id="offprint-article-headline">${article.headline}</h2><p class="offprint-standfirst" part="standfirst">${article.standfirst}</p><p class="offprint-byline" part="byline">By ${author(article.authors[0])} and ${author(article.authors[1])}</p><ul class="offprint-metadata" part="metadata"><li class="offprint-published" part="published"><span class="offprint-visually-hidden">Published </span>${time(article.published.iso, article.published.day)}</li><li class="offprint-agency" part="agency">${time(article.published.iso, article.published.time)}</li>${article.updated ? updatedLine(article.updated) : nothing}</ul></header><div class="offprint-body" part="body">${article.image ? leadFigure(article.image) : nothing}${article.body ? children(article.body) : article.paragraphs.map(paragraph)}</div><footer class="offprint-footer" part="footer"><p class="offprint-publisher" part="publisher">Published by <bdi>${article.publisher}</bdi></p></footer></article>`;

export const read = facts;

export function render(container, article) {
  put(template(article), container);
}

export const total = (container, json) => render(container, facts(json));
