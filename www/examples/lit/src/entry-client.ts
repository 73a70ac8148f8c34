// Must come before Lit itself.
import "@lit-labs/ssr-client/lit-element-hydrate-support.js";
import "offprint/offprint.css";
import "./story-page.ts";
