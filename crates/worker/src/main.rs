//! The web worker: fetches API specifications, keeps them open and answers questions about them
//! ([`portico_reference::messages`]), so that the page stays smooth whatever their size.

mod fetch;
mod post;
mod relay;
mod send;
mod warm_up;

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

use post::{page, post_outcome, post_progress};

/// The question that `boot.js` asks before there is a page to hear the answer.
const EARLY: u32 = u32::MAX;

/// What the worker knows.
#[derive(Default)]
struct Worker {
    shelf: RefCell<Shelf>,
    /// Requests under way, by the question that needs them.
    fetches: RefCell<HashMap<u32, AbortController>>,
    /// Specifications that are on their way.
    opening: RefCell<HashMap<String, Opening>>,
    /// What came of the question that `boot.js` asked, by specification, for the page's own question that follows.
    early: RefCell<HashMap<String, Outcome>>,
}

/// A specification that is on its way.
struct Opening {
    /// The question whose request it is.
    first: u32,
    /// Questions that came meanwhile.
    waiting: Vec<Ask>,
}

impl Worker {
    /// Nobody waits for the answer to a question any more. A request goes on as long as somebody does.
    fn cancel(&self, id: u32) {
        for opening in self.opening.borrow_mut().values_mut() {
            opening.waiting.retain(|ask| ask.id != id);
            if opening.first == id && !opening.waiting.is_empty() {
                return;
            }
        }
        if let Some(fetch) = self.fetches.borrow_mut().remove(&id) {
            fetch.abort();
        }
    }

    /// Tells all who wait for a specification how much of it has arrived.
    fn tell_progress(&self, spec: &str, received: usize) {
        if let Some(opening) = self.opening.borrow().get(spec) {
            let waiting = opening.waiting.iter().map(|ask| ask.id);
            std::iter::once(opening.first)
                .chain(waiting)
                .filter(|id| *id != EARLY)
                .for_each(|id| post_progress(id, received));
        }
    }

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
        Question::Cancel => worker.cancel(ask.id),
        Question::Open { ref spec, ref source } => {
            let (spec, source) = (spec.clone(), source.clone());
            begin_to_open(worker, ask, spec, source);
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

/// Answers with what is open, or opens it for this question and all that come meanwhile.
fn begin_to_open(worker: &Rc<Worker>, ask: Ask, spec: String, source: Source) {
    if let Some(outcome) = worker.early.borrow_mut().remove(&spec) {
        post_outcome(ask.id, outcome);
    } else if worker.shelf.borrow().holds(&spec) {
        post_outcome(ask.id, worker.shelf.borrow_mut().answer(&ask.question));
    } else if let Some(opening) = worker.opening.borrow_mut().get_mut(&spec) {
        opening.waiting.push(ask);
    } else {
        let opening = Opening { first: ask.id, waiting: Vec::new() };
        worker.opening.borrow_mut().insert(spec.clone(), opening);
        let worker = Rc::clone(worker);
        spawn_local(async move { open_for_all(&worker, ask, &spec, &source).await });
        spawn_local(async { warm_up::once() });
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

/// Opens a specification, and answers all who asked for it meanwhile.
async fn open_for_all(worker: &Worker, first: Ask, spec: &str, source: &Source) {
    let opened = open(worker, first.id, spec, source).await;
    let answer = |ask: &Ask| opened.clone().and_then(|()| worker.shelf.borrow_mut().answer(&ask.question));
    let waiting = worker.opening.borrow_mut().remove(spec).map(|opening| opening.waiting).unwrap_or_default();
    if first.id != EARLY {
        post_outcome(first.id, answer(&first));
    } else if waiting.is_empty() {
        worker.early.borrow_mut().insert(spec.to_owned(), answer(&first));
    }
    for ask in waiting {
        post_outcome(ask.id, answer(&ask));
    }
}

async fn open(worker: &Worker, id: u32, spec: &str, source: &Source) -> Result<(), Failure> {
    let signal = worker.begin(id)?;
    let body = fetch::fetch(source, &signal, &|received| worker.tell_progress(spec, received)).await;
    worker.fetches.borrow_mut().remove(&id);
    let body = body?;
    worker.shelf.borrow_mut().open(spec, &body.media_type, body.bytes)
}
