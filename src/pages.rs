//! One module a screen.

pub mod catalog;
pub mod forbidden;
pub mod login;
pub mod not_found;
pub mod product;
pub mod register;
pub mod unreachable;
