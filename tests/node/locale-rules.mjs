// What is asked of a locale file. `faults` names everything that is wrong with one.

/** The locales of the interface. */
export const LOCALES =
  "ar de en es fa fr he hi id it ja ko nl pl pt ru sv th tr uk ur vi zh-Hans zh-Hant".split(" ");

/** What may read as it does in English: loan words, and names. */
const SAME_AS_ENGLISH = {
  de: ["links", "link-note"],
  id: ["share-email"],
  it: ["link-note"],
  nl: ["links", "link-note"],
  pl: ["link-note"],
  pt: ["links", "link-note"],
  vi: ["share-email"],
};

/** The letters in which a locale is written; Latin where none are given. */
const LETTERS = {
  ar: /^[\u0621-\u063a\u0641-\u064a]$/,
  fa: /^[آاأؤئبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی]$/,
  he: /^[\u05d0-\u05ea]$/,
  hi: /^\p{Script=Devanagari}$/u,
  ja: /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]$/u,
  ko: /^\p{Script=Hangul}$/u,
  ru: /^[а-яё]$/i,
  th: /^\p{Script=Thai}$/u,
  uk: /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя]$/i,
  ur: /^[آاأؤئبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے]$/,
  "zh-Hans": /^[\p{Script=Han}--[發於連結複製內電郵訊閱讀時間鐘頁開關書們這個還無選後標題錄]]$/v,
  "zh-Hant": /^[\p{Script=Han}--[发于连结复制电邮讯阅读时间钟页开关书们这个还无选后标题录]]$/v,
};
const LATIN = /^\p{Script=Latin}$/u;
/** Names in Latin letters that other scripts leave as they are. */
const LATIN_NAMES = /SMS|QR/g;

const FULL_WIDTH = ["ja", "zh-Hans", "zh-Hant"];
const ARABIC = ["ar", "fa", "ur"];

/** Words whose number may be a range, so that no form of theirs can do without it. */
const TAKES_RANGE = ["reading-time", "reading-time-hours"];

const slots = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const withoutSlots = (text) => text.replace(/\{\w+\}/g, "");
const forms = (message) => (typeof message == "string" ? { other: message } : message);

/** Enough numbers for every category that whole numbers have. */
const SAMPLE = [...Array(201).keys(), 1000, 10_000, 100_000, 1_000_000, 2_000_000];

/** The plural categories that whole numbers have in a locale, and `other`; each with its numbers. */
export function categories(locale) {
  const rules = new Intl.PluralRules(locale);
  const found = { zero: [], one: [], two: [], few: [], many: [], other: [] };
  for (const number of SAMPLE) found[rules.select(number)].push(number);
  return new Map(
    Object.entries(found).filter(([category, numbers]) => numbers.length || category == "other"),
  );
}

/** What is wrong with the words of a locale, beside those of English. */
export function faults(locale, words, english) {
  const found = [];
  const keys = Object.keys(english);
  if (String(Object.keys(words)) != String(keys))
    found.push("its keys are not those of en.json, in their order");
  for (const key of keys.filter((key) => key in words)) {
    for (const fault of messageFaults(locale, key, words[key], english[key])) found.push(`${key}: ${fault}`);
  }
  return [...found, ...termFaults(locale, words)];
}

function* messageFaults(locale, key, message, english) {
  if (typeof message != typeof english) yield "a plural where English has none, or none where it has";
  const expected = typeof message == "string" ? ["other"] : [...categories(locale).keys()];
  if (String(Object.keys(forms(message))) != String(expected)) yield `its forms are not ${expected}`;
  for (const [category, text] of Object.entries(forms(message))) {
    yield* slotFaults(locale, key, category, text, english);
    yield* spaceFaults(locale, key, text);
    yield* markFaults(locale, text);
    yield* letterFaults(locale, text);
  }
  const isSame = locale != "en" && JSON.stringify(message) == JSON.stringify(english);
  const words = withoutSlots(forms(message).other ?? "");
  if (isSame && /\p{L}{2}/u.test(words) && !SAME_AS_ENGLISH[locale]?.includes(key) && words != "SMS")
    yield "it is English";
}

/** A form for a single number may say it in a word: “one minute”. */
function* slotFaults(locale, key, category, text, english) {
  const wanted = slots(forms(english).other);
  const given = slots(text);
  const isExact = typeof english != "string" && categories(locale).get(category)?.length == 1;
  const mayLack = isExact && !TAKES_RANGE.includes(key) && given.every((slot) => wanted.includes(slot));
  if (String(given) != String(wanted) && !mayLack) yield `it has the slots ${given}, not ${wanted}`;
  if (/[{}]/.test(withoutSlots(text))) yield "a brace without its pair";
}

function* spaceFaults(locale, key, text) {
  if (!text.trim()) yield "it is empty";
  // The dateline stands before the text and brings the space between.
  if ((key == "dateline" ? text.trimStart() : text.trim()) != text) yield "a space at its edge";
  if (/\s{2}|[\t\n\r]/.test(text)) yield "a space too many";
  if (/ [,.;:!?،؛؟。、，：]|[，。、：；【】] | [）】]/.test(text))
    yield "a space before or after a mark that has none";
  // An English reading time is “3 min read”, three words, where others have a number and a unit.
  if (TAKES_RANGE.includes(key) && locale != "en" && /\{(minutes|hours)\} \p{L}/u.test(text))
    yield "a number that can be parted from its unit";
}

function* markFaults(locale, text) {
  if (text.normalize("NFC") != text) yield "it is not in NFC";
  if (/["'`´]|\.\.\.|--/.test(text)) yield "a typewriter’s mark";
  if (/[\p{Cc}\u00ad\u061c\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u.test(text))
    yield "a control that nobody sees";
  if (text.includes("\u200c") && locale != "fa") yield "a joiner that only Persian needs";
  if (FULL_WIDTH.includes(locale) && /[,.:;!?()]/.test(text)) yield "a mark of half width";
  if (ARABIC.includes(locale) && /[,;?]/.test(text)) yield "a Latin mark in Arabic script";
  if (locale == "fr" && /(?<!\u00a0):|(?<!\u202f)[;!?]/.test(text)) yield "a mark without its French space";
}

function* letterFaults(locale, text) {
  const known = LETTERS[locale] ?? LATIN;
  const own = known == LATIN ? text : text.replace(LATIN_NAMES, "");
  const foreign = [...withoutSlots(own)].filter((c) => /\p{L}/u.test(c) && !known.test(c));
  if (foreign.length) yield `letters of another script or language: ${foreign.join("")}`;
}

/** One concept, one word; two concepts, two. */
function* termFaults(locale, words) {
  const seen = new Map();
  for (const [key, message] of Object.entries(words)) {
    const text = JSON.stringify(message);
    // A pattern without a letter says nothing.
    if (!/\p{L}/u.test(withoutSlots(text))) continue;
    if (seen.has(text)) yield `${key}: the same as ${seen.get(text)}`;
    seen.set(text, key);
  }
  const lower = (text) => String(text).toLocaleLowerCase(locale);
  const target = lower(words["share-target"]);
  // The visible name comes first, as one who speaks it to a computer says it.
  if (!/^\{name\}(, |، |、|，| )/.test(target)) yield "share-target: the name is not first";
  if (!target.endsWith(lower(words.share))) yield "share-target: it does not say what share says";
  if (!lower(words["topics-inline"]).startsWith(lower(words.topics)))
    yield "topics-inline: it does not say what topics says";
}
