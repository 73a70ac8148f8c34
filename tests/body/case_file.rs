//! The form of the case files; see `tests/body.rs`.

pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) input: String,
    pub(crate) expected: String,
}

pub(crate) fn cases(text: &str) -> Vec<Case> {
    let case = |block: &str| {
        let (name, rest) = block.split_once('\n').unwrap();
        let (input, expected) = rest.split_once("\n---").unwrap_or((rest.trim_end(), ""));
        Case { name: name.trim().into(), input: input.into(), expected: expected.trim_matches('\n').into() }
    };
    format!("\n{text}").split("\n=== ").skip(1).map(case).collect()
}

pub(crate) fn unescape(text: &str) -> String {
    let mut parts = text.split('\\');
    let mut out = parts.next().unwrap().to_owned();
    while let Some(part) = parts.next() {
        let mut rest = part.chars();
        match rest.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('u') => {
                let (code, after) = part[2..].split_once('}').unwrap();
                out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
                rest = after.chars();
            }
            _ => {
                out.push('\\');
                out.push_str(parts.next().unwrap_or_default());
            }
        }
        out.push_str(rest.as_str());
    }
    out
}
