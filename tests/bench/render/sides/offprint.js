// Offprint's functions, as the npm package has them.

import { mount, read as readArticle } from "/dist/index.js";

export const read = async (json) => (await readArticle(json)).article;

export const render = (container, article) => mount(container, article, "article");

export const total = (container, json) => mount(container, json, "article");
