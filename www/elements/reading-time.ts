import { OffprintElement } from "./base.ts";

/** How long the article takes to read. */
export class OffprintReadingTime extends OffprintElement {
  static override readonly observedAttributes = [...OffprintElement.observedAttributes, "reading-mode"];
  protected override readonly view = "reading-time";
}
