// Where the page of an input goes: to its own place below the folder, under a name that every system can have.

import { createHash } from "node:crypto";
import { sep } from "node:path";

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MOST_BYTES = 200;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** 48 bits: enough to tell a million names apart, and small enough to keep of each. */
const short = (text: string) => digest(text).readUIntBE(0, 6);

/** A part of a path as any system can have it. */
function safe(part: string): string {
  let name = part.replace(/[<>:"|?*\\\p{Cc}]/gu, "_").replace(/[. ]+$/, "_");
  if (RESERVED.test(name) || name.startsWith(".") || name === "") name = "_" + name;
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  return `${[...name].slice(0, 40).join("")}-${digest(name).toString("hex", 0, 8)}`;
}

/** Gives each input a name of its own; what has one already gets none. Of each name only a number is kept. */
export class Names {
  readonly #taken = new Set<number>();
  readonly #seen = new Set<number>();

  constructor(...reserved: string[]) {
    for (const name of reserved) this.#taken.add(short(folded(name)));
  }

  /** The page of an input, as a path with `/`; nothing for an input that came before, by another pattern. */
  of(file: string, place: string): string | undefined {
    if (this.#seen.has(short(file))) return undefined;
    this.#seen.add(short(file));
    const stem = place
      .replace(/\.json$/i, "")
      .split(sep)
      .map(safe)
      .join("/");
    const isTaken = this.#taken.has(short(folded(stem + ".html")));
    const name = isTaken ? `${stem}-${digest(file).toString("hex", 0, 6)}.html` : `${stem}.html`;
    this.#taken.add(short(folded(name)));
    return name;
  }
}

/** Some systems take names for the same that differ in case or in Unicode form. */
const folded = (name: string) => name.normalize("NFC").toLowerCase();
