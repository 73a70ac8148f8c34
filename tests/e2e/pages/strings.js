// Shows hostile strings as every field of an article, in every view, and looks at what came of it.

import { mount, render } from "/dist/index.js";
import { ran, tell, watch } from "./ran.js";

const VIEWS = ["article", "print", "share", "topics", "reading-time"];
/** Those that show a body. */
const BODIES = VIEWS.slice(0, 2);

const FORBIDDEN = new Set(
  (
    "applet audio base embed fencedframe foreignobject form frame frameset iframe input isindex keygen link " +
    "math meta noscript object option portal script select style template textarea title track use video xmp"
  ).split(" "),
);
const FORBIDDEN_ATTRIBUTES =
  /^(on.*|style|srcdoc|formaction|action|ping|background|poster|data|srcset|is|xlink:.*)$/;
const ADDRESSES = /^(href|src|cite|.*:href)$/;
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "sms:"]);

/** The articles that have the string in each of their fields. */
function articles(text) {
  const where = "https://wire.example/2026/a";
  const thing = { name: text, url: text, "@id": text };
  const all = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: text,
    alternativeHeadline: `${text} `,
    description: `A standfirst. ${text}`,
    url: text,
    author: [{ "@type": "Person", ...thing, name: `Ada Byron ${text}` }, thing, text],
    publisher: { "@type": "Organization", ...thing, logo: text },
    articleSection: text,
    keywords: [text, `topic:${text}`],
    about: [{ "@type": "Thing", ...thing }],
    datePublished: text,
    inLanguage: text,
    dateline: text,
    copyrightNotice: text,
    correction: { "@type": "CorrectionComment", text },
    image: [
      { "@type": "ImageObject", url: text, caption: text, alternativeText: text, creditText: text },
      { "@type": "ImageObject", url: "/e2e/picture.png", caption: text, alternativeText: text },
    ],
    articleBody: text,
  };
  const quoted = text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const html =
    `<p>Before ${text} after</p>${text}<p><a href="${quoted}" title="${quoted}">link</a></p>` +
    `<figure><img src="${quoted}" alt="${quoted}"><figcaption>${text}</figcaption></figure>` +
    `<blockquote cite="${quoted}"><p lang="${quoted}">${text}</p></blockquote><table><tr><td>${text}</table>`;
  const feed = (content) => ({
    version: "https://jsonfeed.org/version/1.1",
    title: text,
    home_page_url: text,
    items: [
      { id: where, url: where, title: text, tags: [text], authors: [{ name: text, url: text }], ...content },
    ],
  });
  return [all, feed({ content_html: html }), feed({ content_text: `${text}\n\n${text}` })].map((article) =>
    JSON.stringify(article),
  );
}

function* elements(root) {
  for (const element of root.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) yield* elements(element.shadowRoot);
  }
}

/** What should not be there, of everything below `root`. */
function faults(root, pictures) {
  const found = [];
  for (const element of elements(root)) {
    const name = element.localName.toLowerCase();
    if (FORBIDDEN.has(name) && !(name === "title" && element.namespaceURI.endsWith("svg")))
      found.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      if (FORBIDDEN_ATTRIBUTES.test(attribute.toLowerCase())) found.push(`<${name} ${attribute}>`);
      if (!ADDRESSES.test(attribute)) continue;
      if (attribute === "href" && value.startsWith("#")) continue;
      const { protocol, href } = URL.canParse(value, location.href) ? new URL(value, location.href) : {};
      if (!SCHEMES.has(protocol)) found.push(`<${name} ${attribute}=${value}>`);
      if (name === "img") pictures.add(href);
    }
  }
  return found;
}

/** Browsers write a `<pre>` that begins with a line break so that the break is lost when it is read again. */
const written = (body) => body.innerHTML.replace(/(<pre[^>]*>)\n+/g, "$1");

const inert = (html) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html").body;

async function tryArticle(article, views, stage, pictures) {
  const found = [];
  let shown = 0;
  for (const view of views) {
    const options = { canonical: "https://wire.example/2026/a", baseUrl: "https://wire.example/" };
    stage.replaceChildren();
    await mount(stage, article, view, options);
    const html = await render(article, view, options);
    const parsed = inert(html);
    shown += stage.childNodes.length > 0 && html !== "";
    found.push(...faults(stage, pictures), ...faults(parsed.ownerDocument, new Set()));
    // What a parser makes of the output must stay what it is, else markup hides in it.
    if (written(inert(parsed.innerHTML)) !== written(parsed))
      found.push(`${view}: changes when parsed again`);
    if (parsed.textContent !== stage.textContent) found.push(`${view}: rendered and mounted differ`);
  }
  return { found, shown };
}

/** Tries these strings. Says what was wrong, how many views were shown, and which pictures they had. */
window.tryStrings = async (strings) => {
  // Playwright evaluates its own.
  const { eval: own } = window;
  window.eval = (text) =>
    /UtilityScript|\bevaluate@/.test(new Error().stack) ? own(text) : tell(`eval ${new Error().stack}`);
  const stage = document.createElement("section");
  document.querySelector("main").append(stage);
  const [faults, pictures] = [[], new Set()];
  let views = 0;
  for (const text of strings) {
    const [all, ...bodies] = articles(text);
    for (const article of [all, ...bodies, text]) {
      const { found, shown } = await tryArticle(article, article === all ? VIEWS : BODIES, stage, pictures);
      views += shown;
      for (const fault of new Set([...found, ...ran.splice(0)]))
        faults.push(`${JSON.stringify(text)}: ${fault}`);
    }
  }
  // What would run later has had its time.
  await new Promise((resolve) => setTimeout(resolve, 300));
  faults.push(...ran.splice(0));
  window.eval = own;
  if ("polluted" in {} || Object.keys(Object.prototype).length > 0) faults.push("a prototype was changed");
  return { faults, views, pictures: [...pictures] };
};

watch();
window.dispatchEvent(new Event("strings-ready"));
document.documentElement.dataset.ready = "";
