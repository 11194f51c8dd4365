//! Looking at an answer while it arrives, beside whoever reads all of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Object, Promise, Reflect, Uint8Array};
use portico_reference::messages::{News, Tell};
use portico_reference::reply::{Reply, SHOWN};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal, Response, StreamPipeOptions, WritableStream};

use crate::page::page;

/// Milliseconds between two looks: a person reads no faster.
const PAUSE: i32 = 250;

/// What has arrived so far.
#[derive(Default)]
struct Arrived {
    /// As much of it as is shown.
    start: RefCell<Vec<u8>>,
    size: Cell<usize>,
}

impl Arrived {
    fn take(&self, piece: &Uint8Array) {
        let mut start = self.start.borrow_mut();
        let room = u32::try_from(SHOWN - start.len()).unwrap_or_default();
        start.extend(piece.subarray(0, room.min(piece.length())).to_vec());
        self.size.set(self.size.get() + piece.length() as usize);
    }
}

/// Somebody looks, until this is dropped.
pub struct Look(AbortController);

impl Look {
    /// Begins to look at an answer that nobody reads yet. `tell` gets the beginning and the size of what has arrived, a few
    /// times a second as long as that grows.
    pub fn begin(response: &Response, tell: impl Fn(&[u8], usize) + 'static) -> Result<Self, JsValue> {
        let look = Self(AbortController::new()?);
        let arrived = Rc::<Arrived>::default();
        let copy = response.clone()?;
        let (signal, pieces) = (look.0.signal(), Rc::clone(&arrived));
        spawn_local(async move {
            // It ends with the answer, however that ends.
            let _ended = collect(&copy, &signal, pieces).await;
        });
        spawn_local(watch(arrived, look.0.signal(), tell));
        Ok(look)
    }
}

impl Drop for Look {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Tells what has arrived of the answer to a request.
pub fn post_arriving(id: u32, reply: Reply) {
    let tell = Tell { id, news: News::Arriving(Box::new(reply)) };
    let Ok(text) = serde_json::to_string(&tell) else { return };
    // Text can always be posted.
    let _result = page().post_message(&JsValue::from_str(&text));
}

async fn collect(response: &Response, signal: &AbortSignal, arrived: Rc<Arrived>) -> Result<(), JsValue> {
    let Some(body) = response.body() else { return Ok(()) };
    let write = Closure::<dyn Fn(Uint8Array)>::new(move |piece: Uint8Array| arrived.take(&piece));
    let sink = Object::new();
    Reflect::set(&sink, &"write".into(), write.as_ref().unchecked_ref())?;
    let options = StreamPipeOptions::new();
    options.set_signal(signal);
    let stream = WritableStream::new_with_underlying_sink(&sink)?;
    JsFuture::from(body.pipe_to_with_options(&stream, &options)).await?;
    Ok(())
}

/// Without a timer, what comes just before a long silence would be told after it.
async fn watch(arrived: Rc<Arrived>, signal: AbortSignal, tell: impl Fn(&[u8], usize)) {
    let mut told = 0;
    loop {
        pause().await;
        if signal.aborted() {
            return;
        }
        if arrived.size.get() > told {
            told = arrived.size.get();
            tell(&arrived.start.borrow(), told);
        }
    }
}

async fn pause() {
    let mut start = |resolve, _| {
        // A worker always has timers.
        let _timer = page().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, PAUSE);
    };
    let _over = JsFuture::from(Promise::new(&mut start)).await;
}
