// A server's project, which has no DOM.

import { read, renderShadow } from "offprint/server";

const { article, diagnostics } = read("<!doctype html>", { body: "#story" });
export const html: string = article ? renderShadow(article, "article") : diagnostics.join();
