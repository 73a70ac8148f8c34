// What `tests/browser/host.rs` imports, bundled into `pkg/testing.js`.

import { readNames, replay } from "../../www/core/replay.ts";
import { makeHost, type Host } from "../../www/core/host.ts";
import { parseDocument, parseHtml } from "../../www/platform/html.ts";

let tree: DocumentFragment | undefined;
let html = "";
let text = "";

export function testHost(tables: string): Host {
  const names = readNames(tables);
  return {
    ...makeHost(parseHtml),
    done: (_shown, ops, characters, answer) => {
      tree = replay(ops, characters, names, document);
      html = characters;
      text = answer;
    },
  };
}

const serialised = (node: Node) => {
  const holder = document.createElement("div");
  holder.append(node);
  return holder.innerHTML;
};

export function replayed(): string {
  const html = tree ? serialised(tree) : "";
  tree = undefined;
  return html;
}

export const answered = (): string => text;

export const rendered = (): string => html;

export function reparsed(html: string): string {
  return parseDocument("<!doctype html><body>" + html).body.innerHTML;
}
