// What an app does with the package: registers the elements, and reads an article by itself.
import { read } from "offprint";
import "offprint/define";

async function start() {
  const { article } = await read('{"@type": "NewsArticle", "headline": "Read by the app"}');
  document.documentElement.dataset.read = article.headline;
}

void start();
