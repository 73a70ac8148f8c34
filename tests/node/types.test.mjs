// The types of an article are those of its JSON Schema, which tests/schema.rs compares with the model.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { TYPES, typesOfSchema } from "../../tools/types.mjs";

test("www/api/article.ts is what the schema says", async () => {
  const file = readFileSync(TYPES, "utf8").replaceAll("\r", "");
  assert.ok(
    file === (await typesOfSchema()),
    "www/api/article.ts is not what the schema says: run `npm run types:update`",
  );
});

test("the words of the model are those of the types", () => {
  const file = readFileSync(TYPES, "utf8");
  const schema = JSON.parse(
    readFileSync(new URL("../../www/schema/article.schema.json", import.meta.url), "utf8"),
  );
  const objects = [schema, ...Object.values(schema.$defs), ...schema.$defs.element.oneOf];
  const words = objects.flatMap(({ description, properties = {} }) => [
    description,
    ...Object.values(properties).map((property) => property.description),
  ]);
  assert.ok(words.length > 200);
  for (const text of words) assert.ok(file.includes(`* ${text}\n`), text);
});
