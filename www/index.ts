// The npm package in a browser. Nothing is registered and nothing loads on import.

export { mount, read, render } from "./api.ts";
export { OffprintArticle } from "./elements/article.ts";
export { OffprintElement } from "./elements/base.ts";
export { OffprintPrint } from "./elements/print.ts";
export { OffprintReadingTime } from "./elements/reading-time.ts";
export { OffprintShare } from "./elements/share.ts";
export { OffprintTopics } from "./elements/topics.ts";
export { define } from "./elements/define.ts";
export { OffprintError } from "./errors.ts";
export type * from "./events.ts";
export type * from "./types.ts";
