// The folded panel where its button's ancestors do not show it: in a menu that closes at the press, in `details` that
// were closed, in a toolbar that a rotation hides. It stands above all else already, but is not rendered there.

import { focused, focusNear, isRendered, parentOf } from "../platform/focus.ts";
import { create, own } from "../platform/own.ts";
import { placed } from "../platform/placed.ts";

/** The custom properties of a theme, which an ancestor may set. */
const THEME = /--offprint-[\w-]+/g;

interface Lifted {
  /** What holds the panel meanwhile. */
  shadow: ShadowRoot;
  /** Puts the panel where it belongs. */
  lower: () => void;
}

/** The panels that were moved, by the roots that these came from. */
const lifted = new WeakMap<Node, Lifted>();

/** Where a view's panel is, if it was moved. */
export const liftedFrom = (root: ShadowRoot): ShadowRoot | undefined => lifted.get(root)?.shadow;

/** Puts a view's panel back, if it was moved: the page may have taken away where it stands. */
export const lower = (root: ShadowRoot): void => lifted.get(root)?.lower();

/** Moves an open panel to the end of the page as soon as it is not seen where it is, and back when it is closed. */
export function keepSeen(panel: HTMLElement, press: (event: Event) => void): void {
  const root = panel.getRootNode();
  // No observer tells of closed details, of `inert` and of what becomes invisible. It runs while the panel is open, no longer.
  const look = () => {
    if (!panel.matches(":popover-open") || panel.getRootNode() != root) return;
    if (isUsable(panel)) requestAnimationFrame(look);
    else lift(panel, press);
  };
  look();
}

/** Whether a reader can see a panel and press what it holds. */
function isUsable(panel: HTMLElement): boolean {
  const { host } = panel.getRootNode() as ShadowRoot;
  return (
    isRendered(panel) &&
    host.checkVisibility({ visibilityProperty: true }) &&
    !ancestors(host).some((each) => each.matches("[inert]"))
  );
}

/** An element and all that it stands in, as they are rendered. */
function ancestors(element: Element): Element[] {
  const found: Element[] = [];
  for (let each: Element | null | undefined = element; each; each = parentOf(each)) found.push(each);
  return found;
}

function lift(panel: HTMLElement, press: (event: Event) => void): void {
  const doc = panel.ownerDocument;
  const root = panel.getRootNode() as ShadowRoot;
  const { holder, shadow } = holderLike(root);
  shadow.addEventListener("click", press);
  const place = own(doc, "createComment").call(doc, "");
  panel.before(place);
  // All but a modal dialog is inert: one that is seen keeps what it holds.
  const isModal = (each: Element) => each.matches(":modal") && each.checkVisibility();
  (ancestors(root.host).find(isModal) ?? own(doc, "body")).append(holder);
  shadow.append(panel);
  // In the middle of the window: there is no button to be placed by.
  const { style } = panel;
  Object.assign(style, { inset: "0", margin: "auto", positionArea: "none" });
  panel.showPopover();

  let hadFocus = false;
  const leave = ({ newState }: ToggleEvent) => {
    if (newState == "closed") hadFocus = panel.contains(shadow.activeElement);
  };
  const closed = () => {
    if (panel.matches(":popover-open")) return;
    lower();
    // Its button is not seen, and cannot have the focus; what opened the menu around it can.
    if (hadFocus && !focused(doc)) focusNear(root.host as HTMLElement);
  };
  const lower = () => {
    if (lifted.get(root)?.shadow == shadow) lifted.delete(root);
    panel.removeEventListener("beforetoggle", leave);
    panel.removeEventListener("toggle", closed);
    style.inset = style.margin = style.positionArea = "";
    place.replaceWith(panel);
    holder.remove();
  };
  panel.addEventListener("beforetoggle", leave);
  panel.addEventListener("toggle", closed);
  lifted.set(root, { shadow, lower });
}

/** An element with the styles and the theme of a view. */
function holderLike(root: ShadowRoot): { holder: HTMLElement; shadow: ShadowRoot } {
  const holder = create(root.ownerDocument, "div");
  placed.add(holder);
  const shadow = holder.attachShadow({ mode: "open" });
  shadow.adoptedStyleSheets = root.adoptedStyleSheets;
  shadow.append(...[...root.querySelectorAll("style,link")].map((sheet) => sheet.cloneNode(true)));
  const theme = getComputedStyle(root.host);
  const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  const names = rules.flatMap(({ cssText }) => cssText.match(THEME) ?? []);
  for (const name of ["color", "color-scheme", "font-size", ...names]) {
    holder.style.setProperty(name, theme.getPropertyValue(name));
  }
  return { holder, shadow };
}
