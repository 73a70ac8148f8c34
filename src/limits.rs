//! Every bound on what the core will accept. A bound that is met is reported
//! as a diagnostic; nothing recurses on input without one.

/// Bytes of JSON in one script. Larger input is refused, not truncated.
pub const MAX_JSON_BYTES: usize = 16 * 1024 * 1024;

/// Bytes of JSON in a script that begins as this project's own format does (`{"offprint"`). An article that was read is
/// longer as JSON than what it was read from, and may come back to be rendered. For each byte of a source, it has:
///
/// * 2, since a quotation mark or a line break takes two bytes there (texts have no other control characters);
/// * 1 for formatting that is repeated in each block that it goes through (`REPEATABLE_BYTES` in `body/html/builder.rs`);
/// * 8 for addresses that were relative (`TIMES_LONGER` in `body/html/attributes.rs`);
/// * 5 for all that is free of the size of the source: as many bytes as those constants have beside it, and
///   [`MAX_NAMED`] authors, pictures and topics, each with an address of 8 KiB or two (80 MiB is more than all of it).
///
/// To this come 64 bytes for each element: `{"type":"break-opportunity","children":[]},` and names of attributes.
pub const MAX_OWN_JSON_BYTES: usize = 16 * MAX_JSON_BYTES + 64 * MAX_BODY_NODES;

/// Levels of nesting in JSON. What lies deeper is dropped and reported.
/// Real article JSON needs fewer than 12; each level costs Wasm stack.
pub const MAX_JSON_DEPTH: usize = 64;

/// Levels of nesting in body HTML. What lies deeper is flattened to its text.
pub const MAX_HTML_DEPTH: usize = 64;

/// Bytes of a CSS selector. A longer one that the JSON has is reported, and nobody looks for it.
pub const MAX_SELECTOR_BYTES: usize = 500;

/// Elements and texts in one body of HTML, and lines in one of plain text. What follows is dropped and reported.
pub const MAX_BODY_NODES: usize = 1_000_000;

/// Elements and texts in one body of this project's own format. A line of plain text is a text and a paragraph or a break.
pub const MAX_OWN_BODY_NODES: usize = 2 * MAX_BODY_NODES;

/// Descriptions of one node (of one `@id`) that are read together.
pub const MAX_DESCRIPTIONS: usize = 16;

/// Authors, lead pictures, and topics, of one article. What follows is dropped and
/// reported.
pub const MAX_NAMED: usize = 500;

/// Names of topics, and authors, that are looked at, the same ones again included.
pub const MAX_OFFERED: usize = 2_000;

/// Members of nodes that are looked at where a reference leads to them: some
/// 20 ms. What is referred to beyond is taken as not there, and that is reported.
pub const MAX_FOLLOWED: usize = 1_000_000;

/// So many more are looked at for each member that such a node has: more than
/// there are ways that adapters ask for.
pub const MAX_FOLLOWED_PER_MEMBER: usize = 256;

/// Articles of which the related ones are chosen. What follows is dropped and
/// reported.
pub const MAX_RELATED: usize = 200;

/// Diagnostics kept for one reading, so that a hostile input cannot make the
/// report larger than itself. The last one says how many were left out.
pub const MAX_DIAGNOSTICS: usize = 100;
