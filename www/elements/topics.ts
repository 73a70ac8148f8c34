import { OffprintElement } from "./base.ts";

/** What the article is about, as a labelled list of links. */
export class OffprintTopics extends OffprintElement {
  static override readonly observedAttributes = [...OffprintElement.observedAttributes, "topic-url", "limit"];
  protected override readonly view = "topics";
}
