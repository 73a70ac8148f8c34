// What `tests/browser/host.rs` imports, bundled into `pkg/testing.js`.

import { makePlatform } from "../../www/core/platform.ts";
import { replay, type Names } from "../../www/core/replay.ts";
import { parseDocument, parseHtml } from "../../www/platform/html.ts";

export const testPlatform = () => makePlatform(parseHtml);

/** A recorded tree as HTML. */
export function replayed({ ops, text }: { ops: Uint32Array; text: string }, names: Names): string {
  const holder = document.createElement("div");
  holder.append(replay(ops, text, names, document));
  return holder.innerHTML;
}

export function reparsed(html: string): string {
  return parseDocument("<!doctype html><body>" + html).body.innerHTML;
}
