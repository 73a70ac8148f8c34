import { renderShadow } from "offprint/server";
import { renderToString } from "react-dom/server";
import article from "../../article.json";
import { Story } from "./story.tsx";

export const render = () =>
  renderToString(<Story shadow={(view, options) => renderShadow(article, view, options)} />);
