//! `portico-server` against the published contract: every answer to every request here is judged by it.

#![expect(clippy::unwrap_used, reason = "tests stop at the first thing that is not as it has to be")]

mod server {
    mod accounts;
    mod applications;
    mod catalogue;
    mod coverage;
    mod credentials;
    mod harness;
    mod lists;
    mod pictures;
    mod registrations;
    mod strangers;
    mod sweep;
}
