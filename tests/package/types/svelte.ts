import type { Article } from "offprint";
import type {} from "offprint/types/svelte";
import type { SvelteHTMLElements } from "svelte/elements";

declare const article: Article;

({
  article,
  "heading-level": 2,
  class: "lead",
  "onoffprint-ready": ({ detail }) => detail.adopted,
}) satisfies SvelteHTMLElements["offprint-article"];
({
  links: "inline",
  "onoffprint-print": ({ detail }) => detail.intercepted,
}) satisfies SvelteHTMLElements["offprint-print"];
({ related: "latest", limit: 5 }) satisfies SvelteHTMLElements["offprint-topics"];

// @ts-expect-error No such value.
({ links: "footnotes" }) satisfies SvelteHTMLElements["offprint-print"];
// @ts-expect-error Of another element.
({ "onoffprint-share": () => {} }) satisfies SvelteHTMLElements["offprint-topics"];
