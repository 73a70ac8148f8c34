// What the build puts in: the text of a style sheet, and constants.

declare module "*.css" {
  const text: string;
  export default text;
}

/** The locales in `locales/`, English left out: it is compiled into the core. */
declare const LOCALES: string[];

/** Whether this is the bundle for one script tag, which may be a classic script. */
declare const EMBED: boolean;

/** Of package.json. */
declare const VERSION: string;
