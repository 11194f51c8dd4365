//! The address of the page, past the router.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Puts a place on the page into its address, without a step in the history and without going there. The router goes to
/// every place that it is told.
pub fn name_place(id: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        // Without it only the address lacks the place.
        let _result = history.replace_state_with_url(&state, "", Some(&format!("#{id}")));
    }
}
