//! The reference engine in its worker: one for the page, started when a specification is first asked for.

mod asked;
mod received;
mod sending;
mod specification;
mod waiting;

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::{Either, select};
use gloo_timers::future::sleep;
use js_sys::{Array, Reflect};
use portico_api_types::DeveloperId;
use portico_reference::highlight::Piece;
use portico_reference::messages::{Answer, Ask, News, Outcome, Question, Tell};
use portico_reference::samples::Request;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::error::{ApiError, ErrorKind};
use asked::{Asked, Blamed};
pub use received::Received;
pub use sending::{NotSent, Upload};
pub use specification::{Sample, Specification};
use waiting::{Ended, OnProgress, Progress, Waiting};

thread_local! {
    static ENGINE: RefCell<Option<Rc<Engine>>> = const { RefCell::new(None) };
    /// Whom it works for.
    static SERVED: RefCell<Option<DeveloperId>> = const { RefCell::new(None) };
}

/// A worker that runs, and the questions that it has not answered yet.
struct Engine {
    worker: Worker,
    waiting: Rc<Waiting>,
    /// Called by the worker as long as it lives.
    _heard: Closure<dyn Fn(MessageEvent)>,
    _crashed: Closure<dyn Fn()>,
}

impl Engine {
    /// The one that runs, or a new one.
    fn running() -> Result<Rc<Self>, JsValue> {
        if let Some(engine) = ENGINE.with_borrow(Clone::clone) {
            return Ok(engine);
        }
        let engine = Rc::new(Self::start()?);
        ENGINE.set(Some(Rc::clone(&engine)));
        Ok(engine)
    }

    fn start() -> Result<Self, JsValue> {
        let worker = early().map_or_else(new_worker, Ok)?;
        let waiting = Rc::new(Waiting::default());
        let heard = {
            let waiting = Rc::clone(&waiting);
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                if let Some((Tell { id, news }, file)) = told(event.data()) {
                    match news {
                        News::Progress { received } => waiting.advance(id, Progress::Bytes(received)),
                        News::Arriving(reply) => {
                            waiting.advance(id, Progress::Reply(Received::arriving(id, *reply)));
                        }
                        News::Growing { millis, size } => {
                            waiting.advance(id, Progress::Grown { millis, size });
                        }
                        News::Outcome(outcome) => waiting.finish(id, Ended { outcome, file }),
                    }
                }
            })
        };
        let crashed = {
            let waiting = Rc::clone(&waiting);
            Closure::<dyn Fn()>::new(move || {
                if let Some(engine) = ENGINE.take() {
                    engine.end();
                }
                waiting.abandon();
            })
        };
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(crashed.as_ref().unchecked_ref()));
        Ok(Self { worker, waiting, _heard: heard, _crashed: crashed })
    }

    /// Lets go of a worker that says nothing: one whose program never arrived never will. The next question starts another.
    fn give_up(&self) {
        ENGINE
            .with_borrow_mut(|running| running.take_if(|engine| Rc::ptr_eq(&engine.waiting, &self.waiting)));
        self.end();
        self.waiting.abandon();
    }

    /// Ends the worker. What it said just before may still be on its way, to somebody who is there no more.
    fn end(&self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }

    /// Files stand behind their question.
    fn say(&self, ask: &Ask, files: &[File]) {
        let Ok(text) = serde_json::to_string(ask) else { return };
        let text = JsValue::from_str(&text);
        let message = if files.is_empty() {
            text
        } else {
            std::iter::once(text).chain(files.iter().map(JsValue::from)).collect::<Array>().into()
        };
        // Text and files can always be posted.
        let _result = self.worker.post_message(&message);
    }
}

/// Begins to work for a developer, or for nobody. What the last one was shown is not for another.
pub fn serve(developer: Option<DeveloperId>) {
    if SERVED.replace(developer.clone()) != developer
        && let Some(engine) = ENGINE.take()
    {
        engine.give_up();
    }
}

/// What the worker said, and the file behind it.
fn told(message: JsValue) -> Option<(Tell, Option<Blob>)> {
    let (text, file) = match message.dyn_into::<Array>() {
        Ok(list) => (list.get(0), list.get(1).dyn_into().ok()),
        Err(text) => (text, None),
    };
    Some((serde_json::from_str(&text.as_string()?).ok()?, file))
}

/// Asks one question, whose answer has no file. Errors and cancelling as of [`end_of`].
async fn ask(asked: impl Into<Asked>) -> Result<Outcome, ApiError> {
    end_of(asked).await.map(|ended| ended.outcome)
}

/// Asks one question. Dropping the future cancels it.
///
/// # Errors
/// [`ErrorKind::Crashed`] when the worker ends or cannot be started, [`ErrorKind::TimedOut`] when there is no news for too
/// long: 30 seconds, or 5 minutes from an API.
async fn end_of(asked: impl Into<Asked>) -> Result<Ended, ApiError> {
    let asked = asked.into();
    let crashed = || ApiError::bare(ErrorKind::Crashed);
    let engine = Engine::running().map_err(|_| crashed())?;
    let (patience, blamed) = asked.patience();
    let (id, mut answer) = engine.waiting.add(asked.on_progress);
    let _guard = CancelOnDrop { engine: Rc::clone(&engine), id };
    engine.say(&Ask { id, question: asked.question }, &asked.files);
    loop {
        let before = engine.waiting.news(id);
        match select(answer, Box::pin(sleep(patience))).await {
            Either::Left((ended, _)) => return ended.map_err(|_| crashed()),
            Either::Right(_) if engine.waiting.news(id) == before => {
                // One that has never said anything is not there.
                if blamed == Blamed::Worker || !engine.waiting.has_heard() {
                    engine.give_up();
                }
                return Err(ApiError::bare(ErrorKind::TimedOut));
            }
            Either::Right(((), pending)) => answer = pending,
        }
    }
}

/// Code cut into what a reader tells apart by colour.
///
/// # Errors
/// As those of every question: when the worker ends or cannot be started, or says nothing.
pub async fn highlight(language: &str, text: &str) -> Result<Vec<Piece>, ApiError> {
    let question = Question::Highlight { language: language.to_owned(), text: text.to_owned() };
    match ask(question).await? {
        Ok(Answer::Code(code)) => Ok(code),
        _ => Err(ApiError::bare(ErrorKind::Crashed)),
    }
}

/// Sends a request that is not an operation's own, such as the one for a token.
///
/// # Errors
/// As [`Specification::send`].
pub async fn exchange(request: Request) -> Result<Received, NotSent> {
    NotSent::or_received(end_of(Question::Exchange { request }).await)
}

/// Takes a question back that nobody waits for any more.
struct CancelOnDrop {
    engine: Rc<Engine>,
    id: u32,
}

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        if self.engine.waiting.forget(self.id) {
            self.engine.say(&Ask { id: self.id, question: Question::Cancel }, &[]);
        }
    }
}

/// The worker that `boot.js` started with the page, once.
fn early() -> Option<Worker> {
    let portico = Reflect::get(&js_sys::global(), &"portico".into()).ok()?;
    let worker = Reflect::get(&portico, &"worker".into()).ok()?.dyn_into().ok()?;
    Reflect::delete_property::<js_sys::Object>(portico.unchecked_ref(), &"worker".into()).ok()?;
    Some(worker)
}

fn new_worker() -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&worker_address("content")?, &options)
}

/// Where a worker is: `index.html` says it, in this attribute.
pub(super) fn worker_address(attribute: &str) -> Result<String, JsValue> {
    let meta = leptos::prelude::document().query_selector("meta[name=portico-worker]")?;
    meta.and_then(|meta| meta.get_attribute(attribute)).ok_or(JsValue::NULL)
}
