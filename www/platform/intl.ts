// Dates, numbers, lists and words by `Intl`. Nothing here throws: what a locale or a zone gets wrong
// falls back.

const cache = new Map<string, unknown>();

/** How much is remembered. Articles name languages, so that on a server there could be any number. */
const MOST = 500;

function remembered<T>(key: string, make: () => T): T {
  if (!cache.has(key)) {
    if (cache.size >= MOST) cache.clear();
    cache.set(key, make());
  }
  return cache.get(key) as T;
}

type Maker<T> = new (locale: string, options: object) => T;

/** A formatter, made once; English where the locale is no locale. */
function formatter<T>(kind: string, Make: Maker<T>, locale: string, options: object): T {
  return remembered([kind, locale, ...Object.values(options)].join(), () => {
    try {
      return new Make(locale, options);
    } catch {
      return new Make("en", options);
    }
  });
}

const number = (locale: string, options: Intl.NumberFormatOptions = {}) =>
  formatter("number", Intl.NumberFormat as unknown as Maker<Intl.NumberFormat>, locale, options);

/**
 * Whether the engine has the months and the lists of a language. Chromium says that it has those of Azerbaijani, Kazakh and
 * Uzbek, and writes "2026 M11 24" and "a, b, and c".
 */
function isKnown(locale: string): boolean {
  return remembered("known," + locale, () => {
    try {
      const month = new Intl.DateTimeFormat(locale, { month: "long", calendar: "gregory", timeZone: "UTC" });
      const has = [Intl.DateTimeFormat, Intl.ListFormat].every(
        (part) => !part || part.supportedLocalesOf(locale).length,
      );
      return has && !/^M\d/.test(month.format(0));
    } catch {
      // English serves where the locale is no locale.
      return true;
    }
  });
}

/** Writes a number. */
export function formatNumber(locale: string, value: number, options?: Intl.NumberFormatOptions): string {
  return number(locale, options).format(value);
}

const dates = (locale: string, options: Intl.DateTimeFormatOptions) =>
  formatter("date", Intl.DateTimeFormat as unknown as Maker<Intl.DateTimeFormat>, locale, options);

/** What is written of a date that ends with its year or its month. */
const PARTIAL: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: "numeric" },
  7: { year: "numeric", month: "long" },
};

/** Calendars with our months. A month or a year of ours is none of another's. */
const WITH_OUR_MONTHS = ["gregory", "buddhist", "japanese", "roc"];

/** How a locale writes a month or a year; nothing for a day. */
function partial(locale: string, iso: string): Intl.DateTimeFormatOptions | undefined {
  const style = PARTIAL[iso.length];
  if (!style || WITH_OUR_MONTHS.includes(dates(locale, {}).resolvedOptions().calendar)) return style;
  return { ...style, calendar: "gregory" };
}

/**
 * Writes the day or the time of an ISO 8601 date: its wall-clock time as it stands, unless a zone is given
 * and the date has an offset. Of `2026-11` it writes the month, of `2026` the year. As ISO 8601 where the engine does not
 * have the language: no words are better than words of another one.
 */
export function formatDate(locale: string, iso: string, timeOfDay: boolean, zone?: string): string {
  if (!isKnown(locale)) return timeOfDay ? iso.slice(11, 16) : iso.slice(0, 10);
  const style: Intl.DateTimeFormatOptions = timeOfDay
    ? { timeStyle: "short" }
    : (partial(locale, iso) ?? { dateStyle: "long" });
  const write = (date: string, timeZone: string) =>
    dates(locale, { ...style, timeZone }).format(new Date(date));
  if (zone && iso.length > 19) {
    try {
      return write(iso, zone);
    } catch {
      // No such zone: the article's own time stands.
    }
  }
  return write(iso.slice(0, 19) + "0000-01-01T00:00:00".slice(iso.length) + "Z", "UTC");
}

/** Writes a range of whole numbers; one number where both ends are the same. */
export function formatRange(locale: string, from: number, to: number): string {
  const format = number(locale);
  if (from == to) return format.format(from);
  return format.formatRange?.(from, to) ?? `${format.format(from)}–${format.format(to)}`;
}

/** Not in every engine, nor in TypeScript's library yet. */
interface RangeRules extends Intl.PluralRules {
  selectRange?(from: number, to: number): string;
}

/** The plural category of a range, or of one number. */
export function pluralRange(locale: string, from: number, to: number): string {
  const rules = formatter("plural", Intl.PluralRules as unknown as Maker<RangeRules>, locale, {});
  return (from != to && rules.selectRange?.(from, to)) || rules.select(to);
}

/** The text before, between and after the items of a list. */
export function listPattern(locale: string, count: number): string[] {
  if (!Intl.ListFormat || !isKnown(locale))
    return ["", ...Array<string>(Math.max(count - 1, 0)).fill(", "), ""];
  // To format takes longer than all else that a byline does.
  return remembered(["pattern", locale, count].join(), () => {
    const list = formatter("list", Intl.ListFormat as unknown as Maker<Intl.ListFormat>, locale, {});
    const gaps = [""];
    for (const { type, value } of list.formatToParts(Array<string>(count).fill("-"))) {
      if (type == "element") gaps.push("");
      else gaps[gaps.length - 1] += value;
    }
    return gaps;
  });
}

/** What finds the words of a language; nothing where the engine has none. */
export function wordSegmenter(lang: string): Intl.Segmenter | undefined {
  if (!Intl.Segmenter) return undefined;
  const options = { granularity: "word" };
  return formatter("words", Intl.Segmenter as unknown as Maker<Intl.Segmenter>, lang, options);
}

/**
 * Whether a segment is a word: it has a letter or a digit. Firefox's `isWordLike` denies it of the last word before a space or
 * a sign in languages that it parts by a dictionary (Khmer, Burmese, Lao, Thai).
 */
export const isWord = (segment: string): boolean => /[\p{L}\p{N}]/u.test(segment);

/** About how many characters are parted into words at once. */
const PIECE = 2000;

/** The number of words in a text that has no spaces between them. */
export function countWords(lang: string, text: string): number {
  const words = wordSegmenter(lang);
  if (!words) return Math.ceil(text.length / 5);
  let count = 0;
  // In pieces that end between words: ICU takes time that grows with the square of a long run without spaces.
  for (let at = 0, next; at < text.length; at = next) {
    next = at + 2 * PIECE;
    for (const { index, segment } of words.segment(text.slice(at, next))) {
      if (index >= PIECE) {
        next = at + index;
        break;
      }
      if (isWord(segment)) count++;
    }
  }
  return count;
}

/** The form in which names are compared: see `src/host/mod.rs`. */
export function fold(lang: string, name: string): string {
  const form = name.normalize("NFKC");
  try {
    return form.toLocaleUpperCase(lang).normalize();
  } catch {
    // No language, or none that is known.
    return form.toUpperCase().normalize();
  }
}
