//! Questions that are not answered yet.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use futures_channel::oneshot::{Receiver, Sender, channel};
use portico_reference::messages::Outcome;

use super::Received;

/// How far the answer to a question is.
pub(super) enum Progress {
    /// So many bytes of a specification have arrived.
    Bytes(usize),
    /// This has arrived of an API's answer.
    Reply(Received),
}

/// Is told about progress.
pub(super) type OnProgress = Box<dyn Fn(Progress)>;

/// One question.
struct Pending {
    answer: Sender<Outcome>,
    on_progress: Option<OnProgress>,
    news: usize,
}

/// All questions by their ids.
#[derive(Default)]
pub(super) struct Waiting {
    next: Cell<u32>,
    pending: RefCell<HashMap<u32, Pending>>,
}

impl Waiting {
    /// A new question: its id, and where the answer will come.
    pub fn add(&self, on_progress: Option<OnProgress>) -> (u32, Receiver<Outcome>) {
        let id = self.next.get();
        self.next.set(id.wrapping_add(1));
        let (answer, receiver) = channel();
        self.pending.borrow_mut().insert(id, Pending { answer, on_progress, news: 0 });
        (id, receiver)
    }

    /// Takes note of progress.
    pub fn advance(&self, id: u32, progress: Progress) {
        if let Some(pending) = self.pending.borrow_mut().get_mut(&id) {
            pending.news += 1;
            if let Some(tell) = &pending.on_progress {
                tell(progress);
            }
        }
    }

    /// How often something has been heard of a question.
    pub fn news(&self, id: u32) -> usize {
        self.pending.borrow().get(&id).map_or(0, |pending| pending.news)
    }

    /// Hands over an answer.
    pub fn finish(&self, id: u32, outcome: Outcome) {
        let pending = self.pending.borrow_mut().remove(&id);
        if let Some(pending) = pending {
            // Who asked may have gone meanwhile.
            let _result = pending.answer.send(outcome);
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
