// What a command prints, and what it reads.

import { readFileSync, writeSync } from "node:fs";

import { decode } from "../server/decode.ts";
import type { Diagnostic } from "../api/types.ts";
import { Usage } from "./usage.ts";

/** All of it, at once: a pipe that is closed early or full must not cut the output off in silence. */
export function print(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(stream, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code == "EPIPE") process.exit(0);
      if (code != "EAGAIN") throw error;
    }
  }
}

/** One line that does nothing to a terminal, or to a runner that takes commands: controls as they are escaped in JSON. */
export const oneLine = (text: string): string =>
  text.replace(
    /[\0-\x1f\x7f-\x9f\u2028\u2029]/g,
    (control) => "\\u" + control.charCodeAt(0).toString(16).padStart(4, "0"),
  );

export const sayOne = ({ severity, code, path, message }: Diagnostic): string =>
  oneLine(`${severity} ${code}${path && ` at ${path}`}: ${message}`) + "\n";

export function say(diagnostics: Diagnostic[]): void {
  for (const diagnostic of diagnostics) print(2, sayOne(diagnostic));
}

const REASONS: { [code: string]: string } = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

/** Why a file cannot be read, with the code of the system. */
export const reasonOf = (code = "unknown"): string =>
  Object.hasOwn(REASONS, code) ? `${REASONS[code]} (${code})` : code;

/** The text of a file, or of standard input. */
export function textOf(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file == "-" ? 0 : file);
  } catch (error) {
    throw new Usage(`cannot read ${file}: ${reasonOf((error as NodeJS.ErrnoException).code)}`);
  }
  const { text, warning } = decode(bytes);
  if (warning) print(2, `warning encoding: ${warning}\n`);
  return text;
}

/** `1 page`, `2 pages`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count == 1 ? one : many}`;
