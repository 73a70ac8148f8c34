//! What may stand in what. HTML's parser moves what stands in a wrong place,
//! so a tree that breaks these rules would read differently as HTML and as
//! DOM, and be invalid as both. What has no place here is wrapped or
//! unwrapped; its text is always kept.

use crate::article::{Element, Kind, Node};

/// What a place takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Blocks and lines.
    Flow,
    /// What stands within a line.
    Phrasing,
    /// Only children of this kind and its like; other children are wrapped.
    Only(Kind),
}

/// What an element of this kind takes, given what its own place takes.
pub(super) fn content(kind: Kind, place: Content) -> Content {
    use Kind::*;
    match kind {
        List | OrderedList => Content::Only(Item),
        Table => Content::Only(TableBody),
        TableHead | TableBody | TableFoot => Content::Only(Row),
        Row => Content::Only(Cell),
        DescriptionList => Content::Only(Description),
        Item | Quote | Figure | Cell | HeaderCell | Details | Description | Aside => Content::Flow,
        // Transparent: they take what their place takes.
        Link | Insertion | Deletion => place,
        _ => Content::Phrasing,
    }
}

/// What becomes of an element in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Placement {
    /// It stands.
    Keep,
    /// Its children stand in its place.
    Unwrap,
    /// It is put inside an element of this kind.
    Wrap(Kind),
}

/// Judges an element inside `parent` (`None`: at the top of the body).
pub(super) fn place(kind: Kind, parent: Option<Kind>, place: Content) -> Placement {
    if let Content::Only(wrapper) = place {
        return if is_home(kind, parent) { Placement::Keep } else { Placement::Wrap(wrapper) };
    }
    let stray = needs_home(kind) && !is_home(kind, parent);
    let too_big =
        place == Content::Phrasing && kind.is_block() && !fits_a_line(kind) && !is_home(kind, parent);
    if stray || too_big { Placement::Unwrap } else { Placement::Keep }
}

/// Blocks that can stand within a line too.
fn fits_a_line(kind: Kind) -> bool {
    matches!(kind, Kind::Image | Kind::Embed | Kind::Credit)
}

/// Kinds that mean something inside their parents only.
fn needs_home(kind: Kind) -> bool {
    use Kind::*;
    matches!(
        kind,
        Item | TableHead
            | TableBody
            | TableFoot
            | Row
            | HeaderCell
            | Cell
            | Summary
            | Term
            | Description
            | Caption
            | RubyText
            | RubyParenthesis
    )
}

fn is_home(kind: Kind, parent: Option<Kind>) -> bool {
    use Kind::*;
    let Some(parent) = parent else { return false };
    match kind {
        Item => matches!(parent, List | OrderedList),
        TableHead | TableBody | TableFoot => parent == Table,
        Row => matches!(parent, TableHead | TableBody | TableFoot),
        HeaderCell | Cell => parent == Row,
        Summary => parent == Details,
        Term | Description => parent == DescriptionList,
        Caption => matches!(parent, Figure | Table),
        RubyText | RubyParenthesis => parent == Ruby,
        _ => false,
    }
}

/// Whether a node stands by itself at the top of a body; what does not is
/// part of a line, and needs a paragraph around it.
pub(super) fn is_flow(node: &Node) -> bool {
    match node {
        Node::Text(_) => false,
        Node::Element(element) => {
            element.kind.is_block()
                || matches!(element.kind, Kind::Link | Kind::Insertion | Kind::Deletion | Kind::Span)
                    && element.children.iter().any(is_block)
        }
    }
}

/// Whether a run stands for blocks, and so must be a block itself.
pub(super) fn is_block_run(element: &Element, place: Content) -> bool {
    element.kind == Kind::Span && place == Content::Flow && element.children.iter().any(is_block)
}

fn is_block(node: &Node) -> bool {
    matches!(node, Node::Element(Element { kind, .. }) if kind.is_block())
}
