// What is loaded when the first widget needs it: the core and all that serves it.

export { load } from "./core/loader.ts";
export { elements as elementStyles } from "./styles/css.ts";
export { demand } from "./core/integrity.ts";
export { inputOf, viewOptionsOf } from "./api/input.ts";
export { wordsOf } from "./core/locales.ts";
export { inputFor, named, pageAround, rootOf } from "./page/find-json.ts";
export { watch } from "./page/watch.ts";
export { inputOfDocument, inputOfHtml } from "./page/whole-page.ts";
export { watchScrollers } from "./article/scrollers.ts";
export { keepSeen, lower } from "./share/lift.ts";
export { shareNatively } from "./share/native.ts";
export { placeArticle } from "./page/light-tree.ts";
export { quoteLink, selectedRange } from "./share/quote.ts";
export { follow, textOf } from "./reading-time/remaining.ts";
export { enlist, preview, print } from "./print/command.ts";
export { goTo } from "./platform/go-to.ts";
export { keep } from "./elements/keep-state.ts";
export { optionsOf } from "./elements/options.ts";
export { constructed } from "./platform/styles.ts";
