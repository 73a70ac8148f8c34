// A server's project, which has no DOM.

import { read, renderShadow } from "offprint/server";

const { article, diagnostics } = read("{}");
export const html: string = article ? renderShadow(article, "article") : diagnostics.join();
