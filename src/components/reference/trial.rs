//! Trying an operation: what the reader chose and typed, the code that says the same, and what the API answered.

mod answer;
mod body;
pub mod card;
mod credentials;
mod files;
mod form;
mod oauth;
mod parameter;
mod problems;
mod server;

use std::sync::Arc;

use futures_util::future::{AbortHandle, abortable};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation as spawn_scoped;
use portico_reference::messages::CallPlace;
use portico_reference::model::{Chosen, Credential, Operation};

use super::context::{ReferenceContext, Shared};
use crate::api::engine::{NotSent, Received, Upload};

/// How far a request is.
#[derive(Clone, Debug, PartialEq)]
pub enum Sending {
    /// On its way.
    Waiting,
    /// Answered, as far as the answer has arrived.
    Answered(Arc<Received>),
    /// Not answered.
    Failed(NotSent),
}

impl Sending {
    /// It is not over.
    fn is_running(&self) -> bool {
        match self {
            Self::Waiting => true,
            Self::Answered(received) => received.is_arriving(),
            Self::Failed(_) => false,
        }
    }
}

/// One operation that is being tried. It outlives its place on the screen, so that scrolling away loses nothing.
#[derive(Clone, Copy)]
pub struct Trial {
    /// The operation's number.
    pub number: usize,
    /// The operation.
    pub operation: StoredValue<Arc<Operation>>,
    /// What is chosen for this operation alone.
    pub chosen: RwSignal<Chosen>,
    /// The files among it.
    pub files: RwSignal<Vec<Upload>, LocalStorage>,
    /// The form is open.
    pub editing: RwSignal<bool>,
    /// The request that was sent last.
    pub sending: RwSignal<Option<Sending>>,
    shared: Shared,
    running: StoredValue<Option<AbortHandle>>,
}

impl Trial {
    fn new(number: usize, operation: Arc<Operation>, shared: Shared) -> Self {
        Self {
            number,
            chosen: RwSignal::new(Chosen::suggested(&operation)),
            operation: StoredValue::new(operation),
            files: RwSignal::new_local(Vec::new()),
            editing: RwSignal::new(false),
            sending: RwSignal::new(None),
            shared,
            running: StoredValue::new(None),
        }
    }

    /// The trial of an operation: the one that was begun, or a new one.
    pub fn of(context: ReferenceContext, number: usize, operation: &Arc<Operation>) -> Self {
        let begun = context.trials.with_value(|trials| trials.get(&number).copied());
        begun.unwrap_or_else(|| {
            let operation = Arc::clone(operation);
            let owner = context.owner.get_value();
            let trial = owner.with(|| Self::new(number, operation, context.shared));
            context.trials.update_value(|trials| {
                trials.insert(number, trial);
            });
            trial
        })
    }

    /// The request, with what is chosen for all operations. Tracked.
    pub fn call(&self, context: ReferenceContext) -> CallPlace {
        let mut chosen = self.chosen.get();
        chosen.files = self.files.with(|files| files.iter().map(Upload::chosen).collect());
        chosen.credentials = self.shared.credentials.get();
        chosen.base = self.shared.base.get().filter(|base| !base.trim().is_empty());
        chosen.variables = self.shared.variables.get();
        CallPlace {
            spec: context.specification.with_value(|specification| specification.name().to_owned()),
            number: self.number,
            chosen: Box::new(chosen),
            page: context.page.get_value(),
        }
    }

    /// The credential for a scheme. Tracked.
    pub fn credential(&self, scheme: &str) -> Option<Credential> {
        let found = |all: &Vec<(String, Credential)>| {
            all.iter().find(|(name, _)| name == scheme).map(|(_, credential)| credential.clone())
        };
        self.shared.credentials.with(found)
    }

    /// Sends the request, unless one is under way already: who presses twice sends once.
    pub fn send(&self, context: ReferenceContext) {
        if self.sending.with_untracked(|sending| sending.as_ref().is_some_and(Sending::is_running)) {
            return;
        }
        let call = untrack(|| self.call(context));
        let specification = context.specification.get_value();
        let relay = context.relay.get_value().filter(|_| self.shared.relayed.get_untracked());
        let files =
            self.files.with_untracked(|files| files.iter().map(|upload| upload.file.clone()).collect());
        let sending = self.sending;
        let on_arrival = move |received| {
            sending.try_set(Some(Sending::Answered(received)));
        };
        let (task, handle) = abortable(async move {
            let answer = specification.send(call, files, relay, on_arrival).await;
            sending.try_set(Some(
                answer.map_or_else(Sending::Failed, |received| Sending::Answered(Arc::new(received))),
            ));
        });
        self.running.set_value(Some(handle));
        self.sending.set(Some(Sending::Waiting));
        // Ends with the page, not with the operation's place on the screen.
        context.owner.get_value().with(|| {
            spawn_scoped(async {
                // Whoever ended it knows.
                let _aborted = task.await;
            });
        });
    }

    /// Ends the request that is under way. What has come of the answer stays.
    pub fn cancel(&self) {
        match self.sending.get_untracked() {
            Some(Sending::Waiting) => {
                if let Some(handle) = self.running.try_update_value(Option::take).flatten() {
                    handle.abort();
                }
                self.sending.set(None);
            }
            Some(Sending::Answered(received)) => received.stop(),
            Some(Sending::Failed(_)) | None => {}
        }
    }
}
