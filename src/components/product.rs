//! The pieces of a product's pages.

pub mod access_card;
pub mod deprecated;
pub mod document_tree;
pub mod found;
pub mod operation_nav;
pub mod operations;
pub mod skeleton;
pub mod tree;
pub mod version_select;
pub mod versions;
pub mod your_access;
