// Offprint's element, as a page has it: in a shadow tree, with its styles, which it brings.

import "/dist/define.js";

export function total(container, json) {
  const element = document.createElement("offprint-article");
  element.setAttribute("loading", "eager");
  element.article = json;
  return new Promise((resolve, reject) => {
    element.addEventListener("offprint-ready", resolve, { once: true });
    element.addEventListener("offprint-error", reject, { once: true });
    container.append(element);
  });
}

/** Its tree, with the identifiers that the first element of a page would have if it had no number. */
export const tree = (container) => container.firstElementChild.shadowRoot;
