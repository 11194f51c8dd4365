//! Browser tests: what needs a browser but no server.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod dialog;
mod document;
mod menu;
mod pager;
mod product;
mod remote;
mod session;
mod stack;
mod stage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
