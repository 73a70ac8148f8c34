// Bytes → text, for files of which nothing is known: by byte order mark, by what an HTML page declares, else
// as UTF-8.

/** A text, and what is to be said of how it was read. */
export interface Decoded {
  text: string;
  warning?: string;
}

const BOMS: [string, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Where browsers look for a declaration, in bytes. */
const PRESCAN = 1024;

/** Reads bytes as a browser would. What does not fit its encoding is read all the same, and it is said. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = BOMS.find(([, bom]) => bom.every((byte, i) => bytes[i] == byte));
  if (mark) return as(mark[0], bytes);
  const declared = declaration(bytes);
  if (!declared) return undeclared(bytes);
  try {
    return as(declared, bytes);
  } catch {
    const { text } = undeclared(bytes);
    return { text, warning: `the page declares an unknown encoding, ${declared}; it was guessed` };
  }
}

/** Throws where there is no such encoding. The decoder drops the byte order mark. */
function as(encoding: string, bytes: Uint8Array): Decoded {
  const decoder = new TextDecoder(encoding);
  if (decoder.encoding == "windows-1252") return { text: western(bytes) };
  const text = decoder.decode(bytes);
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text };
  } catch {
    return { text, warning: `not all of the file is ${encoding}; U+FFFD stands for what is not` };
  }
}

function undeclared(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const text = western(bytes);
    return { text, warning: "the file is not UTF-8; it was read as windows-1252" };
  }
}

/** The bytes from 80 to 9F in windows-1252. */
const C1 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Windows-1252. The decoders of several releases of Node take it for ISO 8859-1 and leave controls. */
function western(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (control) => C1[control.charCodeAt(0) - 0x80]!);
}

/** The encoding that an HTML page declares: `<meta charset>`, or the same in `http-equiv`. */
function declaration(bytes: Uint8Array): string | undefined {
  const head = western(bytes.subarray(0, PRESCAN));
  if (!/^\s*</.test(head)) return undefined;
  const [, label] = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head) ?? [];
  // Who could read the declaration did not read UTF-16.
  return label && (/^utf-16/i.test(label) ? "utf-8" : label);
}
