// The style sheets as text.

export { default as dialog } from "./styles/dialog.css";
export { default as elements } from "./styles/elements.css";
export { default as sheet } from "./styles/sheet.css";
