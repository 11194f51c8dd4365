//! One module a screen.

pub mod application;
pub mod application_form;
pub mod catalog;
pub mod forbidden;
pub mod login;
pub mod my_apps;
pub mod not_found;
pub mod not_loaded;
pub mod product;
pub mod register;
pub mod unreachable;
