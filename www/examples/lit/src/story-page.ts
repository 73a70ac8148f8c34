import { LitElement, html } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { OffprintEventMap } from "offprint";
import "offprint/define";
import styles from "offprint/elements.css?url";

@customElement("story-page")
export class StoryPage extends LitElement {
  /** What the server's markup links to: imported here, so that it is among the files for browsers. */
  static readonly sheet = styles;

  @state() private shared = "nobody yet";

  override render() {
    return html`
      <offprint-reading-time></offprint-reading-time>
      <offprint-print></offprint-print>
      <offprint-article heading-level="1"></offprint-article>
      <offprint-share @offprint-share=${this.onShare}></offprint-share>
      <p>Last shared by: ${this.shared}</p>
      <offprint-topics></offprint-topics>
    `;
  }

  private onShare({ detail }: OffprintEventMap["offprint-share"]) {
    this.shared = `${detail.target}: ${detail.outcome}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "story-page": StoryPage;
  }
}
