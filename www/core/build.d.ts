// What the build puts in: the text of a style sheet, and constants.

declare module "*.css" {
  const text: string;
  export default text;
}

/** The locales in `locales/`, English left out: it is compiled into the core. */
declare const LOCALES: string[];

/** Of package.json. */
declare const VERSION: string;

/** The hash of core.js, in the embedded script; empty in the package's other entries. */
declare const CORE_HASH: string;

/** The hashes of what core.js loads: the module, what stands in its place, and the list of the locales' hashes. */
declare const WASM_HASH: string, NO_WASM_HASH: string, LOCALES_HASH: string;
