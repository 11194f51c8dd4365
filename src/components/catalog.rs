//! The pieces of the catalogue.

pub mod card;
pub mod labels;
pub mod links;
pub mod spec_probe;
pub mod table;
