// What every side but Offprint knows of an article before it makes the tree. All share it, so that they differ by
// how they make the tree alone.

const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
const time = new Intl.DateTimeFormat("en", { timeStyle: "short", timeZone: "UTC" });

function dated(iso) {
  const wall = new Date(`${iso.slice(0, 19)}Z`);
  return { iso, day: day.format(wall), time: time.format(wall) };
}

const isHtml = (body) => body[0] == "<";

/** Blank lines part paragraphs. */
function paragraphs(body) {
  const parts = body.split("\n\n");
  for (let i = 0; i < parts.length; i++) parts[i] = parts[i].trim();
  return parts;
}

/** Reads JSON text. The body is a list of paragraphs, or, of HTML, the parsed `<body>`. */
export function facts(json) {
  const data = JSON.parse(json);
  const { author, image, articleBody } = data;
  const html = isHtml(articleBody);
  return {
    lang: data.inLanguage,
    headline: data.headline,
    standfirst: data.description,
    section: data.articleSection,
    publisher: data.publisher.name,
    authors: author,
    published: dated(data.datePublished),
    updated: data.dateModified && dated(data.dateModified),
    image,
    paragraphs: html ? undefined : paragraphs(articleBody),
    body: html ? new DOMParser().parseFromString(articleBody, "text/html").body : undefined,
  };
}

/** Of the elements of a body, those that are kept: the name that each gets, and its part. */
export const KEPT = {
  p: ["p", "paragraph"],
  h2: ["h3", "subheading"],
  blockquote: ["blockquote", "quote"],
  figure: ["figure", "figure"],
  figcaption: ["figcaption", "caption"],
  em: ["em"],
  strong: ["strong"],
};

const ALLOWED = /^https?:\/\//i;

/** The address of a link or picture; nothing where it may not be followed. */
export function address(element, name) {
  const url = element.getAttribute(name);
  return url && ALLOWED.test(url) ? url : undefined;
}
