// A shadow tree, a heading that changes for paper, and trouble on request.

const button = document.createElement("button");
button.textContent = "In the shadow";
document.querySelector("#host").attachShadow({ mode: "open" }).append(button);

addEventListener("beforeprint", () => (document.querySelector("h1").textContent = "On paper"));
addEventListener("afterprint", () => (document.querySelector("h1").textContent = "On screen"));

const troubles = {
  console: () => console.warn("a message"),
  error: () =>
    setTimeout(() => {
      throw new Error("thrown");
    }),
  rejection: () => void Promise.reject(new Error("rejected")),
  missing: () => fetch("missing.txt"),
  foreign: () => fetch("http://127.0.0.1:50999/").catch(() => {}),
  policy: () => document.querySelector("h1").setAttribute("style", "color: red"),
  sink: () => {
    try {
      document.querySelector("h1").innerHTML = "x";
    } catch {}
  },
  axe: () => button.replaceChildren(),
};
for (const name of location.hash.slice(1).split(",")) troubles[name]?.();
