// What the build puts in: the text of a style sheet, and constants.

declare module "*.css" {
  const text: string;
  export default text;
}

/** The locales in `locales/`, English left out: it is compiled into the core. */
declare const LOCALES: string[];
