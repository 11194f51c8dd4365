//! Pieces that could live in any product: no app state, no API types, no text of their own.

pub mod address;
pub mod button;
pub mod copy;
pub mod dialog;
pub mod download;
pub mod empty;
pub mod field;
pub mod frames;
pub mod glyph;
pub mod icon;
pub mod menu;
pub mod near;
pub mod note;
pub mod options;
pub mod pager;
pub mod rows;
pub mod search_field;
pub mod stack;
pub mod status;
pub mod time;
