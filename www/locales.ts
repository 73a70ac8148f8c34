// The words of the interface in the page's language, one locale at a time.

import type { Word } from "./types.ts";

type Words = { [key: string]: Word };

const loaded = new Map<string, Promise<Words | undefined>>();
/** Which file serves which locale that was asked for. */
const files = new Map<string, string | undefined>();

/**
 * The locale file that a reader of that locale can read: of the same language in the same script, so that
 * `pt-BR` is served by `pt`, `zh-HK` by `zh-Hant`, and `iw` by `he`. English is compiled into the core and
 * has none.
 */
export function localeFile(locale: string): string | undefined {
  const wanted = written(locale);
  return wanted && LOCALES.find((file) => written(file) == wanted);
}

/** The language and the script of a locale; nothing where it is no locale. */
function written(locale: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(locale.replaceAll("_", "-")).maximize();
    return language + script;
  } catch {
    return undefined;
  }
}

/** The words of a locale; nothing where English serves, or the file cannot be had. */
export function wordsOf(locale: string): Promise<Words | undefined> | undefined {
  // To ask of every file takes a fifth of the time of a short article.
  if (!files.has(locale)) files.set(locale, localeFile(locale));
  const file = files.get(locale);
  if (!file) return undefined;
  let words = loaded.get(file);
  if (!words) loaded.set(file, (words = fetchWords(file)));
  return words;
}

async function fetchWords(file: string): Promise<Words | undefined> {
  try {
    // Vite would write the small files into the core, for every reader, and as what no policy allows.
    const response = await fetch(new URL(`./locales/${file}.json?no-inline`, import.meta.url));
    if (response.ok) return await response.json();
  } catch {
    // No network, or a policy: the same as a bad answer.
  }
  // The next render tries again.
  loaded.delete(file);
  return undefined;
}
