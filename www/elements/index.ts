// The element classes and what registers them. Importing them has no effect.

export { OffprintArticle } from "./article.ts";
export { OffprintElement } from "./base.ts";
export { define } from "./define.ts";
export { OffprintPrint } from "./print.ts";
export { OffprintReadingTime } from "./reading-time.ts";
export { OffprintShare } from "./share.ts";
export { OffprintTopics } from "./topics.ts";
