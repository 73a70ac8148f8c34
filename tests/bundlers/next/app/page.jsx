import { article } from "./article.js";
import { Elements } from "./elements.jsx";

export default function Page() {
  return (
    <main>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(article) }} />
      <Elements />
      <offprint-print />
      <offprint-article>
        <p>Bis der Artikel da ist.</p>
      </offprint-article>
      <offprint-topics />
    </main>
  );
}
