// The style sheets as text.

import article from "./styles/elements.css";
import panels from "./styles/panels.css";

/** The sheet of every element. */
export const elements = article + panels;

export { default as dialog } from "./styles/dialog.css";
export { default as sheet } from "./styles/sheet.css";
