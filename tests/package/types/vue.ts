import type { Article } from "offprint";
import type {} from "offprint/types/vue";
import type { GlobalComponents } from "vue";

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>["$props"];

declare const article: Article;

({
  article,
  "heading-level": 2,
  class: "lead",
  onOffprintReady: ({ detail }) => detail.adopted,
}) satisfies Props<"offprint-article">;
({
  links: "inline",
  images: "off",
  onOffprintPrint: ({ detail }) => detail.intercepted,
}) satisfies Props<"offprint-print">;
({ targets: "x", native: "on", folded: true }) satisfies Props<"offprint-share">;
({ related: "latest", limit: 5 }) satisfies Props<"offprint-topics">;
({ remaining: true, "reading-mode": "silent" }) satisfies Props<"offprint-reading-time">;

// @ts-expect-error No such value.
({ links: "footnotes" }) satisfies Props<"offprint-print">;
// @ts-expect-error Of another element.
({ onOffprintShare: () => {} }) satisfies Props<"offprint-topics">;
