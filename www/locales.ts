// The words of the interface in the page's language, one locale at a time.

import type { Word } from "./types.ts";

type Words = { [key: string]: Word };

const loaded = new Map<string, Promise<Words | undefined>>();

/** The locale file that serves a locale best; English is compiled into the core and has none. */
export function localeFile(locale: string): string | undefined {
  const parts = locale.replaceAll("_", "-").split("-");
  if (parts[0] == "zh") parts[1] = /-(hant|tw|hk|mo)\b/i.test("-" + locale) ? "Hant" : "Hans";
  for (; parts.length; parts.pop()) {
    const name = parts.join("-").toLowerCase();
    const found = LOCALES.find((file) => file.toLowerCase() == name);
    if (found) return found;
  }
  return undefined;
}

/** The words of a locale; nothing where English serves, or the file cannot be had. */
export function wordsOf(locale: string): Promise<Words | undefined> | undefined {
  const file = localeFile(locale);
  if (!file) return undefined;
  let words = loaded.get(file);
  if (!words) loaded.set(file, (words = fetchWords(file)));
  return words;
}

async function fetchWords(file: string): Promise<Words | undefined> {
  try {
    const response = await fetch(new URL(`locales/${file}.json`, import.meta.url));
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
