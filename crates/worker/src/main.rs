//! The web worker: fetches API specifications, keeps them open and answers questions about them
//! ([`portico_reference::messages`]), so that the page stays smooth whatever their size.

mod arriving;
mod fetch;
mod opening;
mod page;
mod pieces;
mod relay;
mod send;
mod warm_up;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use js_sys::Array;
use portico_reference::Shelf;
use portico_reference::messages::{Answer, Ask, Failure, Outcome, Question};
use portico_reference::request::{Prepared, Purpose, RequestProblem};
use portico_reference::samples::Request;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, File, MessageEvent};

use opening::Opening;
use page::{page, post_news, post_outcome, post_with_file};
use send::Sender;

/// What the worker knows.
#[derive(Default)]
struct Worker {
    shelf: RefCell<Shelf>,
    /// Requests of developers that are under way, by the question that they belong to.
    sending: RefCell<HashMap<u32, AbortController>>,
    /// Specifications that are on their way, by their names.
    opening: RefCell<HashMap<String, Opening>>,
    /// What came of the question that `boot.js` asked, by specification, for the page's own question that follows.
    early: RefCell<HashMap<String, Answer>>,
}

fn main() {
    let worker = Rc::new(Worker::default());
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        // Only the page that made this worker speaks to it, in the words of the same build.
        let (text, files) = split(event.data());
        let ask = text.as_string().and_then(|text| serde_json::from_str(&text).ok());
        if let Some(ask) = ask {
            take(&worker, ask, files);
        }
    });
    page().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // Lives as long as the worker.
    on_message.forget();
}

/// A question, and the files that go with it: those stand behind it in a list.
fn split(message: JsValue) -> (JsValue, Vec<File>) {
    match message.dyn_into::<Array>() {
        Ok(list) => (list.get(0), list.iter().skip(1).filter_map(|file| file.dyn_into().ok()).collect()),
        Err(text) => (text, Vec::new()),
    }
}

fn take(worker: &Rc<Worker>, ask: Ask, files: Vec<File>) {
    let Ask { id, question } = ask;
    match question {
        Question::Cancel => worker.cancel(id),
        Question::Stop => worker.stop(id),
        Question::Open { spec, source } => opening::begin(worker, id, spec, source),
        Question::Send { call, relay } => {
            let prepared = worker.shelf.borrow_mut().prepare(&call, Purpose::Send);
            let request = prepared.and_then(sendable);
            send(worker, id, request.map(|request| Sender { request, files, relay }), true);
        }
        Question::Exchange { request } => {
            send(worker, id, Ok(Sender { request, files: Vec::new(), relay: None }), false);
        }
        question => {
            let outcome: Outcome = worker.shelf.borrow_mut().answer(&question);
            post_outcome(id, outcome);
        }
    }
}

/// The request, unless it cannot be sent as it is.
fn sendable(prepared: Prepared) -> Result<Request, Failure> {
    let Prepared { request, problems } = prepared;
    if problems.iter().any(RequestProblem::is_final) {
        Err(Failure::NotSendable(problems))
    } else {
        Ok(request)
    }
}

/// Answers a question with what came of sending a request; if it is wanted, with all of the answer as a file.
fn send(worker: &Rc<Worker>, id: u32, sender: Result<Sender, Failure>, wants_file: bool) {
    let sender = match sender {
        Ok(sender) => sender,
        Err(failure) => return post_outcome(id, Err(failure)),
    };
    let Ok(controller) = AbortController::new() else { return post_outcome(id, Err(Failure::NoReply)) };
    let signal = controller.signal();
    worker.sending.borrow_mut().insert(id, controller);
    let worker = Rc::clone(worker);
    spawn_local(async move {
        let sent = sender.send(&signal, move |news| post_news(id, news)).await;
        if worker.sending.borrow_mut().remove(&id).is_none() {
            return; // It was cancelled.
        }
        match sent {
            Ok((reply, body)) => {
                let outcome = Ok(Answer::Reply(Box::new(reply)));
                match wants_file.then(|| body.file()).flatten() {
                    Some(file) => post_with_file(id, outcome, &file),
                    None => post_outcome(id, outcome),
                }
            }
            Err(failure) => post_outcome(id, Err(failure)),
        }
    });
}

impl Worker {
    /// Nobody waits for the answer to a question any more. A specification stays on its way as long as somebody does.
    fn cancel(&self, id: u32) {
        if let Some(request) = self.sending.borrow_mut().remove(&id) {
            request.abort();
        }
        self.opening.borrow_mut().retain(|_, opening| opening.leave(id));
    }

    /// Ends a request, whose answer so far is wanted.
    fn stop(&self, id: u32) {
        if let Some(request) = self.sending.borrow().get(&id) {
            request.abort();
        }
    }
}
