import { total } from "../sides/hand.js";

const button = document.createElement("button");
const status = document.createElement("output");
button.textContent = "Copy link";
button.onclick = () => copied((text) => (status.textContent = text));
document.getElementById("share").append(button, status);
total(document.getElementById("article"), document.getElementById("json").textContent);
shown(button);
