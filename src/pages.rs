//! One module a screen.

pub mod forbidden;
pub mod login;
pub mod not_found;
pub mod register;
pub mod unreachable;
