//! Writes: one at a time, with the error kept where it arose.

use futures_util::future::{FutureExt, LocalBoxFuture};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::ApiError;

/// The state of one form or button that writes.
#[derive(Clone, Copy)]
pub struct Submit {
    busy: RwSignal<bool>,
    error: RwSignal<Option<ApiError>>,
}

impl Submit {
    /// Nothing sent yet.
    pub fn new() -> Self {
        Self { busy: RwSignal::new(false), error: RwSignal::new(None) }
    }

    /// Whether an answer is awaited, tracked.
    pub fn busy(&self) -> bool {
        self.busy.get()
    }

    /// Why the last try failed, tracked.
    pub fn error(&self) -> Option<ApiError> {
        self.error.get()
    }

    /// Why the last try refused this field, tracked.
    pub fn field_error(&self, field: &str) -> Option<String> {
        self.error.with(|error| error.as_ref()?.field(field).map(str::to_owned))
    }

    /// Forgets the last error.
    pub fn clear(&self) {
        self.error.set(None);
    }

    /// Closes what asks for the write, but not while an answer is awaited: nobody would be told what it made or ended.
    pub fn closing(self, on_close: Callback<()>) -> Callback<()> {
        Callback::new(move |()| {
            if !self.busy.get_untracked() {
                on_close.run(());
            }
        })
    }

    /// Sends, unless something is being sent already: pressing twice sends once. The request goes on when the view is
    /// left; its outcome then interests nobody.
    pub fn run<T: 'static>(
        self,
        request: impl Future<Output = Result<T, ApiError>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) {
        if !self.busy.get_untracked() {
            let outcome = async move { Ok(Box::new(bind(done, request.await?)) as Box<dyn FnOnce()>) };
            self.send(outcome.boxed_local());
        }
    }

    fn send(self, outcome: LocalBoxFuture<'static, Result<Box<dyn FnOnce()>, ApiError>>) {
        self.busy.set(true);
        self.error.set(None);
        spawn_local(async move {
            let outcome = outcome.await;
            if self.busy.is_disposed() {
                return;
            }
            self.busy.set(false);
            match outcome {
                Ok(done) => done(),
                Err(error) => self.error.set(Some(error)),
            }
        });
    }
}

fn bind<T>(done: impl FnOnce(T), value: T) -> impl FnOnce() {
    move || done(value)
}

impl Default for Submit {
    fn default() -> Self {
        Self::new()
    }
}
