//! Portico's single-page app. The library holds all of it, so that browser tests can link it.

pub mod api;
pub mod app;
pub mod components;
pub mod config;
pub mod lazy_pages;
pub mod pages;
pub mod paths;
pub mod state;
pub mod ui;
pub mod url;
