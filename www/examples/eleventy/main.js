// @ts-check
/** @import {} from "offprint" */

document.addEventListener("offprint-share", ({ detail }) => {
  const shared = document.querySelector("#shared");
  if (shared) shared.textContent = `${detail.target}: ${detail.outcome}`;
});
