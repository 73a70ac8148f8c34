//! Every bound on what the core will accept. A bound that is met is reported
//! as a diagnostic; nothing recurses on input without one.

/// Bytes of JSON in one script. Larger input is refused, not truncated.
pub const MAX_JSON_BYTES: usize = 16 * 1024 * 1024;

/// Levels of nesting in JSON. What lies deeper is dropped and reported.
/// Real article JSON needs fewer than 12; each level costs Wasm stack.
pub const MAX_JSON_DEPTH: usize = 64;

/// Levels of nesting in body HTML. What lies deeper is flattened to its text.
pub const MAX_HTML_DEPTH: usize = 64;

/// Bytes of a CSS selector. A longer one that the JSON has is reported, and nobody looks for it.
pub const MAX_SELECTOR_BYTES: usize = 500;

/// Nodes in one body. What follows is dropped and reported.
pub const MAX_BODY_NODES: usize = 1_000_000;

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
