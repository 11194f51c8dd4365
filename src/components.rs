//! Pieces that may know the app's state.

pub mod access;
pub mod access_errors;
pub mod application_form;
pub mod catalog;
pub mod confirm_dialog;
pub mod copy_text;
pub mod copy_value;
pub mod credentials;
pub mod delete_application;
pub mod document;
pub mod failure;
pub mod heading;
pub mod links;
pub mod list_pager;
pub mod product;
pub mod registration;
pub mod registration_status;
pub mod secret_box;
pub mod shell;
pub mod skeleton_rows;
pub mod strategy;
pub mod toast_list;
pub mod unheard;
pub mod unsaved;
