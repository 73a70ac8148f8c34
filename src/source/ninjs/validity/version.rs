//! Which ninjs: a version has a major and a minor number.

/// A version of ninjs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Version {
    pub(super) major: Major,
    pub(super) minor: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Major {
    One,
    Two,
    Three,
}

/// The minor number that stands for a development version: after all others.
pub(super) const DEVELOPMENT: u8 = 99;

impl Version {
    /// Reads `2.1`, `2.x_dev`, `1.-x-dev`.
    pub(super) fn parse(text: &str) -> Option<Version> {
        let (major, minor) = text.trim().split_once('.')?;
        let major = match major {
            "1" => Major::One,
            "2" => Major::Two,
            "3" => Major::Three,
            _ => return None,
        };
        let minor = if minor.contains("dev") { DEVELOPMENT } else { minor.parse().ok()? };
        Some(Version { major, minor })
    }
}
