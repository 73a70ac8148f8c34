// What the build puts in: the text of a style sheet, and constants.

declare module "*.css" {
  const text: string;
  export default text;
}

/** The locales in `locales/`, English left out: it is compiled into the core. */
declare const LOCALES: string[];

/** The module as text (`tools/build/texts.mjs`), as a file of its own: for bundlers. */
declare module "offprint:module" {
  export const bytes: () => Uint8Array<ArrayBuffer>;
}

/** What imports each locale's words: for bundlers. */
declare module "offprint:locales" {
  const words: {
    [file: string]: () => Promise<{ default: import("../api/types.ts").ViewOptions["words"] & {} }>;
  };
  export default words;
}

/** Whether what is loaded later is imported, as bundlers understand it: the core of the package's entries. */
declare const BUNDLED: boolean;

/** Of package.json. */
declare const VERSION: string;

/** The hash of core.js, in the embedded script; empty in the package's other entries. */
declare const CORE_HASH: string;

/** The hashes of what core.js loads: the module, what stands in its place, and the list of the locales' hashes. */
declare const WASM_HASH: string, NO_WASM_HASH: string, LOCALES_HASH: string;
