// The npm package in a browser. Nothing is registered and nothing loads on import.

export { mount, read, render } from "./api/browser.ts";
export * from "./elements/index.ts";
export { OffprintError } from "./api/errors.ts";
export type * from "./elements/events.ts";
export type * from "./api/types.ts";
