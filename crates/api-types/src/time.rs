//! Points in time.

use crate::macros::text_newtype;

text_newtype! {
    /// An ISO 8601 date-time in UTC with milliseconds, `2022-11-04T20:10:06.927Z` (schemas `CreatedAt`, `UpdatedAt`).
    /// In this form the order of the text is the order in time.
    Timestamp;
}
