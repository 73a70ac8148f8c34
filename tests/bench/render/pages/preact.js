import { h, render } from "preact";
import { useState } from "preact/hooks";
import { total } from "../sides/preact.js";

function Share() {
  const [status, say] = useState("");
  return [h("button", { onClick: () => copied(say) }, "Copy link"), h("output", null, status)];
}
const share = document.getElementById("share");
render(h(Share), share);
total(document.getElementById("article"), document.getElementById("json").textContent);
shown(share.firstElementChild);
