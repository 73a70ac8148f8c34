//! The list of the interface's words.

/// Declares [`Word`]: one row a word.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ $name:literal <=> $variant:ident,)+) => {
        /// A word (a phrase, a pattern) of the interface. Its name is its key
        /// in the locale files.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word { $($(#[doc = $doc])+ $variant,)+ }

        impl Word {
            /// Every word, in the order of their declaration.
            pub const ALL: &'static [Word] = &[$(Word::$variant,)+];

            /// The key in the locale files.
            pub fn name(self) -> &'static str {
                match self { $(Word::$variant => $name,)+ }
            }
        }
    };
}

words! {
    /// The name of a landmark, told from those of other articles on the page;
    /// `{panel}`, `{headline}`.
    "panel-of" <=> PanelOf,
    /// The name of the section path, for a screen reader.
    "section-path" <=> SectionPath,
    /// The byline; `{names}` is a list.
    "byline" <=> Byline,
    /// What comes before the date of publication, for a screen reader; `{date}`.
    "published" <=> Published,
    /// When the article was last changed; `{date}`.
    "updated" <=> Updated,
    /// A day and a time of day; `{date}`, `{time}`.
    "date-and-time" <=> DateAndTime,
    /// The agency and the time of day; `{agency}`, `{time}`.
    "agency-and-time" <=> AgencyAndTime,
    /// The place that opens the text, with its dash and space; `{place}`.
    "dateline" <=> Dateline,
    /// What stands for a picture without a text or a caption.
    "undescribed-picture" <=> UndescribedPicture,
    /// A link to something embedded; `{name}`.
    "embed" <=> Embed,
    /// The heading over the corrections.
    "corrections" <=> Corrections,
    /// A correction with its date; `{date}`, `{text}`.
    "correction-dated" <=> CorrectionDated,
    /// The note that the article is not free.
    "needs-payment" <=> NeedsPayment,
    /// Said on paper below a text that is only the beginning.
    "teaser" <=> Teaser,
    /// Where the whole of it is; `{url}`.
    "teaser-whole" <=> TeaserWhole,
    /// Who published it; `{name}`.
    "publisher" <=> Publisher,
    /// The heading over the link notes of the sheet.
    "links" <=> Links,
    /// The name of a link note's number, for a screen reader; `{number}`.
    "link-note" <=> LinkNote,
    /// Where the sheet's article stands; `{url}`.
    "source" <=> Source,
    /// The day of printing; `{date}`.
    "printed" <=> Printed,
    /// The name of the QR code, for a screen reader; `{url}`.
    "qr" <=> Qr,
    /// The foot of each sheet of paper; `{page}`, `{pages}`.
    "page" <=> Page,
    /// Said, and printed, where pictures did not load; `{count}`.
    "pictures-missing" <=> PicturesMissing,
    /// The heading of the share panel.
    "share" <=> Share,
    /// The warning before links that open a window.
    "share-hint" <=> ShareHint,
    /// The accessible name of a share link; `{name}`, first.
    "share-target" <=> ShareTarget,
    /// E-mail as a share target.
    "share-email" <=> ShareEmail,
    /// A text message as a share target.
    "share-sms" <=> ShareSms,
    /// The button that copies the link.
    "share-copy" <=> ShareCopy,
    /// The button that opens the system's own share panel.
    "share-native" <=> ShareNative,
    /// The article's URL, to copy by hand; `{url}`.
    "share-url" <=> ShareUrl,
    /// The button that opens the share panel, where it is a popover.
    "share-open" <=> ShareOpen,
    /// What to do with a QR code; `{name}` is an app.
    "share-scan" <=> ShareScan,
    /// The button that copies a link to the selected text.
    "share-quote" <=> ShareQuote,
    /// Said where nothing is selected.
    "share-quote-none" <=> ShareQuoteNone,
    /// Said when the link was copied.
    "share-copied" <=> ShareCopied,
    /// Said when it could not be.
    "share-copy-failed" <=> ShareCopyFailed,
    /// The button that prints.
    "print-open" <=> PrintOpen,
    /// The heading of the print dialog.
    "print-title" <=> PrintTitle,
    /// The name of the preview, for a screen reader.
    "print-preview" <=> PrintPreview,
    /// A choice of text sizes.
    "print-size" <=> PrintSize,
    /// Links as numbered notes, one of the choices under `links`.
    "print-links-notes" <=> PrintLinksNotes,
    /// Links in parentheses.
    "print-links-inline" <=> PrintLinksInline,
    /// No links.
    "print-links-none" <=> PrintLinksNone,
    /// Whether to print pictures.
    "print-pictures" <=> PrintPictures,
    /// Whether to print the QR code.
    "print-qr" <=> PrintQr,
    /// Said where the browser opens no print dialog.
    "print-unable" <=> PrintUnable,
    /// The button that closes the print dialog.
    "print-close" <=> PrintClose,
    /// The heading over the topics.
    "topics" <=> Topics,
    /// A single topic; `{name}`.
    "topic-one" <=> TopicOne,
    /// Topics in a line; `{names}` is a list.
    "topics-inline" <=> TopicsInline,
    /// The summary of the folded topics; plural, `{count}`.
    "topics-more" <=> TopicsMore,
    /// The heading over the related articles.
    "related" <=> Related,
    /// Why an article is related; `{names}` is a list.
    "shared-topics" <=> SharedTopics,
    /// The reading time, short; plural, `{minutes}`.
    "reading-time" <=> ReadingTime,
    /// The reading time, for a screen reader; plural, `{minutes}`.
    "reading-time-spoken" <=> ReadingTimeSpoken,
    /// A range of reading times, for a screen reader; `{from}`, `{to}`, plural
    /// by the latter, before which a language may ask for another case than a
    /// number alone does.
    "reading-time-range-spoken" <=> ReadingTimeRangeSpoken,
    /// The same three in hours; plural, `{hours}`.
    "reading-time-hours" <=> ReadingTimeHours,
    /// For a screen reader.
    "reading-time-hours-spoken" <=> ReadingTimeHoursSpoken,
    /// For a screen reader; `{from}`, `{to}`, plural by the latter.
    "reading-time-hours-range-spoken" <=> ReadingTimeHoursRangeSpoken,
    /// A reading time of less than a minute.
    "reading-time-short" <=> ReadingTimeShort,
    /// The same, for a screen reader.
    "reading-time-short-spoken" <=> ReadingTimeShortSpoken,
    /// What remains as the reader scrolls; `{time}` is written by the script
    /// with its unit.
    "reading-time-left" <=> ReadingTimeLeft,
    /// The same, under a minute.
    "reading-time-left-short" <=> ReadingTimeLeftShort,
}

impl Word {
    /// The word of that key.
    pub fn from_name(name: &str) -> Option<Self> {
        Word::ALL.iter().copied().find(|word| word.name() == name)
    }
}
