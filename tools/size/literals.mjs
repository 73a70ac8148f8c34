// Whose bytes the data of the module are: its texts, found again in the sources.

/** Shorter ones stand by chance in other data. */
const SHORTEST = 4;

const TOKEN = /\/\/.*|r#"([^]*?)"#|(b?)"((?:[^"\\]|\\[^])*)"|'(?:[^'\\\n]|\\[^'\n]+|\\')'/g;
const ESCAPES = { n: "\n", t: "\t", r: "\r", 0: "\0" };

/** The string literals of a Rust source, as bytes, without those of its tests. */
export function literals(source) {
  const code = source.split(/^#\[cfg\(test\)\]\s+mod \w+ \{/m)[0];
  return [...code.matchAll(TOKEN)].flatMap(([, raw, isBytes, text]) => {
    if (raw !== undefined) return [Buffer.from(raw)];
    return text === undefined ? [] : [unescaped(text, Boolean(isBytes))];
  });
}

function unescaped(text, isBytes) {
  const plain = text.replace(/\\(?:\n\s*|u\{(\w+)\}|x(\w\w)|([^]))/g, (_, unicode, hex, letter) => {
    if (unicode ?? hex) return String.fromCodePoint(parseInt(unicode ?? hex, 16));
    return letter === undefined ? "" : (ESCAPES[letter] ?? letter);
  });
  return Buffer.from(plain, isBytes ? "latin1" : "utf8");
}

/**
 * How many bytes of the data belong to whom. `texts` are `{owner, bytes}`; the longest are looked for first, and
 * no byte is given twice. A text of two owners, and what is no text, belong to `nobody`.
 */
export function claim(data, texts, nobody) {
  const owners = new Map();
  for (const { owner, bytes } of texts) {
    const key = bytes.toString("latin1");
    owners.set(key, owners.has(key) && owners.get(key) !== owner ? nobody : owner);
  }
  const taken = new Uint8Array(data.length);
  const claimed = { [nobody]: data.length };
  const longestFirst = [...owners].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  for (const [key, owner] of longestFirst) {
    if (key.length < SHORTEST || owner === nobody) continue;
    const bytes = Buffer.from(key, "latin1");
    for (let at = data.indexOf(bytes); at >= 0; at = data.indexOf(bytes, at + bytes.length)) {
      if (taken.subarray(at, at + bytes.length).some(Boolean)) continue;
      taken.fill(1, at, at + bytes.length);
      claimed[owner] = (claimed[owner] ?? 0) + bytes.length;
      claimed[nobody] -= bytes.length;
    }
  }
  return claimed;
}
