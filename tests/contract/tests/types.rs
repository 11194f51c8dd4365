//! `portico-api-types` against the published contract.

#![expect(clippy::unwrap_used, reason = "tests stop at the first thing that is not as it has to be")]

mod types {
    mod complete;
    mod document;
    mod errors;
    mod known;
    mod later;
    mod round_trip;
    mod subject;
}
