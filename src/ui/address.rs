//! The address of the page, past the router.

use js_sys::{Object, Reflect};
use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Name of the distance in the state of a step of the history.
const INTO: &str = "into";

/// Puts a place on the page into its address, without a step in the history and without going there. The router goes to
/// every place that it is told. `into` is how far the reader is into it, in CSS pixels, for when they come back.
pub fn name_place(id: &str, into: Option<f64>) {
    let Ok(history) = window().history() else { return };
    let state = Object::new();
    if let Ok(known) = history.state() {
        Object::assign(&state, &Object::from(known));
    }
    // Without either only the address lacks the place, or the way back ends at its beginning.
    let _result = Reflect::set(&state, &INTO.into(), &into.into());
    let _result = history.replace_state_with_url(&state, "", Some(&format!("#{id}")));
}

/// How far the reader was into the place of the address when they left this step of the history.
pub fn left_into() -> Option<f64> {
    let state = window().history().ok()?.state().ok().filter(JsValue::is_object)?;
    Reflect::get(&state, &INTO.into()).ok()?.as_f64()
}
