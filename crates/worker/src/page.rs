//! Where this program runs: the page's worker.

use js_sys::Array;
use portico_reference::messages::{News, Outcome, Tell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DedicatedWorkerGlobalScope, Performance};

/// The page's side of this worker.
pub fn page() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Milliseconds since some moment.
pub fn now() -> f64 {
    page().performance().as_ref().map_or(0.0, Performance::now)
}

/// Tells how far a question has come.
pub fn post_news(id: u32, news: News) {
    if let Some(text) = written(&Tell { id, news }) {
        send(&text);
    }
}

/// Tells the end of a question.
pub fn post_outcome(id: u32, outcome: Outcome) {
    post_news(id, News::Outcome(outcome));
}

/// Tells the end of a question, behind which stands a file.
pub fn post_with_file(id: u32, outcome: Outcome, file: &Blob) {
    let Some(text) = written(&Tell { id, news: News::Outcome(outcome) }) else { return };
    send(&Array::of2(&text, file));
}

fn written(tell: &Tell) -> Option<JsValue> {
    serde_json::to_string(tell).ok().map(|text| JsValue::from_str(&text))
}

fn send(message: &JsValue) {
    // Text and files can always be posted.
    let _result = page().post_message(message);
}
