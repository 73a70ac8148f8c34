import { FallbackRenderer } from "@lit-labs/ssr/lib/element-renderer.js";
import type { View } from "offprint";
import { render } from "offprint/server";
import article from "../../article.json";
import { StoryPage } from "./story-page.ts";

/** Renders the elements of Offprint inside of Lit's. What it writes into their shadow roots they adopt. */
export class OffprintRenderer extends FallbackRenderer {
  private headingLevel = 2;

  static override matchesClass(_class: typeof HTMLElement, tag: string) {
    return tag.startsWith("offprint-");
  }

  override setAttribute(name: string, value: string) {
    super.setAttribute(name, value);
    if (name === "heading-level") this.headingLevel = Number(value);
  }

  override renderShadow() {
    const view = this.tagName.replace("offprint-", "") as View;
    // The button that prints needs a script anyway.
    if (view === "print") return undefined;
    const { headingLevel } = this;
    const link = `<link rel="stylesheet" href="${StoryPage.sheet}">`;
    return [link, render(article, view, { headingLevel })];
  }
}
