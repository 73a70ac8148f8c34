//! The content models: what may stand in what, as HTML has it.

use crate::article::Kind;

/// What a kind of element may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Model {
    /// Blocks; text in it is put into paragraphs.
    Flow,
    /// Blocks, or text as it stands.
    Mixed,
    /// Text only.
    Phrasing,
    /// Items of a list.
    Items,
    /// Terms and descriptions.
    Descriptions,
    /// A caption and sections of rows.
    Table,
    /// Rows.
    Section,
    /// Cells.
    Row,
}

impl Model {
    /// The model of this kind; `None` is the root.
    pub(super) fn of(kind: Option<Kind>) -> Model {
        match kind {
            None | Some(Kind::Quote | Kind::Details | Kind::Aside) => Model::Flow,
            Some(Kind::Item | Kind::Cell | Kind::HeaderCell | Kind::Description | Kind::Figure) => {
                Model::Mixed
            }
            Some(Kind::List | Kind::OrderedList) => Model::Items,
            Some(Kind::DescriptionList) => Model::Descriptions,
            Some(Kind::Table) => Model::Table,
            Some(Kind::TableHead | Kind::TableBody | Kind::TableFoot) => Model::Section,
            Some(Kind::Row) => Model::Row,
            Some(_) => Model::Phrasing,
        }
    }
}

/// What to do so that a block may stand here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// It may.
    Fits,
    /// It may, as a block of this kind.
    As(Kind),
    /// Begin an element of this kind around it, and ask again.
    Open(Kind),
    /// End the element that was begun around an earlier block, and ask again.
    Close,
    /// It cannot: keep its content only.
    Flatten,
}

/// The next step towards a block of a kind, where `top` is the innermost open
/// element and `implicit` says that it was begun by such a step.
///
/// An `Open` never leads to a `Close` for the same block, so asking again ends.
pub(super) fn step(top: Option<Kind>, implicit: bool, block: Kind) -> Step {
    let in_table = is_row(block) || is_section(block) || is_cell(block);
    let leave = if implicit { Step::Close } else { Step::Flatten };
    match Model::of(top) {
        Model::Phrasing => Step::Flatten,
        Model::Flow | Model::Mixed if in_table => leave,
        Model::Flow | Model::Mixed => flow_step(top, implicit, block),
        Model::Items if block == Kind::Item => Step::Fits,
        Model::Items if implicit => Step::Close,
        Model::Items => Step::Open(Kind::Item),
        Model::Descriptions if matches!(block, Kind::Term | Kind::Description) => Step::Fits,
        Model::Descriptions if implicit => Step::Close,
        Model::Descriptions => Step::Open(Kind::Description),
        Model::Table if is_section(block) || block == Kind::Caption => Step::Fits,
        Model::Table => Step::Open(Kind::TableBody),
        Model::Section if is_row(block) => Step::Fits,
        Model::Section if is_section(block) || block == Kind::Caption => leave,
        Model::Section => Step::Open(Kind::Row),
        Model::Row if is_cell(block) => Step::Fits,
        Model::Row if in_table || block == Kind::Caption => leave,
        Model::Row => Step::Open(Kind::Cell),
    }
}

fn flow_step(top: Option<Kind>, implicit: bool, block: Kind) -> Step {
    match block {
        // What was put into an item or a description of its own ends here.
        Kind::Item if implicit && top == Some(Kind::Item) => Step::Close,
        Kind::Term | Kind::Description if implicit && top == Some(Kind::Description) => Step::Close,
        Kind::Item => Step::Open(Kind::List),
        Kind::Term | Kind::Description => Step::Open(Kind::DescriptionList),
        Kind::Caption if top != Some(Kind::Figure) => Step::As(Kind::Paragraph),
        Kind::Summary if top != Some(Kind::Details) => Step::As(Kind::Paragraph),
        _ => Step::Fits,
    }
}

fn is_section(kind: Kind) -> bool {
    matches!(kind, Kind::TableHead | Kind::TableBody | Kind::TableFoot)
}

fn is_row(kind: Kind) -> bool {
    kind == Kind::Row
}

fn is_cell(kind: Kind) -> bool {
    matches!(kind, Kind::Cell | Kind::HeaderCell)
}
