//! Where this program runs: the page's worker.

use portico_reference::messages::{News, Outcome, Tell};
use portico_reference::reply::Reply;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, Performance};

/// The page's side of this worker.
pub fn page() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Milliseconds since some moment.
pub fn now() -> f64 {
    page().performance().as_ref().map_or(0.0, Performance::now)
}

/// Tells how far a question has come.
pub fn post_progress(id: u32, received: usize) {
    post(&Tell { id, news: News::Progress { received } });
}

/// Tells what has arrived of the answer to a request.
pub fn post_arriving(id: u32, reply: Reply) {
    post(&Tell { id, news: News::Arriving(Box::new(reply)) });
}

/// Tells the end of a question.
pub fn post_outcome(id: u32, outcome: Outcome) {
    post(&Tell { id, news: News::Outcome(outcome) });
}

fn post(tell: &Tell) {
    let Ok(text) = serde_json::to_string(tell) else { return };
    // Text can always be posted.
    let _result = page().post_message(&JsValue::from_str(&text));
}
