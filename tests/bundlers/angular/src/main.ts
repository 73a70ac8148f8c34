import { Component, CUSTOM_ELEMENTS_SCHEMA } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import { read } from "offprint";
import "offprint/define";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <offprint-print></offprint-print>
    <offprint-article><p>Bis der Artikel da ist.</p></offprint-article>
    <offprint-topics></offprint-topics>
  `,
})
class App {}

void bootstrapApplication(App);
void read('{"@type": "NewsArticle", "headline": "Read by the app"}').then(({ article }) => {
  document.documentElement.dataset["read"] = article!.headline!;
});
