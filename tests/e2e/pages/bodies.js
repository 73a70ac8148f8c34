// Shows HTML bodies, and judges by the browser's own parser what came of them.
//
// The judge knows nothing of the core: it walks the tree of `DOMParser` and takes down every text, but for what
// is dropped on purpose. Compared is what a reader sees, white space left out.

import { mount } from "/dist/index.js";
import { ran, watch } from "./ran.js";

const words = (text) => new Set(text.split(" "));

/** They go with all they hold: they act, load, are filled in, or are no text. */
const DROPPED = words(
  "script style template svg math canvas applet input select option optgroup datalist textarea " +
    "frameset noframes noembed portal fencedframe head title meta link base basefont " +
    "bgsound param track area col colgroup keygen iframe video audio embed object frame source",
);

/** Rows that plugins put into a text: they go by their class. */
const PLUGINS = words("sharedaddy more-link jp-relatedposts");

/** Files that only keep the place of a picture. */
const PLACEHOLDER = /placeholder|blank\.gif|[?&]w=[12]?\d\b|\/w_\d\d?\b/;

/** Their text stays, as words of its own. */
const CONTROLS = words("button label legend fieldset dialog noscript");

const ELEMENTS = words(
  "article header div footer nav h1 h2 h3 h4 h5 h6 p ul ol li blockquote figure figcaption img table caption " +
    "thead tbody tfoot tr th td pre details summary dl dt dd hr aside a em strong i b code sub sup mark del ins s " +
    "u small abbr cite q time ruby rt rp bdi span br wbr",
);
const ATTRIBUTES = words(
  "class part id lang dir aria-labelledby href rel src alt width height loading decoding title cite datetime " +
    "colspan rowspan scope start reversed type value role",
);

const SOURCES = "src data-src data-lazy-src data-original data-orig-file".split(" ");
const SETS = "srcset data-srcset data-lazy-srcset".split(" ");

/** Whether any of the files that a picture names could be shown. */
function isUsable(img) {
  const around = img.closest("picture")?.querySelector("source");
  const sets = [img, around].flatMap((each) => SETS.map((name) => each?.getAttribute(name) ?? ""));
  const files = sets.flatMap((set) => set.split(",").map((one) => one.trim().split(/\s/)[0]));
  return [...files, ...SOURCES.map((name) => img.getAttribute(name) ?? "")].some(
    (url) =>
      url.trim() &&
      !PLACEHOLDER.test(url) &&
      URL.canParse(url, location.href) &&
      /^https?:/.test(new URL(url, location.href).href),
  );
}

/** What a picture says where there is none: `alt`, if it is no counter of readers. */
function saidBy(img) {
  const isCounter = ["width", "height"].some((name) => /^\s*[01]\s*$/.test(img.getAttribute(name) ?? ""));
  if (isCounter) return "";
  // Its picture stands behind it, for readers without scripts.
  const behind = img.nextElementSibling?.matches("noscript") && img.nextElementSibling.querySelector("img");
  if (behind && isUsable(behind)) return "";
  const isCharacter = img.classList.contains("emoji") || img.classList.contains("smiley");
  return isCharacter || !isUsable(img) ? (img.getAttribute("alt") ?? "") : "";
}

/** Those that begin on a line of their own, or end one. */
const BLOCKS = words(
  "address article aside blockquote body br caption center dd details dir div dl dt figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table " +
    "tbody td tfoot th thead tr ul xmp",
);

/** In their place may stand a link to what they show, which parts what is around it. */
const EMBEDS = words("iframe video audio embed object");
const EMBED = "\ue000";

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  const { localName } = node;
  if ([...node.classList].some((name) => PLUGINS.has(name))) return "";
  // The arrow of something to unfold.
  if (node.ariaHidden === "true" && node.closest("button, label")) return "";
  if (localName === "object") return EMBED + insteadOf(node);
  if (DROPPED.has(localName) || /^amp-(?!img|anim|carousel)/.test(localName))
    return EMBEDS.has(localName) || localName.startsWith("amp-") ? EMBED : "";
  if (localName === "img") return saidBy(node);
  const text = [...node.childNodes].map(textOf).join("");
  if (localName === "rt" && !text.trim()) return "";
  if (isBesideAnother(node)) return ` ${text}`;
  return BLOCKS.has(localName) || CONTROLS.has(localName) ? ` ${text} ` : text;
}

/** What an object shows where it cannot be: the name of the link to it, where it has no other. */
function insteadOf(object) {
  const isPage = [object, ...object.querySelectorAll("source, embed, object")].some((each) =>
    ["src", "data"].some((name) => /^[/h]/.test(each.getAttribute(name) ?? "")),
  );
  if (isPage && !object.title) return "";
  const inner = object.cloneNode(true);
  for (const silent of inner.querySelectorAll("script, style, video, audio")) silent.remove();
  return ` ${inner.textContent}`;
}

const isOther = (link, before) =>
  link.href != before.href || link.hasAttribute("download") || /button/.test(link.className);

/** Whether a link or a label begins right behind another one, and is no part of its word. */
function isBesideAnother(node) {
  const before = node.previousSibling;
  if (before?.nodeType != Node.ELEMENT_NODE || before.localName != node.localName) return false;
  const isLink = (link) => /^(https?|mailto|tel|sms):/.test(link.href);
  if (node.localName == "a") return isLink(node) && isLink(before) && isOther(node, before);
  const isLabel = (span) => span.textContent.length > 1;
  return (
    node.localName == "span" &&
    node.className &&
    node.className == before.className &&
    isLabel(before) &&
    /^\p{L}{2}/u.test(node.textContent)
  );
}

const decoder = new TextDecoder("windows-1252");

/**
 * What is seen of a text: white space parts words; C1 controls are what windows-1252 has there, other controls and
 * noncharacters nothing.
 */
const seen = (text) =>
  text
    .replace(/[\x80-\x9f]/g, (c) => decoder.decode(Uint8Array.of(c.charCodeAt(0))))
    .replace(/\s/g, " ")
    .replace(
      /[\p{Cc}\xad\u{180e}\u{200b}-\u{200f}\u{2028}-\u{202f}\u{205f}-\u{206f}\u{fdd0}-\u{fdef}\u{feff}\u{fff9}-\u{fffb}]/gu,
      "",
    )
    .replace(/./gsu, (c) => ((c.codePointAt(0) & 0xfffe) === 0xfffe ? "" : c))
    .replace(/ +/g, " ")
    .trim();

/** A caption moves to the start or end of what it is of: there the order of characters is left out. */
const ordered = (text, html) =>
  /caption|<summary|<legend/i.test(html) ? [...text.replaceAll(/[ \ue000]/g, "")].sort().join("") : text;

function expected(html) {
  const { body } = new DOMParser().parseFromString(`<!doctype html><body>${html}`, "text/html");
  return ordered(seen(textOf(body)), html);
}

/** Whether a text is what is expected; where something was embedded may be a space or none. */
function fits(expected, text) {
  const parts = expected.trim().split(new RegExp(`( ?${EMBED}[ ${EMBED}]*)`));
  const pattern = parts.map((part, nr) => (nr % 2 ? " ?" : part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")));
  return new RegExp(`^${pattern.join("")}$`, "u").test(text);
}

function unlisted(stage) {
  const found = [];
  for (const { localName, namespaceURI, attributes } of stage.querySelectorAll("*")) {
    const isHtml = namespaceURI === "http://www.w3.org/1999/xhtml";
    if (!isHtml || !ELEMENTS.has(localName)) found.push(`<${localName}>`);
    for (const { name } of attributes) if (!ATTRIBUTES.has(name)) found.push(`<${localName} ${name}>`);
  }
  return found;
}

async function tryBody(html, stage, pictures) {
  const item = { id: "1", url: `${location.origin}/story`, title: "A headline", content_html: html };
  const feed = { version: "https://jsonfeed.org/version/1.1", title: "A feed", items: [item] };
  stage.replaceChildren();
  await mount(stage, JSON.stringify(feed), "article", { baseUrl: location.href });
  for (const { src } of stage.querySelectorAll("img")) pictures.add(src);
  const found = unlisted(stage);
  const body = stage.querySelector("[part=body]")?.cloneNode(true) ?? document.createElement("div");
  // The words of a link to what was embedded are the article's language's.
  for (const embed of body.querySelectorAll("[part=embed]")) embed.remove();
  // A link that holds nothing but a picture without a description is called by its host.
  for (const link of body.querySelectorAll("a:has(> img)"))
    if (link.textContent === new URL(link.href).host) link.remove();
  const [theirs, ours] = [expected(html), ordered(seen(textOf(body)), html)];
  if (!fits(theirs, ours))
    found.push(`the browser reads ${JSON.stringify(theirs)}, shown is ${JSON.stringify(ours)}`);
  return { found, text: ours.length };
}

/** Tries these bodies. Says what was wrong, how many characters were compared, and which pictures were shown. */
window.tryBodies = async (bodies) => {
  const stage = document.querySelector("main");
  const [faults, pictures] = [[], new Set()];
  let compared = 0;
  for (const html of bodies) {
    const { found, text } = await tryBody(html, stage, pictures);
    compared += text;
    for (const fault of [...found, ...ran.splice(0)]) faults.push(`${JSON.stringify(html)}: ${fault}`);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { faults: [...faults, ...ran.splice(0)], compared, pictures: [...pictures] };
};

watch();
document.documentElement.dataset.ready = "";
