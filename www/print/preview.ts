// The preview: the sheet in a document of its own, and what may be chosen for it.

import type { Core } from "../core/calls.ts";
import { formatNumber } from "../platform/intl.ts";
import { create } from "../platform/own.ts";
import { fill, frameIn, settled, sheetOf, type Sheet } from "./sheet.ts";
import type { Input, ViewOptions } from "../api/types.ts";

/** Text sizes to choose from, where 1 is normal; the largest is that of large print. */
const SIZES = [0.8, 1, 1.25, 1.6];

/** An open dialog. */
export interface Preview {
  readonly dialog: HTMLDialogElement;
  /** The sheet as chosen, for a document. */
  sheet(doc: Document): Sheet | undefined;
  /** Shows the sheet anew. */
  draw(): void;
}

/** What a sheet is made of. */
interface Asked {
  core: Core;
  input: Input;
  options: ViewOptions;
}

/**
 * Opens the dialog in `root`. `asked` is called for each sheet; `ready` just before the system's own dialog
 * opens.
 */
export function openPreview(asked: () => Asked, root: ShadowRoot, ready: () => void): Preview {
  const { core, options } = asked();
  const doc = root.ownerDocument;
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
    const { core, input, options } = asked();
    const chosen = {
      ...options,
      links: links.value as ViewOptions["links"],
      images: pictures.checked,
      qr: code.checked,
    };
    return sheetOf(core, input, chosen, doc, +size.value);
  };

  const heading = make("h2", "heading", word("print-title"));
  heading.id = `${options.idPrefix}-print-title`;
  const status = make("output", "status");
  const stage = make("div", "stage");
  const close = button("print-close", () => dialog.close());
  let frame: HTMLIFrameElement | undefined;
  let shown: Promise<string> | undefined;
  const go = button("print-open", async () => {
    // A second press while pictures load prints once.
    if (go.ariaDisabled || !frame) return;
    go.ariaDisabled = "true";
    try {
      await shown;
      ready();
      // The page's own window prints the sheet too, where the frame's document is kept from the page.
      (frame.contentDocument ? frame.contentWindow! : window).print();
    } finally {
      go.ariaDisabled = null;
    }
  });
  const choices = make("div", "options", sizeLabel, linksLabel, picturesLabel, codeLabel);
  const dialog = make(
    "dialog",
    "dialog",
    make("div", "controls", heading, choices, make("div", "actions", go, close), status),
    stage,
  );
  dialog.setAttribute("aria-labelledby", heading.id);
  // In the language of its words, which need not be the page's.
  dialog.lang = options.locale ?? "";
  dialog.dir = "auto";

  const draw = () => {
    const doc = frame?.contentDocument;
    const made = doc && sheet(doc);
    if (!made) return;
    fill(doc, made);
    const turn = (shown = settled(made).then((missing) => {
      if (turn == shown) status.textContent = missing;
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
  dialog.addEventListener("close", () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
  void start();
  return { dialog, sheet, draw };
}
