// The article of `index.html`, for frameworks that write their page themselves.
export const article = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Die Brücke ist wieder offen",
  datePublished: "2026-11-24T09:30:00+01:00",
  keywords: ["Brücken", "Flüsse"],
  articleBody: "Um neun fuhr das erste Rad hinüber.\n\nUm zehn folgte der Bus.",
};
