// The frameworks' renderers for servers: each JSON text → HTML.

import { createElement } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { h } from "preact";
import { renderToString as preactToString } from "preact-render-to-string";
import { render } from "@lit-labs/ssr";
import { collectResultSync } from "@lit-labs/ssr/lib/render-result.js";
import { facts } from "../sides/facts.js";
import { Article as PreactArticle } from "../sides/preact.js";
import { Article as ReactArticle } from "../sides/react.js";
import { template } from "../sides/lit.js";

export const react = (json) => renderToStaticMarkup(createElement(ReactArticle, { article: facts(json) }));

export const reactString = (json) => renderToString(createElement(ReactArticle, { article: facts(json) }));

export const preact = (json) => preactToString(h(PreactArticle, { article: facts(json) }));

export const lit = (json) => collectResultSync(render(template(facts(json))));
