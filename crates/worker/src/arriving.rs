//! Telling what has arrived of an answer while it is read.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{Promise, Uint8Array};
use portico_reference::reply::SHOWN;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::page::page;

/// Milliseconds between two looks: a person reads no faster.
const PAUSE: i32 = 250;

/// What has arrived so far. It is told as long as somebody has this.
#[derive(Default)]
pub struct Arrived {
    /// As much of it as is shown.
    start: RefCell<Vec<u8>>,
    size: Cell<usize>,
}

impl Arrived {
    /// Nothing yet. `tell` gets the beginning, as long as that grows, and the size of what has arrived, a few times a second as
    /// long as that does.
    pub fn told(tell: impl Fn(Option<&[u8]>, usize) + 'static) -> Rc<Self> {
        let arrived = Rc::<Self>::default();
        spawn_local(watch(Rc::downgrade(&arrived), tell));
        arrived
    }

    /// Takes what has come next.
    pub fn take(&self, piece: &Uint8Array) {
        let mut start = self.start.borrow_mut();
        let room = u32::try_from(SHOWN - start.len()).unwrap_or_default();
        start.extend(piece.subarray(0, room.min(piece.length())).to_vec());
        self.size.set(self.size.get() + piece.length() as usize);
    }
}

/// Without a timer, what comes just before a long silence would be told after it.
async fn watch(arrived: Weak<Arrived>, tell: impl Fn(Option<&[u8]>, usize)) {
    let (mut told, mut shown) = (0, None);
    loop {
        pause().await;
        let Some(arrived) = arrived.upgrade() else { return };
        if arrived.size.get() > told {
            told = arrived.size.get();
            let start = arrived.start.borrow();
            let has_grown = shown.replace(start.len()) != Some(start.len());
            tell(has_grown.then_some(start.as_slice()), told);
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
