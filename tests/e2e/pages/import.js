// Chromium runs no module scripts in XML, but a script may import one.
import("/dist/offprint.js");
