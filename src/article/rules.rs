//! What the schema demands of texts, beyond what their types say.

/// Where what is loaded or opened from a field is.
pub(super) const WEB_URL: &str = "^https?://";

/// Where a link in the text leads.
pub(super) const LINK_URL: &str = "^(https?://|mailto:|tel:|sms:|#)";

/// A BCP 47 language tag.
pub(super) const LANGUAGE: &str = "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$";
