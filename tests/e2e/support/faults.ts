// Faults in the core as it is shipped: what it calls, or what calls it, fails on request. Run in a page before
// its own scripts.

/** How a page's core fails: `window.fault`. */
export interface Fault {
  /** At which crossing between the core and the page, counted from 1; never where 0. */
  at: number;
  /** How many crossings there were since `at` was set. */
  crossed: number;
  /** What fails there. */
  kind: "trap" | "stack" | "thrown";
  /** How many instances of the module there were. */
  instances: number;
  /** The memories of those that were not collected. */
  memories(): WebAssembly.Memory[];
}

declare global {
  interface Window {
    fault: Fault;
  }
}

/**
 * Counts each crossing and fails at one. With the module, the crossings are its imports and allocations; with
 * either core, each text that is handed to the page.
 */
export function breakable(): void {
  const memories: WeakRef<WebAssembly.Memory>[] = [];
  const fault: Fault = {
    at: 0,
    crossed: 0,
    kind: "trap",
    instances: 0,
    memories: () => memories.flatMap((memory) => memory.deref() ?? []),
  };
  Object.assign(window, { fault });
  const deep = (): number => 1 + deep();
  const cross = () => {
    if (++fault.crossed != fault.at) return;
    if (fault.kind == "stack") deep();
    if (fault.kind == "thrown") throw "no error at all";
    throw globalThis.WebAssembly
      ? new WebAssembly.RuntimeError("unreachable")
      : new RangeError("unreachable");
  };
  type Call = (...given: unknown[]) => unknown;
  const crossing = (call: Call): Call =>
    function (this: unknown, ...given) {
      cross();
      return call.apply(this, given);
    };
  const { prototype } = TextDecoder as unknown as { prototype: { decode: Call } };
  prototype.decode = crossing(prototype.decode);
  if (!globalThis.WebAssembly) return;
  const wrapped = (all: Record<string, unknown>, which: RegExp) =>
    Object.fromEntries(
      Object.entries(all).map(([name, value]) => [
        name,
        which.test(name) && typeof value == "function" ? crossing(value as Call) : value,
      ]),
    );
  const Instance = WebAssembly.Instance;
  WebAssembly.Instance = function (module: WebAssembly.Module, imports: WebAssembly.Imports = {}) {
    const all = Object.entries(imports).map(([name, each]) => [name, wrapped(each, /^__wbg_(?!__)/)]);
    const { exports } = new Instance(module, Object.fromEntries(all));
    if (!exports["memory"]) return { exports };
    fault.instances++;
    memories.push(new WeakRef(exports["memory"] as WebAssembly.Memory));
    return { exports: wrapped(exports, /malloc|realloc/) };
  } as unknown as typeof Instance;
}

/** The module, with a memory that cannot grow beyond so many pages of 64 KiB. */
export function limitMemory(wasm: Buffer, pages: number): Buffer {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < wasm.length) {
    const start = at;
    const id = wasm[at++]!;
    const size = number();
    const end = at + size;
    if (id == 5) {
      const [count, flags] = [number(), number()];
      const least = number();
      if (count != 1 || flags != 0) throw new Error("the module's memory is not as it was");
      const written = [1, 1, ...leb(least), ...leb(pages)];
      const section = Buffer.from([5, ...leb(written.length), ...written]);
      return Buffer.concat([wasm.subarray(0, start), section, wasm.subarray(end)]);
    }
    at = end;
  }
  throw new Error("the module has no memory");
}

function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}

/** The core as JavaScript, with a memory that cannot grow beyond so many pages. */
export function limitScriptMemory(script: string, pages: number): string {
  const limited = script.replaceAll("32767", String(pages));
  if (limited == script) throw new Error("the script's memory is not as it was");
  return limited;
}
