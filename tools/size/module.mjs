// What is in a WebAssembly module: its sections, the size and the name of each function, and its data.

const CUSTOM = 0;
const IMPORTS = 2;
const CODE = 10;
const DATA = 11;

/** Reads numbers and strings of the binary format, one after the other. */
class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte() {
    return this.bytes[this.at++];
  }
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  text() {
    return Buffer.from(this.take(this.number())).toString("utf8");
  }
  /** What is read `number()` times. */
  list(read) {
    return Array.from({ length: this.number() }, () => read(this));
  }
}

/** The sections, in their order: `{id, name, content}`; only custom ones have a name. */
export function sections(bytes) {
  const reader = new Reader(bytes, 8);
  const found = [];
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const content = reader.take(reader.number());
    found.push({ id, name: id === CUSTOM ? new Reader(content).text() : "", content });
  }
  return found;
}

function importedFunctions(content) {
  const limits = (reader) => {
    const flags = reader.byte();
    reader.number();
    if (flags & 1) reader.number();
  };
  const skip = [
    (reader) => reader.number(),
    (reader) => (reader.byte(), limits(reader)),
    limits,
    (reader) => reader.take(2),
  ];
  const kinds = new Reader(content).list((reader) => {
    reader.text();
    reader.text();
    const kind = reader.byte();
    skip[kind](reader);
    return kind;
  });
  return kinds.filter((kind) => kind === 0).length;
}

function functionNames(content) {
  const reader = new Reader(content);
  reader.text();
  while (reader.at < content.length) {
    const kind = reader.byte();
    const part = reader.take(reader.number());
    if (kind === 1) return new Map(new Reader(part).list((one) => [one.number(), one.text()]));
  }
  throw new Error("the module has no names of functions");
}

/** The bytes of all data segments. Only active ones at a constant place, as Rust makes them, are known. */
function dataOf(content) {
  const segments = new Reader(content).list((reader) => {
    if (reader.byte() !== 0 || reader.byte() !== 0x41) throw new Error("an unknown kind of data segment");
    reader.number();
    reader.byte();
    return Buffer.from(reader.take(reader.number()));
  });
  return Buffer.concat(segments);
}

/** `{functions: [{name, bytes}], data}` of a module with names. */
export function inspect(bytes) {
  const all = sections(bytes);
  const content = (id) => all.find((section) => section.id === id)?.content ?? new Uint8Array([0]);
  const names = functionNames(all.find(({ name }) => name === "name")?.content ?? new Uint8Array([0]));
  const first = importedFunctions(content(IMPORTS));
  const sizes = new Reader(content(CODE)).list((reader) => {
    const start = reader.at;
    reader.take(reader.number());
    return reader.at - start;
  });
  const functions = sizes.map((size, index) => ({ name: names.get(first + index) ?? "", bytes: size }));
  if (functions.some(({ name }) => /^_(ZN|R)/.test(name))) throw new Error("the names are mangled");
  return { functions, code: content(CODE), dataSection: content(DATA), data: dataOf(content(DATA)) };
}

/** Whether two modules are the same but for their custom sections: the names. */
export function sameCode(one, other) {
  const bare = (bytes) =>
    sections(bytes)
      .filter(({ id }) => id !== CUSTOM)
      .map(({ id, content }) => `${id}:${Buffer.from(content).toString("base64")}`);
  return bare(one).join() === bare(other).join();
}
