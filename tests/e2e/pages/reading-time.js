// A long article for every element of the page, before they are defined.

const line =
  "The clerk of the harbour counted the boats twice, wrote the number on the board, and wiped it away again. ";
const article = {
  offprint: 1,
  lang: "en",
  headline: "The boats are counted",
  body: Array.from({ length: 24 }, () => ({ type: "paragraph", children: [line.repeat(6)] })),
};

for (const element of document.querySelectorAll("offprint-article, offprint-reading-time")) {
  element.article = article;
}
