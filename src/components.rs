//! Pieces that may know the app's state.

pub mod access;
pub mod catalog;
pub mod failure;
pub mod heading;
pub mod shell;
pub mod toast_list;
