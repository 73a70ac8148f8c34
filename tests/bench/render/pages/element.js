// Offprint as its README shows it, from one script. Its panel is the whole one.

const share = document.createElement("offprint-share");
const article = document.createElement("offprint-article");
const waiting = new Set([share, article]);
addEventListener("offprint-ready", ({ target }) => {
  waiting.delete(target);
  if (!waiting.size) shown(share.shadowRoot.querySelector("[data-action=copy]"));
});
addEventListener("offprint-share", () => dispatchEvent(new Event("handled")));
for (const element of waiting) element.setAttribute("loading", "eager");
document.getElementById("share").append(share);
document.getElementById("article").append(article);
import("/dist/offprint.js");
