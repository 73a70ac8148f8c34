//! Bodies of plain text.

use super::Kind::Text;
use super::{Generator, SENTENCE, new, numbered, repeated};

pub(super) const ALL: &[Generator] = &[
    new(Text, "text: one line", |n| repeated(n, SENTENCE)),
    new(Text, "text: paragraphs", |n| repeated(n, &[SENTENCE, "\n\n"].concat())),
    new(Text, "text: paragraphs that differ", |n| numbered(n, |i| format!("Seal {i} left at noon.\n\n"))),
    new(Text, "text: tiny paragraphs", |n| repeated(n, "a\n\n")),
    new(Text, "text: tiny lines", |n| repeated(n, "a\n")),
    new(Text, "text: tiny lines and a blank one", |n| [&repeated(n, "a\n"), "\n\nb"].concat()),
    new(Text, "text: blank lines", |n| ["a", &repeated(n, "\n"), "b"].concat()),
    new(Text, "text: blank lines with blanks", |n| ["a", &repeated(n, " \u{3000}\n"), "b"].concat()),
    new(Text, "text: wrapped lines", |n| {
        repeated(n, "The ferry left at dawn with forty people and a seal who\n")
    }),
    new(Text, "text: no spaces", |n| repeated(n, "seal")),
    new(Text, "text: glued sentences", |n| repeated(n, "It left.Nobody knew why.")),
    new(Text, "text: gaps in a line", |n| repeated(n, "It left at noon.    Nobody knew why.    ")),
    new(Text, "text: Chinese", |n| repeated(n, "渡轮黎明时分载着四十人和一只海豹离开。")),
    new(Text, "text: Chinese lines", |n| repeated(n, "渡轮黎明时分载着四十人和一只海豹离开\n")),
    new(Text, "text: Thai", |n| repeated(n, "เรือออกเช้าพร้อมแมวน้ำ")),
    new(Text, "text: Arabic", |n| repeated(n, "غادرت العبارة عند الفجر. ")),
    new(Text, "text: controls", |n| repeated(n, "a\u{1}\u{200b}\u{202e}\u{feff}\u{ad}")),
    new(Text, "text: ends of lines", |n| repeated(n, "a\r\nb\rc\u{2028}d\u{2029}")),
    new(Text, "text: letters that combine", |n| ["a", &repeated(n, "\u{301}")].concat()),
    new(Text, "text: emoji", |n| repeated(n, "👩‍👩‍👧‍👦")),
    new(Text, "text: places and dashes", |n| repeated(n, "BEIJING, Nov. 24 (Wire) — ")),
    new(Text, "text: addresses", |n| numbered(n, |i| format!("https://a.example/{i} "))),
    new(Text, "text: tags that are text", |n| repeated(n, "a < b <p> &amp; ")),
    new(Text, "text: full stops", |n| repeated(n, ".")),
    new(Text, "text: quotes", |n| repeated(n, "“\"'")),
    new(Text, "text: brackets", |n| repeated(n, "[(")),
    new(Text, "text: the headline again", |n| repeated(n, "The seal\n\n")),
    new(Text, "text: read also", |n| repeated(n, "Read also: The seal\n\n")),
    new(Text, "text: names", |n| repeated(n, "By Ada Byron\n\n")),
    new(Text, "text: captions", |n| repeated(n, "Photo: Ada Byron/Wire\n\n")),
];
