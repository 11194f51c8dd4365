//! The reference engine: API specifications and Markdown turned into plain data that a server can store and a page can
//! draw. Pure functions: no I/O, no clock, no DOM, so that the same code runs natively and in a web worker.
//!
//! - [`Document`]: a specification with an index, read part by part into the [`model`].
//! - [`outline`]: OpenAPI or Swagger text, JSON or YAML, to what it describes and the list of its operations.
//! - [`inspect`]: the same, counted, with a note on everything that cannot be read.
//! - [`messages`] and [`Shelf`]: what a page asks a worker, and how it answers.
//! - [`request`]: the request that a person configured, with all that is wrong about it; [`oauth`]: how it gets a token.
//! - [`diff`]: what changed between two specifications, breaking changes first.
//! - [`samples`]: code in ten languages that sends a request.
//! - [`highlight`]: code in coloured pieces.
//! - [`search`]: operations and documents, found while somebody types.
//! - [`markdown`]: Markdown to the contract's node tree, never to HTML.
//!
//! Everything here reads text that strangers wrote. Depth, size and work are bounded; no input panics.

mod base64;
mod control;
mod diff;
mod document;
mod error;
mod example;
pub mod highlight;
mod inspection;
pub mod markdown;
pub mod messages;
pub mod model;
mod normal;
mod notes;
pub mod oauth;
mod outline;
mod percent;
mod read;
pub mod reply;
pub mod request;
pub mod samples;
mod scalar;
mod schema;
pub mod search;
mod shelf;
mod validation;

pub use control::{Control, control};
pub use diff::diff;
pub use document::Document;
pub use error::{Problem, SpecError};
pub use inspection::{Inspection, inspect};
pub use model::{Note, Trouble};
pub use outline::outline;
pub use read::Format;
pub use shelf::Shelf;
