//! The web worker: fetches API specifications, keeps them open and answers questions about them
//! ([`portico_reference::messages`]), so that the page stays smooth whatever their size.

mod fetch;
mod post;
mod relay;
mod send;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use portico_reference::Shelf;
use portico_reference::messages::{Answer, Ask, Failure, Outcome, Question, Source};
use portico_reference::request::{Prepared, Purpose, RequestProblem};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, AbortSignal, MessageEvent};

use post::{page, post_outcome};

/// What the worker knows.
#[derive(Default)]
struct Worker {
    shelf: RefCell<Shelf>,
    /// Requests under way, by the question that needs them.
    fetches: RefCell<HashMap<u32, AbortController>>,
}

impl Worker {
    /// A request that can be cancelled by the id of its question.
    fn begin(&self, id: u32) -> Result<AbortSignal, Failure> {
        let controller = AbortController::new().map_err(|_| Failure::Unreachable)?;
        let signal = controller.signal();
        self.fetches.borrow_mut().insert(id, controller);
        Ok(signal)
    }
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
        Question::Send { ref call, ref relay } => {
            let prepared = worker.shelf.borrow_mut().prepare(call, Purpose::Send);
            let (worker, id, relay) = (Rc::clone(worker), ask.id, relay.clone());
            spawn_local(async move { post_outcome(id, send(&worker, id, prepared, relay).await) });
        }
        Question::Exchange { request } => {
            let (worker, id) = (Rc::clone(worker), ask.id);
            let prepared = Ok(Prepared { request, problems: Vec::new() });
            spawn_local(async move { post_outcome(id, send(&worker, id, prepared, None).await) });
        }
        question => {
            let outcome: Outcome = worker.shelf.borrow_mut().answer(&question);
            post_outcome(ask.id, outcome);
        }
    }
}

async fn send(
    worker: &Worker,
    id: u32,
    prepared: Result<Prepared, Failure>,
    relay: Option<String>,
) -> Outcome {
    let Prepared { request, problems } = prepared?;
    if problems.iter().any(RequestProblem::is_final) {
        return Err(Failure::NotSendable(problems));
    }
    let signal = worker.begin(id)?;
    let reply = send::send(&request, relay.as_deref(), &signal).await;
    worker.fetches.borrow_mut().remove(&id);
    reply.map(|reply| Answer::Reply(Box::new(reply)))
}

async fn open(worker: &Worker, id: u32, spec: &str, source: &Source) -> Result<(), Failure> {
    let signal = worker.begin(id)?;
    let body = fetch::fetch(id, source, &signal).await;
    worker.fetches.borrow_mut().remove(&id);
    worker.shelf.borrow_mut().open(spec, &body?)
}
