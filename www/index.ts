// The npm package in a browser. Nothing is registered and nothing loads on import.

export { mount, read, render } from "./api.ts";
export * from "./elements/index.ts";
export { OffprintError } from "./errors.ts";
export type * from "./events.ts";
export type * from "./types.ts";
