//! Specifications on their way: fetched once for all who ask.

use std::rc::Rc;

use portico_reference::messages::{Failure, News, Outcome, Question, Source};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, AbortSignal};

use crate::Worker;
use crate::fetch::fetch;
use crate::page::{post_news, post_outcome};
use crate::warm_up;

/// The question that `boot.js` asks before there is a page to hear the answer.
const EARLY: u32 = u32::MAX;

/// A specification that is on its way.
pub struct Opening {
    /// The questions that wait for it.
    waiting: Vec<u32>,
    request: AbortController,
}

impl Opening {
    /// One does not wait any more. Without anybody who does, the request ends; tells whether there is somebody.
    pub fn leave(&mut self, id: u32) -> bool {
        self.waiting.retain(|waiting| *waiting != id);
        if self.waiting.is_empty() {
            self.request.abort();
        }
        !self.waiting.is_empty()
    }
}

/// Answers with what is open, or opens it for this question and all that come meanwhile.
pub fn begin(worker: &Rc<Worker>, id: u32, spec: String, source: Source) {
    if let Some(answer) = worker.early.borrow_mut().remove(&spec) {
        return post_outcome(id, Ok(answer));
    }
    if let Some(opening) = worker.opening.borrow_mut().get_mut(&spec) {
        return opening.waiting.push(id);
    }
    if worker.shelf.borrow().holds(&spec) {
        return post_outcome(id, outline(worker, &spec, &source));
    }
    let Ok(request) = AbortController::new() else { return post_outcome(id, Err(Failure::Unreachable)) };
    let signal = request.signal();
    worker.opening.borrow_mut().insert(spec.clone(), Opening { waiting: vec![id], request });
    let worker = Rc::clone(worker);
    spawn_local(async move {
        let opened = open(&worker, &spec, &source, &signal).await;
        if signal.aborted() {
            return; // Nobody waits, and another request for it may be on its way by now.
        }
        answer_all(&worker, &spec, &source, opened);
    });
    spawn_local(async { warm_up::once() });
}

async fn open(worker: &Worker, spec: &str, source: &Source, signal: &AbortSignal) -> Result<(), Failure> {
    let tell = |received| {
        if let Some(opening) = worker.opening.borrow().get(spec) {
            opening
                .waiting
                .iter()
                .filter(|id| **id != EARLY)
                .for_each(|id| post_news(*id, News::Progress { received }));
        }
    };
    let answer = fetch(source, signal, &tell).await?;
    worker.shelf.borrow_mut().open(spec, answer)
}

fn answer_all(worker: &Worker, spec: &str, source: &Source, opened: Result<(), Failure>) {
    let waiting = worker.opening.borrow_mut().remove(spec).map(|opening| opening.waiting).unwrap_or_default();
    let outcome = || opened.clone().and_then(|()| outline(worker, spec, source));
    // What went wrong early may go right when the page asks itself.
    if waiting == [EARLY]
        && let Ok(answer) = outcome()
    {
        worker.early.borrow_mut().insert(spec.to_owned(), answer);
    }
    waiting.into_iter().filter(|id| *id != EARLY).for_each(|id| post_outcome(id, outcome()));
}

fn outline(worker: &Worker, spec: &str, source: &Source) -> Outcome {
    let question = Question::Open { spec: spec.to_owned(), source: source.clone() };
    worker.shelf.borrow_mut().answer(&question)
}
