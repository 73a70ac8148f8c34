// An app that only reads.
import { read } from "offprint";

const { article } = await read('{"@type": "NewsArticle", "headline": "Read by the app"}');
document.documentElement.dataset.read = article.headline;
