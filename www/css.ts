// The style sheets as text. Constants and no re-exports: the declarations that are published have no style sheets
// beside them.

import article from "./styles/elements.css";
import dialogText from "./styles/dialog.css";
import panels from "./styles/panels.css";
import sheetText from "./styles/sheet.css";

/** The sheet of every element. */
export const elements = article + panels;

/** That of the preview's dialog. */
export const dialog = dialogText;

/** That of the sheet for paper. */
export const sheet = sheetText;
