import { html, render } from "lit";
import { total } from "../sides/lit.js";

const share = document.getElementById("share");
const draw = (status) =>
  render(html`<button @click=${() => copied(draw)}>Copy link</button><output>${status}</output>`, share);
draw("");
total(document.getElementById("article"), document.getElementById("json").textContent);
shown(share.querySelector("button"));
