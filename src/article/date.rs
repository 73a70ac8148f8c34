//! Dates as an article states them.

use super::partial_date::PartialDate;
use super::timestamp::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date of an article. As JSON it is a text: [`Timestamp::to_iso`],
/// [`PartialDate::to_iso`], or what the source has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArticleDate {
    /// A date that was understood.
    Known(Timestamp),
    /// A month or a year; the source says no day.
    Partial(PartialDate),
    /// A date that was not: shown to the reader as the source has it.
    Verbatim(String),
}

impl ArticleDate {
    /// What [`Timestamp::to_iso`] or [`PartialDate::to_iso`] wrote, and nothing
    /// else; nothing where its year is likely one of another calendar.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (year, date) = match Timestamp::from_iso(text) {
            Some(stamp) => (stamp.year, ArticleDate::Known(stamp)),
            None => PartialDate::from_iso(text).map(|date| (date.year, ArticleDate::Partial(date)))?,
        };
        (!is_of_other_calendar(year)).then_some(date)
    }
}

/// Whether a year is likely one of another calendar: of the Solar Hijri or the Islamic one since about 1900, or of the
/// Buddhist era since 1857. No news is of those years of ours.
pub fn is_of_other_calendar(year: u16) -> bool {
    matches!(year, 1300..=1500 | 2400..=2700)
}

impl Serialize for ArticleDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            ArticleDate::Known(timestamp) => serializer.serialize_str(&timestamp.to_iso()),
            ArticleDate::Partial(date) => serializer.serialize_str(&date.to_iso()),
            ArticleDate::Verbatim(text) => serializer.serialize_str(text),
        }
    }
}

/// A text that is no date of ours is one that was not understood.
impl<'de> Deserialize<'de> for ArticleDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(ArticleDate::from_iso(&text).unwrap_or(ArticleDate::Verbatim(text)))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ArticleDate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            // A type of TypeScript called `Date` would hide that of the language.
            "title": "ArticleDate",
            "description": "An ISO 8601 date, with the time of day and its offset where they are known: 2026-11-24 or \
                2026-11-24T09:30:00+01:00. A month is 2026-11, a year 2026. A date that was not understood stands as the source has it, and is shown so.",
            "type": "string",
            "minLength": 1,
        })
    }
}
