// The preview: the sheet in a document of its own, and what may be chosen for it.

import { formatNumber } from "../platform/intl.ts";
import { create, own } from "../platform/own.ts";
import { focus, focusNear, focused } from "../platform/focus.ts";
import { placeOf, schemeOf } from "./host.ts";
import type { Asked, Preview, Printer, Sheet } from "./printer.ts";
import { fill, frameIn, settled, sheetOf } from "./sheet.ts";
import { canPrint, opened } from "./system.ts";
import type { ViewOptions } from "../api/types.ts";

/** Text sizes to choose from, where 1 is normal; the largest is that of large print. */
const SIZES = [0.8, 1, 1.25, 1.6];

/** Opens the dialog of an element that has an article. */
export function openPreview(printer: Printer): Preview {
  const { element, asked } = printer;
  const given = asked()!;
  const { core, options, body } = given;
  const doc = element.ownerDocument;
  const place = placeOf(element);
  const from = focused(doc);
  const hasSheet = canPrint() && !!body;
  const word = (name: string) => core.word(name, options);
  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    part: string,
    ...children: (Node | string)[]
  ) => {
    const element = create(doc, tag);
    if (part) element.part.add(part);
    element.append(...children);
    return element;
  };
  const select = (name: string, choices: [value: string, text: string][], value: string) => {
    const list = make("select", "", ...choices.map(([value, text]) => new Option(text, value)));
    list.value = value;
    return [list, make("label", "option", make("span", "", word(name)), list)] as const;
  };
  const check = (name: string, checked: boolean) => {
    const box = make("input", "");
    box.type = "checkbox";
    box.checked = checked;
    return [box, make("label", "option", box, word(name))] as const;
  };
  const button = (name: string, act: () => void) => {
    const made = make("button", "button", word(name));
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  const percent = (value: number) => formatNumber(options.locale ?? "en", value, { style: "percent" });
  const [size, sizeLabel] = select(
    "print-size",
    SIZES.map((size) => [`${size}`, percent(size)]),
    "1",
  );
  const [links, linksLabel] = select(
    "links",
    ["notes", "inline", "none"].map((style) => [style, word("print-links-" + style)]),
    options.links ?? "notes",
  );
  const [pictures, picturesLabel] = check("print-pictures", options.images ?? true);
  const [code, codeLabel] = check("print-qr", options.qr ?? true);
  const sheet = (doc: Document) => {
    const { core, input, options } = asked() ?? given;
    const chosen = {
      ...options,
      links: links.value as ViewOptions["links"],
      images: pictures.checked,
      qr: code.checked,
    };
    return sheetOf(core, input, chosen, doc, { size: +size.value, changed });
  };

  const heading = make("h2", "heading", word("print-title"));
  heading.id = `${options.idPrefix}-print-title`;
  const status = make("output", "status");
  const help = make("p", "help");
  help.role = "alert";
  const stage = make("div", "stage");
  const close = button("print-close", () => dialog.close());
  let frame: HTMLIFrameElement | undefined;
  let shown: Promise<string> | undefined;
  const go = button("print-open", async () => {
    // A second press while pictures load prints once.
    if (go.ariaDisabled || !frame) return;
    go.ariaDisabled = "true";
    let isOpened = false;
    try {
      help.replaceChildren();
      await shown;
      drawn?.pictures.seal();
      printer.ready(false);
      // The page's own window prints the sheet too, where the frame's document is kept from the page.
      isOpened = opened(frame.contentDocument ? frame.contentWindow! : window);
    } finally {
      go.ariaDisabled = null;
      if (!isOpened) preview.help();
    }
  });
  const choices = make("div", "options", sizeLabel, linksLabel, picturesLabel, codeLabel);
  const actions = make("div", "actions", ...(hasSheet ? [go, close] : [close]));
  const controls = make("div", "controls", heading, ...(hasSheet ? [choices] : []), help, actions, status);
  const dialog = make("dialog", "dialog", controls, ...(hasSheet ? [stage] : []));
  dialog.setAttribute("aria-labelledby", heading.id);
  // In the language of its words, which need not be the page's.
  dialog.lang = options.locale ?? "";
  dialog.dir = "auto";
  dialog.style.colorScheme = schemeOf(element, place);

  let drawn: Sheet | undefined;
  const changed = () => {
    // Said once time is up, not while they come.
    if (isCounted) status.textContent = drawn?.count() ?? "";
  };
  let isCounted = false;
  const draw = () => {
    const doc = frame?.contentDocument;
    isCounted = false;
    const made = doc && sheet(doc);
    if (!made) return;
    drawn = made;
    fill(doc, made);
    const turn = (shown = settled(made).then((missing) => {
      if (turn == shown) {
        isCounted = true;
        status.textContent = missing;
      }
      return missing;
    }));
  };
  const start = async () => {
    frame = await frameIn(stage);
    frame.title = word("print-preview");
    frame.part.add("preview");
    const view = frame.contentDocument;
    // A page without an origin, as in a sandbox, may not fill a frame.
    stage.hidden = !view;
    if (!view) return;
    view.addEventListener("keydown", ({ key }) => {
      if (key == "Escape") dialog.close();
    });
    draw();
    // What would change nothing is not asked.
    linksLabel.hidden = !view.querySelector("[part=link]");
    picturesLabel.hidden = !view.querySelector("img") && pictures.checked;
    codeLabel.hidden = !view.querySelector("svg") && code.checked;
    choices.addEventListener("change", draw);
  };
  dialog.addEventListener("close", () => {
    place.host.remove();
    // The dialog gives the focus back, but not to a button that was made anew, or that is hidden by now.
    if (focused(doc) || !element.isConnected) return;
    if (!focus(from) && !focus(element.shadowRoot?.querySelector("button"))) focusNear(element);
  });
  const preview: Preview = {
    isOpen: () => dialog.isConnected && dialog.open,
    doc,
    hasSheet,
    sheet,
    draw,
    help: () => {
      const address = addressOf(given, doc);
      help.replaceChildren(word("print-unable"), ...linkTo(address));
      printer.unable(address);
    },
    close: () => dialog.close(),
  };
  const linkTo = (address: string | null) => {
    if (!address) return [];
    const link = make("a", "help-link", address);
    link.href = address;
    link.target = "_blank";
    link.rel = "noopener";
    link.dir = "ltr";
    return [link];
  };
  place.root.append(dialog);
  dialog.showModal();
  if (hasSheet) void start();
  else if (!canPrint()) preview.help();
  return preview;
}

/** Where the reader can open the article: its own address, else the page's. */
function addressOf({ core, input }: Asked, doc: Document): string | null {
  const address = core.read(input).article?.url ?? own(doc, "URL");
  return /^https?:/.test(address) ? address : null;
}
