// What the script tag fetches, as JavaScript: bundlers move scripts that are imported, and know how to load them, but
// most leave behind what stands beside a script.

/**
 * Added to each byte, so that the commonest (0 above all) become characters that a string holds as they are, and the
 * fewest need two bytes in UTF-8.
 */
const SHIFT = 35;

const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\0": "\\x00" };

/**
 * A module whose `bytes` gives these: one character for each byte. Compressed, that is an eighth smaller than Base64
 * where the bundler keeps the characters, and a tenth where it escapes them.
 */
export function moduleText(bytes) {
  const text = Array.from(bytes, (byte) => String.fromCharCode((byte + SHIFT) & 255)).join("");
  const quoted = text.replace(/[\\"\n\r\0]/g, (one) => ESCAPES[one]);
  // A loop: `Uint8Array.from` takes ten times as long.
  const decoder = `let n=t.length,b=new Uint8Array(n);for(;n--;)b[n]=t.charCodeAt(n)-${SHIFT};return b`;
  return `const t="${quoted}";export const bytes=()=>{${decoder}};\n`;
}

/** A module whose default are the words of a locale. */
export const wordsText = (json) => `export default ${JSON.stringify(JSON.parse(json))};\n`;
