//! The reference engine: API specifications and Markdown turned into plain data that a server can store and a page can
//! draw. Pure functions: no I/O, no clock, no DOM, so that the same code runs natively and in a web worker.
//!
//! - [`Document`]: a specification with an index, read part by part into the [`model`].
//! - [`outline`]: OpenAPI or Swagger text, JSON or YAML, to what it describes and the list of its operations.
//! - [`inspect`]: the same, counted, with a note on everything that cannot be read.
//! - [`messages`] and [`Shelf`]: what a page asks a worker, and how it answers; [`SpecAnswer`]: what it answers from.
//! - [`request`]: the request that a person configured, with all that is wrong about it; [`oauth`]: how it gets a token.
//! - [`diff`]: what changed between two specifications, breaking changes first.
//! - [`samples`]: code in ten languages that sends a request.
//! - [`highlight`]: code in coloured pieces.
//! - [`search`]: operations and documents, found while somebody types.
//! - [`visible`]: a name without anything that turns it around or hides in it.
//! - [`markdown`]: Markdown to the contract's node tree, never to HTML.
//!
//! All that reads documents needs the feature `engine`. Without it, what is left is for the page: the model, and what it says
//! to the worker. The page takes none of the features of `serde_json` that the engine needs.
//!
//! Everything here reads text that strangers wrote. Depth, size and work are bounded; no input panics.

#![cfg_attr(not(feature = "engine"), expect(dead_code, unused_imports, reason = "the engine uses them"))]

pub mod base64;
#[cfg(feature = "engine")]
mod bounded;
mod control;
#[cfg(feature = "engine")]
mod diff;
#[cfg(feature = "engine")]
mod document;
#[cfg(feature = "engine")]
mod error;
#[cfg(feature = "engine")]
mod example;
pub mod highlight;
#[cfg(feature = "engine")]
mod inspection;
#[cfg(feature = "engine")]
mod key;
#[cfg(feature = "engine")]
pub mod markdown;
pub mod media_type;
pub mod messages;
pub mod model;
#[cfg(feature = "engine")]
mod normal;
#[cfg(feature = "engine")]
mod notes;
pub mod oauth;
#[cfg(feature = "engine")]
mod outline;
mod percent;
#[cfg(feature = "engine")]
mod read;
pub mod reply;
pub mod request;
pub mod samples;
#[cfg(feature = "engine")]
mod scalar;
#[cfg(feature = "engine")]
mod schema;
#[cfg(feature = "engine")]
pub mod search;
#[cfg(feature = "engine")]
mod shelf;
#[cfg(feature = "engine")]
mod spec_answer;
#[cfg(feature = "engine")]
mod validation;
mod visible;
#[cfg(feature = "engine")]
mod write;

pub use control::{Control, control};
pub use model::{Note, Trouble};
pub use visible::visible;
#[cfg(feature = "engine")]
pub use {
    diff::diff,
    document::Document,
    error::{Problem, SpecError},
    inspection::{Inspection, inspect},
    key::Key,
    outline::outline,
    read::Format,
    shelf::Shelf,
    spec_answer::SpecAnswer,
};
