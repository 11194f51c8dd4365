//! Documents: from the contract's nodes to elements. Nothing of a document ever becomes markup as text.

pub mod article;
mod code;
mod diagram;
mod footnotes;
pub mod links;
pub mod nodes;
mod table;
