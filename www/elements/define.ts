// Registration under the elements' own names.

import { OffprintArticle } from "./article.ts";
import { OffprintPrint } from "./print.ts";
import { OffprintReadingTime } from "./reading-time.ts";
import { OffprintShare } from "./share.ts";
import { OffprintTopics } from "./topics.ts";

const ELEMENTS = {
  "offprint-article": OffprintArticle,
  "offprint-print": OffprintPrint,
  "offprint-share": OffprintShare,
  "offprint-topics": OffprintTopics,
  "offprint-reading-time": OffprintReadingTime,
};

/**
 * Registers the elements, where their names are free: a second copy of this script, or another version,
 * leaves the first in place. Without a registry, as on a server, it does nothing.
 */
export function define(registry: CustomElementRegistry | undefined = globalThis.customElements): void {
  for (const [name, Class] of Object.entries(ELEMENTS)) {
    // One class serves one name in one registry.
    if (registry && !registry.get(name))
      registry.define(name, class extends (Class as CustomElementConstructor) {});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "offprint-article": OffprintArticle;
    "offprint-print": OffprintPrint;
    "offprint-share": OffprintShare;
    "offprint-topics": OffprintTopics;
    "offprint-reading-time": OffprintReadingTime;
  }
}
