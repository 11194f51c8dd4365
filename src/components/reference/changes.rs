//! What changed between two versions of a specification.

mod group;
mod line;
mod list;
mod sentence;

pub use list::{ChangeList, Places};
