// The folded panel where its button's ancestors do not show it: in a menu that closes at the press, in `details` that
// were closed, in a toolbar that a rotation hides. It stands above all else already, but is not rendered there.

import { create, own } from "../platform/own.ts";
import { focused, focusNear } from "../print/focus.ts";

/** The custom properties of a theme, which an ancestor may set. */
const THEME = /--offprint-[\w-]+/g;

/** Moves an open panel to the end of the page as soon as it is not seen where it is, and back when it is closed. */
export function keepSeen(panel: HTMLElement, press: (event: Event) => void): void {
  const isOpen = () => panel.matches(":popover-open");
  const observer = new IntersectionObserver((entries) => {
    if (!isOpen()) observer.disconnect();
    // Firefox takes what closed details hold for seen.
    else if (entries.at(-1)!.isIntersecting && panel.checkVisibility()) return;
    observer.disconnect();
    if (isOpen()) lift(panel, press);
  });
  observer.observe(panel);
  panel.addEventListener("toggle", () => observer.disconnect(), { once: true });
}

function lift(panel: HTMLElement, press: (event: Event) => void): void {
  const doc = panel.ownerDocument;
  const root = panel.getRootNode() as ShadowRoot;
  const holder = create(doc, "div");
  const shadow = holder.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = root.adoptedStyleSheets;
  shadow.append(...[...root.querySelectorAll("style,link")].map((sheet) => sheet.cloneNode(true)));
  shadow.addEventListener("click", press);
  const theme = getComputedStyle(root.host);
  const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  const names = rules.flatMap(({ cssText }) => cssText.match(THEME) ?? []);
  for (const name of ["color", "color-scheme", "font-size", ...names]) {
    holder.style.setProperty(name, theme.getPropertyValue(name));
  }
  const place = own(doc, "createComment").call(doc, "");
  panel.before(place);
  own(doc, "body").append(holder);
  shadow.append(panel);
  panel.showPopover();
  let hadFocus = false;
  panel.addEventListener("beforetoggle", function leave({ newState }) {
    if (newState != "closed") return;
    panel.removeEventListener("beforetoggle", leave);
    hadFocus = panel.contains(shadow.activeElement);
  });
  panel.addEventListener("toggle", function back() {
    if (panel.matches(":popover-open")) return;
    panel.removeEventListener("toggle", back);
    place.replaceWith(panel);
    holder.remove();
    // Its button is not seen, and cannot have the focus; what opened the menu around it can.
    if (hadFocus && !focused(doc)) focusNear(root.host as HTMLElement);
  });
}
