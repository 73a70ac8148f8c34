// Makes www/api/article.ts, the types of an article, from its JSON Schema, which is made of the Rust model.
//
//   npm run types:update    makes both anew

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compile } from "json-schema-to-typescript";
import { ROOT } from "./lib/shell.mjs";

/** What is made, and of what. */
export const TYPES = join(ROOT, "www/api/article.ts");
const SCHEMA = join(ROOT, "www/schema/article.schema.json");

const HEADER = "// Generated from src/article/ by `npm run types:update`. Do not edit.";

/**
 * Beside a description, a reference would be read as a type of its own. Alone in an `allOf` it keeps its name.
 *
 * @param {string} _
 * @param {any} value
 */
const named = (_, value) =>
  value?.$ref && value.description
    ? { description: value.description, allOf: [{ $ref: value.$ref }] }
    : value;

/** The text of the file of types. */
export async function typesOfSchema() {
  const schema = JSON.parse(readFileSync(SCHEMA, "utf8"), named);
  const style = JSON.parse(readFileSync(join(ROOT, ".prettierrc.json"), "utf8"));
  return compile(schema, "Article", { bannerComment: HEADER, enableConstEnums: false, style });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  writeFileSync(TYPES, await typesOfSchema());
