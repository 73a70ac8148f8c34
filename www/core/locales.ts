// The words of the interface in the page's language, one locale at a time.

import imported from "offprint:locales";
import { admitted, fetchBuilt } from "./integrity.ts";
import type { Word } from "../api/types.ts";

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

/** The hashes of the files: for core.js, which most pages need in English, they are too many. */
let list: Promise<{ [file: string]: string }> | undefined;

const fetchJson = async (url: URL, hash: string) => new Response(await fetchBuilt(url, hash)).json();

async function fetchWords(file: string): Promise<Words | undefined> {
  try {
    if (BUNDLED) return (await imported[file]!()).default;
    const url = new URL(`./locales/${file}.json`, import.meta.url);
    list ??= admitted
      ? fetchJson(new URL("./locales.json", import.meta.url), LOCALES_HASH)
      : Promise.resolve({});
    return await fetchJson(url, (await list)[file]!);
  } catch {
    // No network, a policy, a bad answer, or a file that is not the one that was built. The next render tries again.
    loaded.delete(file);
    list = undefined;
    return undefined;
  }
}
