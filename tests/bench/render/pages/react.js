import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { total } from "../sides/react.js";

function Share() {
  const [status, say] = useState("");
  const press = () => copied((text) => flushSync(() => say(text)));
  return [h("button", { key: 0, onClick: press }, "Copy link"), h("output", { key: 1 }, status)];
}
const share = document.getElementById("share");
const root = createRoot(share);
flushSync(() => root.render(h(Share)));
total(document.getElementById("article"), document.getElementById("json").textContent);
shown(share.firstElementChild);
