import { read } from "offprint";
import "offprint/define";

export default defineNuxtPlugin(() => {
  void read('{"@type": "NewsArticle", "headline": "Read by the app"}').then(({ article }) => {
    document.documentElement.dataset.read = article!.headline!;
  });
});
