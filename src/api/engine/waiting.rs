//! Questions that are not answered yet.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use futures_channel::oneshot::{Receiver, Sender, channel};
use portico_reference::messages::Outcome;
use web_sys::Blob;

use super::Received;

/// How far the answer to a question is.
pub(super) enum Progress {
    /// So many bytes of a specification have arrived.
    Bytes(usize),
    /// This has arrived of an API's answer.
    Reply(Received),
    /// More of it has arrived, beyond what is shown.
    Grown {
        /// Time since the request was sent, in milliseconds.
        millis: f64,
        /// Size of its body so far, in bytes.
        size: usize,
    },
}

/// Is told about progress.
pub(super) type OnProgress = Rc<dyn Fn(Progress)>;

/// The end of a question.
pub(super) struct Ended {
    /// The answer.
    pub outcome: Outcome,
    /// The file that belongs to it.
    pub file: Option<Blob>,
}

/// One question.
struct Pending {
    answer: Sender<Ended>,
    on_progress: Option<OnProgress>,
    news: usize,
}

/// All questions by their ids.
#[derive(Default)]
pub(super) struct Waiting {
    next: Cell<u32>,
    heard: Cell<bool>,
    pending: RefCell<HashMap<u32, Pending>>,
}

impl Waiting {
    /// A new question: its id, and where the answer will come.
    pub fn add(&self, on_progress: Option<OnProgress>) -> (u32, Receiver<Ended>) {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        let (answer, receiver) = channel();
        self.pending.borrow_mut().insert(id, Pending { answer, on_progress, news: 0 });
        (id, receiver)
    }

    /// Whether the worker has ever said anything.
    pub fn has_heard(&self) -> bool {
        self.heard.get()
    }

    /// Takes note of progress.
    pub fn advance(&self, id: u32, progress: Progress) {
        self.heard.set(true);
        let on_progress = self.pending.borrow_mut().get_mut(&id).and_then(|pending| {
            pending.news += 1;
            pending.on_progress.clone()
        });
        // Who hears it may ask something, or let this question go.
        if let Some(tell) = on_progress {
            tell(progress);
        }
    }

    /// How often something has been heard of a question.
    pub fn news(&self, id: u32) -> usize {
        self.pending.borrow().get(&id).map_or(0, |pending| pending.news)
    }

    /// Hands over an answer.
    pub fn finish(&self, id: u32, ended: Ended) {
        self.heard.set(true);
        let pending = self.pending.borrow_mut().remove(&id);
        if let Some(pending) = pending {
            // Who asked may have gone meanwhile.
            let _result = pending.answer.send(ended);
        }
    }

    /// Lets a question go; tells whether it was still open.
    pub fn forget(&self, id: u32) -> bool {
        self.pending.borrow_mut().remove(&id).is_some()
    }

    /// Lets all questions go without an answer.
    pub fn abandon(&self) {
        let pending = self.pending.take();
        drop(pending);
    }
}
