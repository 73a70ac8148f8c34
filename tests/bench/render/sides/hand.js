// Code as somebody writes it by hand who knows the tree and wants it fast. It is the limit that others are
// compared with.

import { KEPT, address, facts } from "./facts.js";

export const read = facts;

/** An element with a part, and a class where it has one. */
function part(tag, name, styled = true) {
  const element = document.createElement(tag);
  if (styled) element.className = `offprint-${name}`;
  element.setAttribute("part", name);
  return element;
}

function put(parent, tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
}

function time(iso, text) {
  const element = document.createElement("time");
  element.dateTime = iso;
  element.textContent = text;
  return element;
}

function sectionPath({ section, headline }) {
  const nav = part("nav", "section-path");
  nav.ariaLabel = `Section: ${headline}`;
  const item = document.createElement("li");
  const name = part("span", "section");
  put(name, "bdi", section);
  item.append(name);
  const list = document.createElement("ol");
  list.append(item);
  nav.append(list);
  return nav;
}

function author({ name, url }) {
  const element = part(url ? "a" : "span", "author");
  if (url) {
    element.href = url;
    element.rel = "author";
  }
  put(element, "bdi", name);
  return element;
}

function byline({ authors }) {
  const line = part("p", "byline");
  line.append("By ", author(authors[0]), " and ", author(authors[1]));
  return line;
}

function metadata({ published, updated }) {
  const list = part("ul", "metadata");
  const first = part("li", "published");
  const hidden = document.createElement("span");
  hidden.className = "offprint-visually-hidden";
  hidden.textContent = "Published ";
  first.append(hidden, time(published.iso, published.day));
  const agency = part("li", "agency");
  agency.append(time(published.iso, published.time));
  list.append(first, agency);
  if (updated) {
    const last = part("li", "updated");
    last.append("Updated ", time(updated.iso, updated.day), ", ", time(updated.iso, updated.time));
    list.append(last);
  }
  return list;
}

function header(article) {
  const element = part("header", "header");
  const headline = part("h2", "headline");
  headline.id = "offprint-article-headline";
  headline.textContent = article.headline;
  const standfirst = part("p", "standfirst");
  standfirst.textContent = article.standfirst;
  element.append(sectionPath(article), headline, standfirst, byline(article), metadata(article));
  return element;
}

function leadFigure({ url, width, height, caption, creditText }) {
  const figure = part("figure", "figure");
  const image = part("img", "image", false);
  image.decoding = "async";
  image.width = width;
  image.height = height;
  image.alt = "";
  image.src = url;
  const line = part("figcaption", "caption");
  const credit = part("span", "credit");
  put(credit, "bdi", creditText);
  line.append(`${caption} `, credit);
  figure.append(image, line);
  return figure;
}

function link(from) {
  const element = part("a", "link", false);
  const href = address(from, "href");
  if (href) element.href = href;
  element.rel = "noopener";
  return element;
}

function image(from) {
  const element = part("img", "image", false);
  element.loading = "lazy";
  element.decoding = "async";
  element.width = from.getAttribute("width");
  element.height = from.getAttribute("height");
  element.alt = from.getAttribute("alt");
  const src = address(from, "src");
  if (src) element.src = src;
  return element;
}

/** Copies what is allowed of parsed HTML. */
function copy(from, to) {
  for (let node = from.firstChild; node; node = node.nextSibling) {
    if (node.nodeType == 3) {
      to.append(node.data);
      continue;
    }
    const name = node.localName;
    if (name == "img") {
      to.append(image(node));
      continue;
    }
    const kept = KEPT[name];
    const element = name == "a" ? link(node) : kept && document.createElement(kept[0]);
    if (kept?.[1]) element.setAttribute("part", kept[1]);
    // What is not known is unwrapped.
    copy(node, element ?? to);
    if (element) to.append(element);
  }
}

function body(article) {
  const element = part("div", "body");
  if (article.image) element.append(leadFigure(article.image));
  if (article.body) copy(article.body, element);
  else {
    for (const text of article.paragraphs) {
      const paragraph = document.createElement("p");
      paragraph.setAttribute("part", "paragraph");
      paragraph.textContent = text;
      element.append(paragraph);
    }
  }
  return element;
}

export function render(container, article) {
  const element = part("article", "article");
  element.lang = article.lang;
  element.dir = "ltr";
  element.setAttribute("aria-labelledby", "offprint-article-headline");
  const footer = part("footer", "footer");
  const publisher = part("p", "publisher");
  publisher.append("Published by ");
  put(publisher, "bdi", article.publisher);
  footer.append(publisher);
  element.append(header(article), body(article), footer);
  container.append(element);
}

export const total = (container, json) => render(container, facts(json));
