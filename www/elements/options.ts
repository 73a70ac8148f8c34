import { shadowOf } from "../platform/own.ts";
import type { ViewOptions } from "../api/types.ts";

/**
 * The view options that an element's attributes state: `heading-level="3"` is `headingLevel: 3`. Whether a
 * value can be used is for the core to say; what cannot, it reports, and takes the default.
 */
export function optionsOf(element: Element, names: readonly string[]): ViewOptions {
  const options: { [key: string]: unknown } = { locale: languageOf(element) };
  for (const name of names) {
    const value = element.getAttribute(name)?.trim();
    if ((value || FLAGS.includes(name)) && value != null && !OWN.includes(name))
      options[name.replace(/-./g, (part) => part[1]!.toUpperCase())] = parse(name, value);
  }
  return options;
}

/** On where they stand, unless they say `off`. */
const FLAGS = ["folded", "images", "qr", "quote", "remaining"];

/** What concerns the element and not its view. */
const OWN = ["body", "for", "native", "static"];

function parse(name: string, value: string): unknown {
  if (name == "targets") return value.split(/[\s,]+/);
  if (FLAGS.includes(name)) return value != "off";
  return /^\d{1,9}$/.test(value) ? +value : value;
}

/** The language that an element is in, across shadow roots; English where none is declared. */
function languageOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = shadowOf(at)?.host) {
    const lang = at.closest("[lang]")?.getAttribute("lang");
    if (lang) return lang;
  }
  return "en";
}
