//! What `portico-server` answers beyond the contract, under a prefix of its own; no part of the Konnect Portal API v2.
//!
//! Other back ends have none of it, so the SPA asks only for what `config.json` lists under `extensions`.

pub mod relay;
pub mod search;

use crate::macros::open_enum;

/// Where the extensions are.
pub const PREFIX: &str = "/portico/v1";

open_enum! {
    /// Something that a back end can do beyond the contract.
    Extension {
        /// `GET /search`: [`search`].
        Search = "search",
        /// `POST /relay`: [`relay`].
        Relay = "relay",
    }
}
