// Builds the tree that the core recorded (`src/sink/dom.rs`).

/** The names that operations give as numbers. */
export interface Names {
  tags: string[];
  attributes: string[];
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * Replays operations into a fragment. Each number holds an operation in its two low bits (0 open, 1
 * attribute, 2 text, 3 close) and an operand above; lengths are taken from the text in order.
 */
export function replay(ops: Uint32Array, text: string, names: Names, doc: Document): DocumentFragment {
  const { fragment, run } = replayer(ops, text, names, doc);
  run(ops.length);
  return fragment;
}

/** A replay in pieces. */
export interface Replayer {
  fragment: DocumentFragment;
  /** How many operations there are. */
  length: number;
  /** Replays until so many operations are done; says whether any is left. They go on wherever the tree now is. */
  run(until: number): boolean;
}

export function replayer(ops: Uint32Array, text: string, names: Names, doc: Document): Replayer {
  // Not asked of the document: see `own`.
  const { createElement, createElementNS, createTextNode, createDocumentFragment } = Document.prototype;
  const fragment = createDocumentFragment.call(doc);
  const { tags, attributes } = names;
  let parent: Node = fragment;
  let inSvg = false;
  let at = 0;
  let i = 0;
  const run = (until: number) => {
    for (; i < ops.length; i++) {
      const op = ops[i]!;
      const operand = op >>> 2;
      switch (op & 3) {
        case 0: {
          // Between two elements, so that none is seen without its attributes; inside the first, since what is
          // left goes where that went.
          if (i >= until && parent != fragment) return true;
          const tag = tags[operand]!;
          inSvg ||= tag == "svg";
          parent = parent.appendChild(
            inSvg ? createElementNS.call(doc, SVG, tag) : createElement.call(doc, tag),
          );
          break;
        }
        case 1:
          (parent as Element).setAttribute(attributes[operand]!, text.slice(at, (at += ops[++i]!)));
          break;
        case 2:
          parent.appendChild(createTextNode.call(doc, text.slice(at, (at += operand))));
          break;
        default:
          inSvg &&= (parent as Element).localName != "svg";
          parent = parent.parentNode!;
      }
    }
    return false;
  };
  return { fragment, length: ops.length, run };
}
