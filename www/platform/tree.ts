// Writes a tree as the core reads it (`wasm/src/platform.rs`): before each event a U+0000. No HTML parser lets one into a
// tree, but a script may: what a reader sent, and a page shows by `textContent`, must not become an event.

/** What of a tree is written, beside what the core asks of any body. */
export interface TreeRules {
  /** Whether an element is read, by its name; else nothing in it is. */
  isRead(element: Element, name: string): boolean;
  /** Further attributes that are read. */
  attributes: ReadonlySet<string>;
  /** What is said of an element, behind its attributes. */
  marks(element: Element): string;
  /** The address of the picture that the browser loaded. */
  sourceOf(element: Element, name: string): string | undefined;
}

const { getAttribute, getAttributeNames, hasAttributes } = globalThis.Element?.prototype ?? {};

/**
 * The attributes whose values the core asks for (`src/body/html/`; `tests/browser/bodies.rs` compares). Each
 * look-up is a search through all attributes of an element, of which there may be many thousands.
 */
export const KNOWN: ReadonlySet<string> = new Set(
  (
    "id name lang dir start reversed type value cite colspan rowspan scope href title datetime class itemprop alt width height aria-label " +
    "aria-hidden download " +
    "src srcset data data-src data-bg data-background data-background-image"
  ).split(" "),
);

/** Elements of which the core asks each `data-` attribute: one of them may name a picture's file, or what is embedded. */
const LAZY = /^(img|source|iframe|video|audio|embed|object|amp-.+)$/;

/**
 * Members of nodes. A form's fields may hide its own. A `TreeWalker` is as safe, and takes five times as long.
 */
export const get = <T>(prototype: object | undefined, name: string): ((this: Node) => T) =>
  (prototype && Object.getOwnPropertyDescriptor(prototype, name)!.get) as (this: Node) => T;
const localName = get<string>(globalThis.Element?.prototype, "localName");
export const nodeType = get<number>(globalThis.Node?.prototype, "nodeType");
export const firstChild = get<Node | null>(globalThis.Node?.prototype, "firstChild");
export const nextSibling = get<Node | null>(globalThis.Node?.prototype, "nextSibling");
const parentNode = get<Node>(globalThis.Node?.prototype, "parentNode");

/** Writes what stands in an element; with `rules`, the element too, and no more than they let in. */
export function writeTree(root: Element, rules?: TreeRules): string {
  let out = rules ? start(root, nameOf(root), rules) : "";
  // Without recursion, as trees may be deep.
  let node: Node | null = firstChild.call(root);
  while (node) {
    const type = nodeType.call(node);
    if (type == 3) {
      out += "\0#" + withoutNull((node as Text).data);
    } else if (type == 1) {
      const element = node as Element;
      const name = nameOf(element);
      if (!rules || rules.isRead(element, name)) {
        out += start(element, name, rules);
        const child = firstChild.call(element);
        if (child) {
          node = child;
          continue;
        }
        out += "\0>";
      }
    }
    let next: Node | null;
    while (!(next = nextSibling.call(node))) {
      node = parentNode.call(node);
      if (node == root) break;
      out += "\0>";
    }
    node = next;
  }
  return rules ? out + "\0>" : out;
}

/** As a parser has it: in the place of each U+0000 a U+FFFD. */
const withoutNull = (text: string) => (text.includes("\0") ? text.replaceAll("\0", "\ufffd") : text);

export const nameOf = (element: Element): string => localName.call(element).toLowerCase();

function start(element: Element, name: string, rules: TreeRules | undefined): string {
  let out = "\0<" + name;
  if (!hasAttributes.call(element)) return rules ? out + rules.marks(element) : out;
  const source = rules?.sourceOf(element, name);
  // No attribute in HTML has a capital letter in its name.
  if (source) out += `\0@currentSrc=${source}`;
  const isLazy = LAZY.test(name);
  const known = rules?.attributes ?? KNOWN;
  const names = getAttributeNames.call(element);
  // By number: `for … of` takes a tenth longer here.
  for (let at = 0; at < names.length; at++) {
    const attribute = names[at]!;
    if (known.has(attribute) || (isLazy && attribute.startsWith("data-")))
      out += "\0@" + attribute + "=" + withoutNull(getAttribute.call(element, attribute)!);
    // Reported by its name.
    else if (attribute.startsWith("on")) out += `\0@${attribute}=`;
  }
  return rules ? out + rules.marks(element) : out;
}
