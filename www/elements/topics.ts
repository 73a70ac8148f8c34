import type { Source, ViewOptions } from "../api/types.ts";
import { OffprintElement, type Parts } from "./base.ts";

/**
 * What the article is about, as a labelled list of links; and, where the page gives a set of articles, those of it
 * that share the most telling topics.
 */
export class OffprintTopics extends OffprintElement {
  static override readonly observedAttributes = [
    ...OffprintElement.observedAttributes,
    "topic-url",
    "limit",
    "related",
  ];
  protected override readonly view = "topics";

  #related: Source | null | undefined;

  constructor() {
    super();
    this.upgrade("related");
  }

  /** The set of articles, its JSON, or the id of a script that holds it; it stands before that of the attribute. */
  get related(): Source | null | undefined {
    return this.#related;
  }
  set related(related: Source | null | undefined) {
    this.#related = related;
    this.refresh();
  }

  protected override complete(options: ViewOptions, parts: Parts): void {
    // A framework sets the property where a page would write the attribute: an id may stand in either.
    const set = writable(this.#related) ?? this.getAttribute("related");
    const named = set && typeof set == "string" && parts.named(set, parts.rootOf(this), this);
    options.related = named ? named.textContent : set;
  }
}

/** The set, where it can be written as JSON; else what the core reports as no list. */
function writable(set: Source | null | undefined): Source | null | undefined {
  try {
    JSON.stringify(set);
    return set;
  } catch (cause) {
    return String(cause);
  }
}
