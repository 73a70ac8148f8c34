// What is loaded when the first widget needs it: the core and all that serves it.

export { load } from "./core/loader.ts";
export { dialog as dialogStyles, elements as elementStyles } from "./styles/css.ts";
export { demand } from "./core/integrity.ts";
export { inputOf, viewOptionsOf } from "./api/input.ts";
export { wordsOf } from "./core/locales.ts";
export {
  inputOfArticle,
  inputOfPage,
  inputOfScripts,
  named,
  pageAround,
  rootOf,
  withBody,
} from "./page/find-json.ts";
export { inputOfDocument, inputOfHtml } from "./page/whole-page.ts";
export { placeArticle } from "./page/light-tree.ts";
export { openPreview } from "./print/preview.ts";
export { quoteLink, selectedRange } from "./share/quote.ts";
export { follow, textOf } from "./reading-time/remaining.ts";
export { isPrint, printSheet, settled, sheetOf, showSheet } from "./print/sheet.ts";
export { constructed } from "./platform/styles.ts";
