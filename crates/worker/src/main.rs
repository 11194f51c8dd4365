//! The web worker: fetches API specifications, keeps them open and answers questions about them
//! ([`portico_reference::messages`]), so that the page stays smooth whatever their size.

mod fetch;
mod post;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use portico_reference::Shelf;
use portico_reference::messages::{Ask, Failure, Outcome, Question, Source};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, MessageEvent};

use post::{page, post_outcome};

/// What the worker knows.
#[derive(Default)]
struct Worker {
    shelf: RefCell<Shelf>,
    /// Requests under way, by the question that needs them.
    fetches: RefCell<HashMap<u32, AbortController>>,
}

fn main() {
    let worker = Rc::new(Worker::default());
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        // Only the page that made this worker speaks to it, in the words of the same build.
        let ask = event.data().as_string().and_then(|text| serde_json::from_str(&text).ok());
        if let Some(ask) = ask {
            take(&worker, ask);
        }
    });
    let page = page();
    page.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // Lives as long as the worker.
    on_message.forget();
}

fn take(worker: &Rc<Worker>, ask: Ask) {
    match ask.question {
        Question::Cancel => {
            if let Some(fetch) = worker.fetches.borrow_mut().remove(&ask.id) {
                fetch.abort();
            }
        }
        Question::Open { ref spec, ref source } if !worker.shelf.borrow().holds(spec) => {
            let (worker, id, spec, source) = (Rc::clone(worker), ask.id, spec.clone(), source.clone());
            let question = ask.question;
            spawn_local(async move {
                let opened = open(&worker, id, &spec, &source).await;
                let outcome = opened.and_then(|()| worker.shelf.borrow_mut().answer(&question));
                post_outcome(id, outcome);
            });
        }
        question => {
            let outcome: Outcome = worker.shelf.borrow_mut().answer(&question);
            post_outcome(ask.id, outcome);
        }
    }
}

async fn open(worker: &Worker, id: u32, spec: &str, source: &Source) -> Result<(), Failure> {
    let controller = AbortController::new().map_err(|_| Failure::Unreachable)?;
    let signal = controller.signal();
    worker.fetches.borrow_mut().insert(id, controller);
    let body = fetch::fetch(id, source, &signal).await;
    worker.fetches.borrow_mut().remove(&id);
    worker.shelf.borrow_mut().open(spec, &body?)
}
