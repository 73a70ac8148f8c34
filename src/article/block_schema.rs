//! The schema of the text: one alternative for each kind of element, with the
//! attributes that this kind has.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::block::{Attribute, Element, Kind, Node, Values};
use super::rules::{LANGUAGE, LINK_URL, WEB_URL};

impl JsonSchema for Node {
    fn schema_name() -> Cow<'static, str> {
        "node".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A node of the text: characters, or an element.",
            "anyOf": [
                { "description": "Characters.", "type": "string" },
                generator.subschema_for::<Element>(),
            ],
        })
    }
}

impl JsonSchema for Element {
    fn schema_name() -> Cow<'static, str> {
        "element".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let kinds: Vec<Schema> = Kind::ALL.iter().map(|kind| element(*kind, generator)).collect();
        json_schema!({
            // `Element` is a type of every browser.
            "title": "ArticleElement",
            "description": "An element of the text, with its attributes and what it holds.",
            "oneOf": kinds,
        })
    }
}

fn element(kind: Kind, generator: &mut SchemaGenerator) -> Schema {
    let mut properties =
        json_schema!({ "type": { "description": "What the element is.", "const": kind.name() } });
    for attribute in Attribute::ALL.iter().filter(|attribute| attribute.fits(kind)) {
        let mut value = value(attribute.values());
        value.insert("description".to_owned(), attribute.doc().into());
        properties.insert(attribute.name().to_owned(), value.into());
    }
    let mut children = generator.subschema_for::<Vec<Node>>();
    children.insert("description".to_owned(), "What the element holds, in order.".into());
    properties.insert("children".to_owned(), children.into());
    json_schema!({
        "title": format!("{kind:?}Element"),
        "description": kind.doc(),
        "type": "object",
        "required": ["type"],
        "additionalProperties": false,
        "properties": properties,
    })
}

fn value(values: Values) -> Schema {
    match values {
        Values::Text => json_schema!({ "type": "string" }),
        Values::OneOf([one]) => json_schema!({ "type": "string", "const": one }),
        Values::OneOf(words) => json_schema!({ "type": "string", "enum": words }),
        Values::Count => json_schema!({ "type": "string", "pattern": "^[0-9]+$" }),
        Values::Number => json_schema!({ "type": "string", "pattern": "^-?[0-9]+$" }),
        Values::Language => json_schema!({ "type": "string", "pattern": LANGUAGE }),
        Values::Web => json_schema!({ "type": "string", "format": "uri", "pattern": WEB_URL }),
        Values::Link => json_schema!({ "type": "string", "format": "uri-reference", "pattern": LINK_URL }),
    }
}
