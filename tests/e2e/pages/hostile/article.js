// An invented article, short or long, left to right or right to left, and the host's own copy of it.
// The tests import it to know what must be printed; the host pages, to show it.

const ENGLISH = {
  lang: "en-GB",
  dir: "ltr",
  section: ["WEATHER", "Lamps & Fog"],
  headline: 'Lamp keepers at Orrin "count the fog" again',
  standfirst: "An old way of measuring how far one can see has returned to the coast.",
  author: "Ada Marren",
  agency: "Sound Wire",
  edition: "Morning edition",
  place: "ORRIN",
  lead: "The lamp keepers of Orrin began on Tuesday to count the fog, as their grandparents had done.",
  heading: "What is counted",
  link: "A short guide",
  linkEnd: " tells how to begin, and where the posts stand.",
  items: ["a post at fifty steps;", "a post at two hundred steps;", "the bell buoy, by ear."],
  quote: "The fog was always there. We had stopped looking at it.",
  fold: "How a step is measured",
  folded: "A step is three quarters of a metre, paced on the level.",
  table: ["Post", "Days in fog", "West quay", "41", "Bell rock", "77"],
  captions: ["The west quay at noon.", "Readings of one week.", "A chart of the posts."],
  credit: "Sound Wire",
  topics: ["Fog", "Lighthouses"],
  publisher: "The Orrin Lamp",
  copyright: "© 2026 The Orrin Lamp",
  correction: "An earlier version gave the wrong number of posts.",
  sentences: [
    "Each keeper walks to the door at the hour and names the farthest post that can be seen.",
    "The number goes into a book with a red spine, and at noon the books are read aloud by telephone.",
    "Nobody had thought that so plain a figure would be missed, until the instruments were taken away.",
    "Pilots say that a person who has looked knows more than a lamp that has blinked.",
    "The boats that wait outside the bar save fuel when they know by breakfast that the bar is clear.",
    "A school at the head of the bay keeps a book of its own, and its numbers are the better ones.",
  ],
};

const ARABIC = {
  lang: "ar",
  dir: "rtl",
  section: ["الطقس", "المنارات والضباب"],
  headline: "حراس المنارة في أورين يعدّون الضباب من جديد",
  standfirst: "طريقة قديمة لقياس مدى الرؤية تعود إلى الساحل.",
  author: "ليلى مروان",
  agency: "وكالة المضيق",
  edition: "طبعة الصباح",
  place: "أورين",
  lead: "بدأ حراس المنارة في أورين يوم الثلاثاء عدّ الضباب كما كان يفعل أجدادهم.",
  heading: "ما الذي يُعدّ",
  link: "دليل قصير",
  linkEnd: " يشرح كيف يبدأ المرء وأين تقف الأعمدة.",
  items: ["عمود على بعد خمسين خطوة؛", "عمود على بعد مئتي خطوة؛", "جرس العوامة بالسمع."],
  quote: "كان الضباب هنا دائما. نحن الذين توقفنا عن النظر إليه.",
  fold: "كيف تقاس الخطوة",
  folded: "الخطوة ثلاثة أرباع المتر على أرض مستوية.",
  table: ["العمود", "أيام الضباب", "الرصيف الغربي", "41", "صخرة الجرس", "77"],
  captions: ["الرصيف الغربي عند الظهر.", "قراءات أسبوع واحد.", "خريطة الأعمدة."],
  credit: "وكالة المضيق",
  topics: ["الضباب", "المنارات"],
  publisher: "مصباح أورين",
  copyright: "© 2026 مصباح أورين",
  correction: "ذكرت نسخة سابقة عددا خاطئا من الأعمدة.",
  sentences: [
    "يسير كل حارس إلى الباب عند رأس الساعة ويسمي أبعد عمود يمكن أن يُرى.",
    "يدوَّن الرقم في دفتر أحمر الكعب وتُقرأ الدفاتر ظهرا بالهاتف.",
    "لم يظن أحد أن رقما بسيطا كهذا سيُفتقد حتى رُفعت الأجهزة.",
    "يقول المرشدون إن من نظر بعينه يعرف أكثر من مصباح رمش.",
    "توفر القوارب المنتظرة خارج المدخل وقودها حين تعلم عند الفجر أن المدخل سالك.",
    "تحتفظ مدرسة في رأس الخليج بدفتر خاص بها وأرقامها أدق.",
  ],
};

const PICTURES = [
  { src: "/pictures/harbour.jpg", width: 1200, height: 750 },
  { src: "/pictures/readings.jpg", width: 1200, height: 640 },
  { src: "/picture.png", width: 1280, height: 960 },
];

/** How many numbered paragraphs fill one page, and ten. */
const PARAGRAPHS = { en: { short: 0, long: 86 }, ar: { short: 0, long: 104 } };

export const words = (lang) => (lang === "ar" ? ARABIC : ENGLISH);

/** The numbered paragraphs: no two are the same, so that a lost one is seen. */
export function paragraphs(lang, length) {
  const { sentences } = words(lang);
  const at = (index) => sentences[index % sentences.length];
  return Array.from(
    { length: PARAGRAPHS[lang][length] },
    (_, index) => `(${index + 1}) ${at(index)} ${at(index * 5 + 2)} ${at(index + 3)}`,
  );
}

/** The article in Offprint's own format; its pictures are at `base`. */
export function article(lang, length, base = "") {
  const w = words(lang);
  const p = (...children) => ({ type: "paragraph", children });
  const image = (index) => ({
    type: "image",
    alt: w.captions[index],
    ...PICTURES[index],
    src: base + PICTURES[index].src,
  });
  const figure = (index) => ({
    type: "figure",
    children: [image(index), { type: "caption", children: [w.captions[index]] }],
  });
  const row = (kind, ...cells) => ({
    type: "row",
    children: cells.map((cell) => ({ type: kind, children: [cell] })),
  });
  const [postHead, daysHead, ...cells] = w.table;
  const rest = paragraphs(lang, length);
  const long = length === "long";
  const middle = Math.floor(rest.length / 2);
  return {
    offprint: 1,
    url: `https://lamp.example/2026/${lang}/${length}?id=7`,
    lang: w.lang,
    dir: w.dir,
    section: w.section.map((name) => ({ name })),
    headline: w.headline,
    standfirst: w.standfirst,
    byline: [{ name: w.author, type: "person" }],
    published: "2026-11-24T06:30:00+01:00",
    agency: w.agency,
    edition: w.edition,
    dateline: w.place,
    images: [{ ...image(0), alt: "", caption: w.captions[0], credit: w.credit }],
    body: [
      p(w.lead),
      p(
        { type: "link", href: "https://lamp.example/guide?utm_source=feed&page=2", children: [w.link] },
        w.linkEnd,
      ),
      ...(long
        ? [
            { type: "heading", level: 1, children: [w.heading] },
            ...rest.slice(0, middle).map((text) => p(text)),
            figure(1),
            { type: "list", children: w.items.map((item) => ({ type: "item", children: [item] })) },
            { type: "quote", children: [p(w.quote)] },
            { type: "details", children: [{ type: "summary", children: [w.fold] }, p(w.folded)] },
            {
              type: "table",
              children: [
                { type: "table-head", children: [row("header-cell", postHead, daysHead)] },
                {
                  type: "table-body",
                  children: [row("cell", ...cells.slice(0, 2)), row("cell", ...cells.slice(2))],
                },
              ],
            },
            figure(2),
            ...rest.slice(middle).map((text) => p(text)),
          ]
        : []),
    ],
    topics: w.topics.map((name) => ({ name })),
    publisher: { name: w.publisher },
    copyright: w.copyright,
    corrections: [{ text: w.correction }],
  };
}

/** The host's own copy, as hosts have it: the elements that its templates make, pictures when scrolled to. */
function story(lang, length) {
  const w = words(lang);
  const make = (name, text, more) =>
    Object.assign(document.createElement(name), text && { textContent: text }, more);
  const picture = (index) => {
    const figure = make("figure");
    figure.append(
      make("img", "", { loading: "lazy", alt: w.captions[index], ...PICTURES[index] }),
      make("figcaption", w.captions[index]),
    );
    return figure;
  };
  const link = make("p");
  link.append(make("a", w.link, { href: "https://lamp.example/guide?utm_source=feed&page=2" }), w.linkEnd);
  const rest = paragraphs(lang, length).map((text) => make("p", text));
  const middle = Math.floor(rest.length / 2);
  const long =
    length === "long"
      ? [
          make("h2", w.heading),
          ...rest.slice(0, middle),
          picture(1),
          make("blockquote", w.quote),
          picture(2),
          ...rest.slice(middle),
        ]
      : [];
  return [make("h1", w.headline), make("p", w.standfirst), picture(0), make("p", w.lead), link, ...long];
}

if (globalThis.document) {
  const query = new URLSearchParams(location.search);
  const lang = query.get("lang") ?? "en";
  const length = query.get("length") ?? "short";
  document.documentElement.lang = words(lang).lang;
  document.documentElement.dir = words(lang).dir;
  document.querySelector("#story").append(...story(lang, length));
  document.querySelector("offprint-print").article = article(lang, length, location.origin);
}
