//! The parts of the views: what a page's style sheet can name.

/// Declares [`Part`]: one row a part. The README's table is made of it.
macro_rules! parts {
    ($($(#[doc = $doc:literal])+ $name:literal in $views:literal <=> $variant:ident,)+) => {
        /// A part. Its name is the value of the `part` attribute and, with
        /// `offprint-` before it, a class.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Part { $($(#[doc = $doc])+ $variant,)+ }

        impl Part {
            /// Name, views and meaning of every part.
            pub const TABLE: &'static [(&'static str, &'static str, &'static str)] =
                &[$(($name, $views, concat!($($doc),+)),)+];

            /// The class.
            pub fn class(self) -> &'static str {
                match self { $(Part::$variant => concat!("offprint-", $name),)+ }
            }
        }
    };
}

parts! {
    /// The article.
    "article" in "article" <=> Article,
    /// The sheet for paper.
    "sheet" in "print" <=> Sheet,
    /// All that stands above the text.
    "header" in "article print" <=> Header,
    /// The publisher's logo.
    "logo" in "print" <=> Logo,
    /// The section path.
    "section-path" in "article print" <=> SectionPath,
    /// One section of the path.
    "section" in "article" <=> Section,
    /// The headline.
    "headline" in "article print" <=> Headline,
    /// The standfirst under the headline.
    "standfirst" in "article print" <=> Standfirst,
    /// The line that names the authors.
    "byline" in "article print" <=> Byline,
    /// One author.
    "author" in "article print" <=> Author,
    /// The list of date, agency and edition.
    "metadata" in "article print" <=> Metadata,
    /// The date of publication.
    "published" in "article print" <=> Published,
    /// The agency and the time of day.
    "agency" in "article print" <=> Agency,
    /// The edition.
    "edition" in "article print" <=> Edition,
    /// When it was last changed.
    "updated" in "article print" <=> Updated,
    /// The note that the article is not free.
    "notice" in "article" <=> Notice,
    /// The text with its pictures.
    "body" in "article print" <=> Body,
    /// The note that the text is only the beginning.
    "teaser" in "print" <=> Teaser,
    /// The place that opens the text, and its dash.
    "dateline" in "article print" <=> Dateline,
    /// A paragraph of the text.
    "paragraph" in "article print" <=> Paragraph,
    /// A heading inside the text.
    "subheading" in "article print" <=> Subheading,
    /// A list inside the text.
    "list" in "article print" <=> List,
    /// A quotation that stands as a block.
    "quote" in "article print" <=> Quote,
    /// A figure.
    "figure" in "article print" <=> Figure,
    /// A picture.
    "image" in "article print" <=> Image,
    /// The caption of a figure or a table.
    "caption" in "article print" <=> Caption,
    /// The credit inside a caption.
    "credit" in "article print" <=> Credit,
    /// The box in which a table scrolls where it is wider than the text.
    "table-scroller" in "article" <=> TableScroller,
    /// A table.
    "table" in "article print" <=> Table,
    /// Preformatted text.
    "preformatted" in "article print" <=> Preformatted,
    /// A disclosure.
    "details" in "article print" <=> Details,
    /// An aside or a fact box.
    "aside" in "article print" <=> Aside,
    /// Something embedded, shown as a link.
    "embed" in "article print" <=> Embed,
    /// A link inside the text.
    "link" in "article print" <=> Link,
    /// Where a link leads, after the link.
    "link-url" in "print" <=> LinkUrl,
    /// The number that refers to a link note.
    "note-number" in "print" <=> NoteNumber,
    /// The section of link notes.
    "notes" in "print" <=> Notes,
    /// One link note.
    "note" in "print" <=> Note,
    /// The section of corrections.
    "corrections" in "article print" <=> Corrections,
    /// One correction.
    "correction" in "article print" <=> Correction,
    /// All that stands below the text.
    "footer" in "article print" <=> Footer,
    /// The topics, in a line.
    "topic-line" in "print" <=> TopicLine,
    /// Who published it.
    "publisher" in "article print" <=> Publisher,
    /// The copyright notice.
    "copyright" in "article print" <=> Copyright,
    /// The canonical URL.
    "source" in "print" <=> Source,
    /// The QR code of the canonical URL.
    "qr" in "print share" <=> Qr,
    /// The day of printing.
    "printed" in "print" <=> Printed,
    /// The heading of a panel or a section.
    "heading" in "article print share topics" <=> Heading,
    /// The button that opens the share panel, where it is a popover.
    "open" in "share" <=> Open,
    /// The share panel and its button, where it is a popover.
    "menu" in "share" <=> Menu,
    /// The share panel.
    "share" in "share" <=> Share,
    /// The warning before links that open a window.
    "hint" in "share" <=> Hint,
    /// The list of services.
    "target-list" in "share" <=> TargetList,
    /// The link to a service.
    "target" in "share" <=> Target,
    /// The QR code of the link, folded, for an app that takes no link.
    "code" in "share" <=> Code,
    /// What opens it.
    "code-summary" in "share" <=> CodeSummary,
    /// The buttons.
    "actions" in "share" <=> Actions,
    /// The button that copies the link.
    "copy" in "share" <=> Copy,
    /// The button that opens the system's own share panel.
    "native" in "share" <=> Native,
    /// The button that copies a link to the selected text.
    "copy-quote" in "share" <=> CopyQuote,
    /// The button that closes the share panel, where it is a popover.
    "close" in "share" <=> Close,
    /// The line that shows the URL, to copy by hand.
    "url" in "share" <=> Url,
    /// The URL itself, without the words before it.
    "url-text" in "share" <=> UrlText,
    /// What came of copying or sharing.
    "status" in "share" <=> Status,
    /// The topics.
    "topics" in "topics" <=> Topics,
    /// A list of topics.
    "topic-list" in "topics" <=> TopicList,
    /// One topic.
    "topic" in "topics" <=> Topic,
    /// The topics beyond the limit, folded.
    "more" in "topics" <=> More,
    /// The summary of the folded topics.
    "more-summary" in "topics" <=> MoreSummary,
    /// The related articles.
    "related" in "topics" <=> Related,
    /// The list of related articles.
    "related-list" in "topics" <=> RelatedList,
    /// The link to a related article.
    "related-link" in "topics" <=> RelatedLink,
    /// The topics that a related article shares.
    "shared-topics" in "topics" <=> SharedTopics,
    /// The reading time.
    "reading-time" in "reading-time" <=> ReadingTime,
    /// The time that remains as the reader scrolls.
    "remaining" in "reading-time" <=> Remaining,
}

impl Part {
    /// The name.
    pub fn name(self) -> &'static str {
        self.class().strip_prefix("offprint-").unwrap_or_default()
    }
}
