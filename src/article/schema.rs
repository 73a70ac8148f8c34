//! The JSON Schema of the native format, made of the model.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;

use super::Article;

/// The JSON Schema of an article as this crate writes one, in draft 2020-12.
/// `www/schema/article.schema.json` is this, written to a file.
pub fn json_schema() -> Schema {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(as_written as fn(&mut Schema))
        .into_generator()
        .into_root_schema_for::<Article>()
}

/// What has no value is left out and never `null`, and a description is a line.
fn as_written(schema: &mut Schema) {
    transform_subschemas(&mut (as_written as fn(&mut Schema)), schema);
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(types) = object.get_mut("type").filter(|types| types.is_array())
        && let Some(one) = types.as_array().and_then(|types| types.iter().find(|one| *one != "null")).cloned()
    {
        *types = one;
    }
    // `Option` of what has a definition of its own: that, or `null`.
    let some = object.get("anyOf").and_then(|any| any.as_array()).and_then(|any| match any.as_slice() {
        [some, null] if null.get("type").is_some_and(|name| name == "null") => some.as_object().cloned(),
        _ => None,
    });
    if let Some(some) = some {
        object.remove("anyOf");
        for (key, value) in some {
            // The field's own description says more than that of its type.
            object.entry(key).or_insert(value);
        }
    }
    if let Some(text) = object.get("description").and_then(|text| text.as_str()) {
        let line = text.replace('\n', " ");
        object.insert("description".to_owned(), line.into());
    }
}
