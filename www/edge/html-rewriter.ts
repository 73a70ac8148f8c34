// The part of HTMLRewriter that is used here, as workerd has it. It gives attributes and text as they stand in
// the source: character references are not decoded.

export interface RewriterElement {
  readonly tagName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  prepend(content: string, options: { html: boolean }): RewriterElement;
  remove(): RewriterElement;
  onEndTag(handler: () => void): void;
}

interface Handlers {
  element?(element: RewriterElement): void | Promise<void>;
  text?(chunk: { readonly text: string }): void;
}

export interface Rewriter {
  on(selector: string, handlers: Handlers): Rewriter;
  transform(response: Response): Response;
}

export const makeRewriter = (): Rewriter =>
  new (globalThis as unknown as { HTMLRewriter: new () => Rewriter }).HTMLRewriter();

const NAMED: { [name: string]: string } = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** An attribute's value, with the character references that publishers write in addresses and names. */
export function attribute(element: RewriterElement, name: string): string | null {
  const raw = element.getAttribute(name);
  if (raw == null || !raw.includes("&")) return raw;
  return raw.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, named) => {
    if (named) return NAMED[named] ?? all;
    const code = decimal ? +decimal : parseInt(hex, 16);
    return code && code < 0x110000 ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** Keeps count of the open `<template>`s: what they hold is not part of the page. */
export function countTemplates(rewriter: Rewriter): () => number {
  let open = 0;
  rewriter.on("template", {
    element(template) {
      open++;
      template.onEndTag(() => void open--);
    },
  });
  return () => open;
}

/** The elements that are filled. `<offprint-print>` is a button and needs its script. */
export const ELEMENTS = ["article", "share", "topics", "reading-time"].map((view) => `offprint-${view}`);
