// What is loaded when the first widget needs it: the core and all that serves it.

export { load } from "./loader.ts";
export { parsePage } from "./html.ts";
export { dialog as dialogStyles, elements as elementStyles } from "./css.ts";
export { demand } from "./integrity.ts";
export { inputOf, inputOfSource, viewOptionsOf } from "./input.ts";
export { wordsOf } from "./locales.ts";
export { inputOfDocument, inputOfPage, inputOfScripts, rootOf } from "./page.ts";
export { openPreview } from "./print-dialog.ts";
export { quoteLink, selectedRange } from "./quote.ts";
export { follow } from "./remaining.ts";
export { printSheet, settled, sheetOf, showSheet } from "./sheet.ts";
export { constructed } from "./styles.ts";
