// React, rendered in one go so that the clock sees the whole of it.

import { Fragment, createElement } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { facts } from "./facts.js";
import { view } from "./view.js";

export const Article = view(createElement, { class: "className", datetime: "dateTime", Fragment });

const roots = new WeakMap();

export const read = facts;

export function render(container, article) {
  const root = createRoot(container);
  roots.set(container, root);
  flushSync(() => root.render(createElement(Article, { article })));
}

export const total = (container, json) => render(container, facts(json));

export const unmount = (container) => roots.get(container).unmount();
