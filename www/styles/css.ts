// The style sheets as text. Constants and no re-exports: the declarations that are published have no style sheets
// beside them.

import article from "./elements.css";
import dialogText from "./dialog.css";
import lightText from "./light.css";
import panels from "./panels.css";
import sheetText from "./sheet.css";

/** The sheet of every element. */
export const elements = article + panels;

/** That of the preview's dialog. */
export const dialog = dialogText;

/** That of an article among a page's own elements. */
export const light = lightText;

/** That of the sheet for paper. */
export const sheet = sheetText;
