// What a build has made, and of what: a line of JSON for each input. A build writes a new list and puts it in the
// place of the old one at its end; one that was stopped leaves both, and the next begins by joining them.

import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What became of an input. */
export interface Entry {
  in: string;
  out: string;
  /** Of the input's bytes, the release and the options. */
  hash: string;
  /** How many diagnostics of each kind: `warning missing-field`. */
  codes: { [kind: string]: number };
  /** Nothing where there was no article. */
  headline?: string;
}

export const MANIFEST = ".offprint-build.jsonl";
const NEXT = MANIFEST + ".next";

/** The entries of a list; what was cut off is left out. */
export async function* entries(path: string): AsyncGenerator<Entry> {
  if (!existsSync(path)) return;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    try {
      yield JSON.parse(line);
    } catch {
      // The end of one that was killed.
    }
  }
}

export class Manifest {
  readonly #folder: string;
  readonly #known = new Map<string, Entry>();
  #file = -1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get #path(): string {
    return join(this.#folder, MANIFEST);
  }
  get #next(): string {
    return join(this.#folder, NEXT);
  }

  /** Reads what was made before, and begins a new list. */
  async open(): Promise<void> {
    for await (const entry of entries(this.#path)) this.#known.set(entry.in, entry);
    if (existsSync(this.#next)) {
      for await (const entry of entries(this.#next)) this.#known.set(entry.in, entry);
      const joined = this.#path + ".joined";
      const lines = [...this.#known.values()].map((entry) => JSON.stringify(entry) + "\n");
      writeFileSync(joined, lines.join(""));
      renameSync(joined, this.#path);
      rmSync(this.#next);
    }
    this.#file = openSync(this.#next, "w");
  }

  /** What is known of an input. Asked once: then it is forgotten. */
  take(file: string): Entry | undefined {
    const entry = this.#known.get(file);
    this.#known.delete(file);
    return entry;
  }

  add(entry: Entry): void {
    writeSync(this.#file, JSON.stringify(entry) + "\n");
  }

  /** Puts the new list in the place of the old one; one that was stopped leaves both. */
  close(whole: boolean): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
    if (whole) renameSync(this.#next, this.#path);
  }
}
