import { Fragment, h, render as put } from "preact";
import { facts } from "./facts.js";
import { view } from "./view.js";

export const Article = view(h, { class: "class", datetime: "datetime", Fragment });

export const read = facts;

export function render(container, article) {
  put(h(Article, { article }), container);
}

export const total = (container, json) => render(container, facts(json));

export const unmount = (container) => put(null, container);
