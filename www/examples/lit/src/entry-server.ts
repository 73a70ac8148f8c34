import { LitElementRenderer, render as renderLit } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { html } from "lit";
import { OffprintRenderer } from "./offprint-renderer.ts";
import "./story-page.ts";

export const render = () =>
  collectResult(
    renderLit(html`<story-page></story-page>`, { elementRenderers: [OffprintRenderer, LitElementRenderer] }),
  );
