//! Diagrams, drawn by a worker of their own (`diagrams/worker.js`) while a page waits for some.
//!
//! They are other people's programs: the worker sees nothing of the page, is ended when it takes too long, and what it
//! draws is a picture, in which nothing runs.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use futures_util::lock::Mutex;
use gloo_timers::future::sleep;
use serde::{Deserialize, Serialize};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

use super::engine::worker_address;
use super::error::{ApiError, ErrorKind};

/// Time for one diagram, loading the worker included.
const PATIENCE: Duration = Duration::from_secs(20);

/// Bytes of a picture that the page takes in.
const LARGEST: usize = 2_000_000;

thread_local! {
    /// The worker, which draws one diagram at a time.
    static DRAWER: Rc<Mutex<Option<Drawer>>> = Rc::default();
    /// How many diagrams wait for it.
    static WAITING: Cell<usize> = const { Cell::new(0) };
}

/// Characters of what is wrong with a source that the page takes in.
const LONGEST: usize = 600;

/// What became of a diagram.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// It was drawn.
    Picture(Drawing),
    /// It says that it is of this kind, which there is not.
    Unknown(String),
    /// It cannot be read; why, in the words of the language's own parser.
    Wrong(String),
}

/// A diagram as a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Its address, which holds all of it.
    pub address: String,
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
}

#[derive(Serialize)]
struct Ask<'a> {
    source: &'a str,
    dark: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    Drawn { svg: String, width: u32, height: u32 },
    Unknown(String),
    Wrong(String),
    Failed {},
}

/// Draws a diagram that is written in Mermaid's language. Dropping the future ends the drawing.
///
/// # Errors
/// [`ErrorKind::Invalid`] when it can be read but not drawn, [`ErrorKind::TimedOut`] when it takes too long,
/// [`ErrorKind::Crashed`] when the worker ends or cannot be started.
pub async fn draw(source: &str, dark: bool) -> Result<Drawn, ApiError> {
    let _waiting = Waits::new();
    let drawer = DRAWER.with(Rc::clone);
    let mut place = drawer.lock().await;
    // Out of its place while it draws: a drawing that nobody waits for any more takes its worker with it.
    let mut drawer = match place.take() {
        Some(drawer) => drawer,
        None => Drawer::start().map_err(|_| ApiError::bare(ErrorKind::Crashed))?,
    };
    let answer = drawer.draw(&Ask { source, dark }).await?;
    // What a diagram that cannot be drawn leaves behind is not for the next one.
    if WAITING.get() > 1 && matches!(answer, Answer::Drawn { .. }) {
        *place = Some(drawer);
    }
    match answer {
        Answer::Drawn { svg, width, height } if svg.len() <= LARGEST => {
            let text = String::from(js_sys::encode_uri_component(&svg));
            Ok(Drawn::Picture(Drawing { address: format!("data:image/svg+xml,{text}"), width, height }))
        }
        Answer::Unknown(kind) => Ok(Drawn::Unknown(shortened(&kind))),
        Answer::Wrong(reason) => Ok(Drawn::Wrong(shortened(&reason))),
        Answer::Drawn { .. } | Answer::Failed {} => Err(ApiError::bare(ErrorKind::Invalid)),
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// One that waits, counted.
struct Waits;

impl Waits {
    fn new() -> Self {
        WAITING.set(WAITING.get() + 1);
        Self
    }
}

impl Drop for Waits {
    fn drop(&mut self) {
        WAITING.set(WAITING.get() - 1);
    }
}

/// A worker that runs as long as this is held.
struct Drawer {
    worker: Worker,
    /// What it says; nothing for a crash.
    heard: UnboundedReceiver<Option<String>>,
    /// Called by the worker.
    _message: Closure<dyn Fn(MessageEvent)>,
    _crash: Closure<dyn Fn()>,
}

impl Drawer {
    fn start() -> Result<Self, JsValue> {
        let worker = Worker::new(&worker_address("data-diagrams")?)?;
        let (sender, heard) = unbounded();
        let crashed = sender.clone();
        // Nobody hears a worker that is about to end.
        let message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let _unheard = sender.unbounded_send(event.data().as_string());
        });
        let crash = Closure::<dyn Fn()>::new(move || {
            let _unheard = crashed.unbounded_send(None);
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(crash.as_ref().unchecked_ref()));
        Ok(Self { worker, heard, _message: message, _crash: crash })
    }

    async fn draw(&mut self, ask: &Ask<'_>) -> Result<Answer, ApiError> {
        let crashed = || ApiError::bare(ErrorKind::Crashed);
        let text = serde_json::to_string(ask).map_err(|_| crashed())?;
        self.worker.post_message(&JsValue::from_str(&text)).map_err(|_| crashed())?;
        match select(self.heard.next(), Box::pin(sleep(PATIENCE))).await {
            Either::Left((said, _)) => {
                let said = said.flatten().ok_or_else(crashed)?;
                serde_json::from_str(&said).map_err(|_| crashed())
            }
            Either::Right(_) => Err(ApiError::bare(ErrorKind::TimedOut)),
        }
    }
}

impl Drop for Drawer {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
