// Invented articles in the forms in which pages embed them.

const GRAPH = {
  "@context": "https://schema.org",
  "@graph": [
    {
      "@type": "NewsArticle",
      "@id": "https://halyard.example/science/moss-clock#article",
      url: "https://halyard.example/science/moss-clock",
      inLanguage: "en",
      headline: "Moss on a harbour wall keeps better time than the wall’s own clock",
      description: "A botanist measured both for a year. The clock lost eleven minutes.",
      author: { "@id": "https://halyard.example/#imre" },
      datePublished: "2026-11-12T08:05:00+09:00",
      dateline: "KELU",
      printEdition: "World edition",
      sourceOrganization: { "@type": "Organization", name: "Halyard" },
      publisher: { "@id": "https://halyard.example/#organization" },
      keywords: ["Botany", "Clocks", "Kelu"],
      image: {
        "@type": "ImageObject",
        url: "pictures/harbour.jpg",
        width: 1200,
        height: 750,
        caption: "The harbour, on which the wall looks out.",
        creditText: "Halyard Graphics",
      },
      articleBody:
        "<p>The moss grows a millimetre in nine days, give or take an hour.</p><p>“I began with the clock as the control,” said Anneli Brask, who teaches botany at Tamarin Bay. “By spring it was the other way round.”</p><h2>What comes next</h2><ul><li>A second wall, facing north.</li><li>A repair of the clock.</li></ul>",
    },
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, name: "Science", item: "https://halyard.example/science" },
        { "@type": "ListItem", position: 2, name: "Plants", item: "https://halyard.example/science/plants" },
      ],
    },
    { "@type": "Person", "@id": "https://halyard.example/#imre", name: "Imre Castellanos" },
    { "@type": "Organization", "@id": "https://halyard.example/#organization", name: "Halyard News Agency" },
  ],
};

const BROKEN = `// seo plugin 4.1
{
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "headline": "Ferry company apologises to a goat",
  "datePublished": "2026-11-10 06:30",
  // the desk's own
  "author": "By Teo Varga",
  'publisher': { "@type": "Organization", "name": "Halyard News Agency", },
  "url": "https://halyard.example/culture/goat",
  "keywords": "Tag:Ferries, Animals, Ferries",
  "articleBody": "The animal was charged for a bicycle.
It had no ticket, and no bicycle.",
  "image": "javascript:alert(1)",
}`;

const NATIVE = {
  offprint: 1,
  url: "https://halyard.example/culture/quiet-carriage",
  lang: "en",
  section: [{ name: "Culture" }],
  headline: "The quiet carriage is now a club, with a waiting list",
  standfirst: "Members whisper once a year, at the general meeting.",
  byline: [{ name: "Noor Adeyemi-Lind", type: "person" }],
  published: "2026-11-09T17:45:00+09:00",
  agency: "Halyard",
  edition: "Late edition",
  dateline: "SUVARA",
  body: [
    {
      type: "paragraph",
      children: [
        "It began with one passenger and a ",
        { type: "emphasis", children: ["very"] },
        " thick book.",
      ],
    },
    { type: "quote", children: [{ type: "paragraph", children: ["We nod. It is enough."] }] },
    {
      type: "table",
      children: [
        {
          type: "table-head",
          children: [
            {
              type: "row",
              children: [
                { type: "header-cell", scope: "col", children: ["Year"] },
                { type: "header-cell", scope: "col", children: ["Members"] },
              ],
            },
          ],
        },
        {
          type: "table-body",
          children: [
            {
              type: "row",
              children: [
                { type: "cell", children: ["2024"] },
                { type: "cell", children: ["1"] },
              ],
            },
            {
              type: "row",
              children: [
                { type: "cell", children: ["2026"] },
                { type: "cell", children: ["212"] },
              ],
            },
          ],
        },
      ],
    },
  ],
  topics: [{ name: "Railways" }, { name: "Silence" }],
  copyright: "© 2026 Halyard News Agency",
};

const ARABIC = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url: "https://halyard.example/ar/olive-post",
  inLanguage: "ar",
  headline: "شجرة زيتون تتلقى بريدًا أكثر من رئيس البلدية",
  description: "كُتب على جذعها رقم منزل بالخطأ، فصارت لها مراسلات.",
  author: [
    { "@type": "Person", name: "ليلى حدّاد" },
    { "@type": "Person", name: "Imre Castellanos" },
  ],
  datePublished: "2026-11-08T11:00:00+09:00",
  dateline: "كيلو",
  keywords: ["البريد", "الأشجار"],
  publisher: { "@type": "Organization", name: "Halyard News Agency" },
  articleBody:
    "<p>بدأ الأمر حين كتب عامل الطلاء الرقم 14 على جذع الشجرة بدلًا من الجدار.</p><p>وقال ساعي البريد إن عدد الرسائل بلغ 320 رسالة في السنة الأولى، وإن «الشجرة لا ترد، لكنها لا تتأخر أيضًا».</p>",
};

const JAPANESE = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  url: "https://halyard.example/ja/last-sleeper",
  inLanguage: "ja",
  headline: "終電で眠る人のための終点、今日から一駅延びる",
  description: "毎晩乗り過ごす客のため、町が待合室に布団を敷いた。",
  author: { "@type": "Person", name: "小野寺 澪" },
  datePublished: "2026-11-07T05:30:00+09:00",
  dateline: "タマリン湾",
  keywords: ["鉄道", "タマリン湾"],
  publisher: { "@type": "Organization", name: "Halyard News Agency" },
  articleBody:
    "<p>終点のさらに先に、もう一つ駅ができた。降りる人はいない。眠っている人だけが着く駅である。</p><p>町によると、利用者は一晩に平均三人。朝五時には味噌汁が出る。「起こすより安い」と駅長は話した。</p>",
};

const text = (value) => JSON.stringify(value, null, 2);

/** As most sites have it: the JSON for search engines has no text. */
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The last lighthouse keeper learns to swim - Halyard</title>
<link rel="canonical" href="https://halyard.example/culture/keeper">
<script type="application/ld+json">
{
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  "url": "https://halyard.example/culture/keeper",
  "headline": "The last lighthouse keeper learns to swim",
  "author": { "@type": "Person", "name": "Teo Varga" },
  "datePublished": "2026-11-19T07:40:00+01:00",
  "keywords": ["Lighthouses", "Sport"]
}
<\/script>
</head>
<body>
<nav><a href="/">Halyard</a> <a href="/culture">Culture</a></nav>
<main>
  <h1>The last lighthouse keeper learns to swim</h1>
  <div class="story-text">
    <p>For forty years Ilse Marten looked at the sea every night, and never once went in.</p>
    <div class="advertisement"><p>Boots for any weather, now at half their price.</p></div>
    <p>“I knew too much about it,” she said on Thursday, at the edge of the pool in Halyard Bay. The light
    on the rock has run by itself since the spring, and she has had her evenings free.</p>
    <h2>Eleven lengths</h2>
    <p>Her teacher, who is nineteen, counts aloud. By the end of the month there were eleven lengths, and
    one in which nobody counted.</p>
  </div>
  <aside><h2>Read next</h2><p><a href="/goat">Ferry company apologises to a goat</a></p></aside>
</main>
<footer><p>Halyard is written by invented people.</p></footer>
</body>
</html>`;

export const EXAMPLES = [
  { name: "JSON-LD, a graph", text: text(GRAPH) },
  { name: "A page whose JSON has no text", text: PAGE },
  { name: "JSON-LD, broken", text: BROKEN },
  { name: "Native", text: text(NATIVE) },
  { name: "Arabic", text: text(ARABIC) },
  { name: "Japanese", text: text(JAPANESE) },
];
