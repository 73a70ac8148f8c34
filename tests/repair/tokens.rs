//! JSON as tokens, each of which can be damaged.

/// A token, and what stands before it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token {
    pub(crate) before: String,
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Key,
    String,
    Literal,
    /// A bracket, comma or colon.
    Mark,
}

pub(crate) fn tokens(value: &serde_json::Value) -> Vec<Token> {
    let mut out = Vec::new();
    push(value, &mut out);
    out
}

fn put(out: &mut Vec<Token>, kind: Kind, text: impl Into<String>) {
    out.push(Token { before: String::new(), kind, text: text.into() });
}

fn push(value: &serde_json::Value, out: &mut Vec<Token>) {
    use serde_json::Value;
    match value {
        Value::Object(members) => {
            put(out, Kind::Mark, "{");
            for (at, (key, value)) in members.iter().enumerate() {
                if at > 0 {
                    put(out, Kind::Mark, ",");
                }
                put(out, Kind::Key, serde_json::to_string(key).unwrap());
                put(out, Kind::Mark, ":");
                push(value, out);
            }
            put(out, Kind::Mark, "}");
        }
        Value::Array(items) => {
            put(out, Kind::Mark, "[");
            for (at, value) in items.iter().enumerate() {
                if at > 0 {
                    put(out, Kind::Mark, ",");
                }
                push(value, out);
            }
            put(out, Kind::Mark, "]");
        }
        Value::String(_) => put(out, Kind::String, value.to_string()),
        _ => put(out, Kind::Literal, value.to_string()),
    }
}

pub(crate) fn text(tokens: &[Token]) -> String {
    tokens.iter().map(|token| [token.before.as_str(), token.text.as_str()].concat()).collect()
}

/// All strings in other quotation marks, unless they hold such marks.
pub(crate) fn with_marks(tokens: &[Token], open: char, close: char) -> Vec<Token> {
    let mut tokens = tokens.to_vec();
    for token in &mut tokens {
        if matches!(token.kind, Kind::Key | Kind::String) && !token.text.contains([open, close, '«', '\\']) {
            token.text = format!("{open}{}{close}", token.text.trim_matches('"'));
        }
    }
    tokens
}
