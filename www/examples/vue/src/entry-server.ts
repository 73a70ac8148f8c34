import { renderShadow } from "offprint/server";
import { createSSRApp } from "vue";
import { renderToString } from "vue/server-renderer";
import article from "../../article.json";
import Story from "./Story.vue";

export const render = () =>
  renderToString(
    createSSRApp(Story, {
      shadow: renderShadow.bind(null, article),
    }),
  );
