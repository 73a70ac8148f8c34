/**
 * A document's own member. On the document itself, an element of the page may stand in its place: after
 * `<img name=createElement>`, `document.createElement` is the picture.
 */
export const own = <K extends keyof Document>(doc: Document, name: K): Document[K] =>
  Reflect.get(Document.prototype, name, doc);

/** Sets a document's own member. */
export const setOwn = <K extends keyof Document>(doc: Document, name: K, value: Document[K]): void =>
  void Reflect.set(Document.prototype, name, value, doc);

const { prototype } = globalThis.Node ?? {};
const getRootNode = prototype?.getRootNode;
const nodeType = prototype && Object.getOwnPropertyDescriptor(prototype, "nodeType")!.get!;

/** Whether that is an element, of whichever document. Nothing of what was given is called. */
export function isElement(given: unknown): given is Element {
  try {
    return nodeType.call(given) == 1;
  } catch {
    return false;
  }
}

/** The shadow root that a node stands in, if any. Of a document, an element of the page may hide each property. */
export const shadowOf = (node: Node): ShadowRoot | undefined => {
  const root = getRootNode.call(node);
  return root.nodeType == 11 ? (root as ShadowRoot) : undefined;
};

/** A new element in a document. */
export const create = <K extends keyof HTMLElementTagNameMap>(doc: Document, name: K) =>
  own(doc, "createElement").call(doc, name) as HTMLElementTagNameMap[K];
