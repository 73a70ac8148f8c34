// A page as text, one line for each tag, with the element marked that a selector finds: by colour, and in words. Nothing of
// the page is shown or loaded: what is made are text nodes, and a <mark>.

/** More than this of a page is left out. */
const MOST_LINES = 4000;
/** A longer text or attribute is cut. */
const MOST_LETTERS = 160;

const SILENT = new Set(["script", "style", "template", "noscript", "svg"]);
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/** Trusted Types ask for a policy. What is parsed runs nothing: its document has no window. */
const policy = globalThis.trustedTypes?.createPolicy("playground", { createHTML: (html) => html });

const cut = (text) => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

/** The outline of a page, as a fragment. */
export function outlineOf(html, selector) {
  const page = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html");
  const out = document.createDocumentFragment();
  let into = out;
  let lines = 0;
  const chosen = elementOf(page, selector);
  const line = (depth, text) => {
    lines++;
    if (lines <= MOST_LINES) into.append(`${"  ".repeat(Math.min(depth, 12))}${text}\n`);
  };
  const write = (element, depth) => {
    const isChosen = element === chosen;
    if (isChosen) {
      into = document.createElement("mark");
      out.append(into);
      // However far down it stands, its beginning is shown.
      lines = Math.min(lines, MOST_LINES / 2);
      line(depth, "<!-- Here the text begins -->");
    }
    writeElement(element, depth, line, write);
    if (!isChosen) return;
    line(depth, "<!-- Here the text ends -->");
    into = out;
  };
  write(page.documentElement, 0);
  if (lines > MOST_LINES) out.append("…\n");
  return out;
}

function elementOf(page, selector) {
  try {
    return page.querySelector(selector);
  } catch {
    return null;
  }
}

function writeElement(element, depth, line, write) {
  const { localName } = element;
  const attributes = [...element.attributes].map(({ name, value }) => ` ${name}="${cut(value)}"`).join("");
  const start = `<${localName}${attributes}>`;
  if (VOID.has(localName)) return line(depth, start);
  if (SILENT.has(localName)) return line(depth, `${start}…</${localName}>`);
  const nodes = [...element.childNodes].filter(
    (node) => node.nodeType === 1 || (node.nodeType === 3 && node.data.trim()),
  );
  if (nodes.every(({ nodeType }) => nodeType === 3)) {
    const text = nodes.map(({ data }) => data.trim().replace(/\s+/g, " ")).join(" ");
    return line(depth, `${start}${cut(text)}</${localName}>`);
  }
  line(depth, start);
  for (const node of nodes) {
    if (node.nodeType === 1) write(node, depth + 1);
    else line(depth + 1, cut(node.data.trim().replace(/\s+/g, " ")));
  }
  line(depth, `</${localName}>`);
}
