//! Data that comes over the network, as one enum, and the hook that fetches it.

use std::time::Duration;

use futures_util::future::{AbortHandle, Either, FutureExt, LocalBoxFuture, abortable, select};
use gloo_timers::future::sleep;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::toasts::{Toasts, expect_toasts};
use crate::api::ApiError;

/// Waiting longer than this shows a skeleton; a fast answer never flashes one.
pub const SLOW: Duration = Duration::from_millis(400);

/// The state of a piece of remote data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remote<T> {
    /// Asked for just now: nothing to show yet.
    Loading,
    /// Asked for a while ago: time for a skeleton.
    Slow,
    /// Here.
    Ready(T),
    /// Not to be had.
    Failed(ApiError),
}

impl<T> Remote<T> {
    /// The data, when it is here.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(data) => Some(data),
            _ => None,
        }
    }
}

/// A handle on remote data that follows a key; made by [`use_remote`].
pub struct Resource<T: Send + Sync + 'static> {
    state: RwSignal<Remote<T>>,
    pending: RwSignal<bool>,
    again: Trigger,
}

impl<T: Send + Sync + 'static> Copy for Resource<T> {}

impl<T: Send + Sync + 'static> Clone for Resource<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + Send + Sync + 'static> Resource<T> {
    /// The state, tracked.
    pub fn get(&self) -> Remote<T> {
        self.state.get()
    }

    /// The data when it is here, tracked.
    pub fn ready(&self) -> Option<T> {
        self.state.with(|state| state.ready().cloned())
    }

    /// Looks at the state without copying it, tracked.
    pub fn with<U>(&self, look: impl FnOnce(&Remote<T>) -> U) -> U {
        self.state.with(look)
    }

    /// Whether a request is under way, even while older data shows.
    pub fn pending(&self) -> bool {
        self.pending.get()
    }

    /// Asks again; what is here stays until the answer comes.
    pub fn reload(&self) {
        self.again.notify();
    }

    /// Changes the data that is here without asking the server.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        self.state.update(|state| {
            if let Remote::Ready(data) = state {
                change(data);
            }
        });
    }
}

/// Fetches `fetch(key)` now and whenever the key changes.
///
/// Data of the old key stays visible until the new answer is here. A newer request cancels the older one, and all die
/// with the view that asked, so a late answer never overwrites a newer one. A failed reload keeps the old data and
/// hands the error to `Remote::Failed` only when there is none.
pub fn use_remote<K, T, Fut>(
    key: impl Fn() -> K + Send + Sync + 'static,
    fetch: impl Fn(K) -> Fut + 'static,
) -> Resource<T>
where
    K: Clone + PartialEq + Send + Sync + 'static,
    T: Clone + PartialEq + Send + Sync + 'static,
    Fut: Future<Output = Result<T, ApiError>> + 'static,
{
    let resource = Resource {
        state: RwSignal::new(Remote::Loading),
        pending: RwSignal::new(true),
        again: Trigger::new(),
    };
    // Taken now: a request that is under way has no view to ask.
    let toasts = expect_toasts();
    let running = StoredValue::new(None::<AbortHandle>);
    let key = Memo::new(move |_| key());
    Effect::new(move |last: Option<K>| {
        resource.again.track();
        let key = key.get();
        let same = last.as_ref() == Some(&key);
        let request = fetch(key.clone()).boxed_local();
        let (task, handle) = abortable(run(resource, toasts, request, same));
        if let Some(older) = running.try_update_value(|slot| slot.replace(handle)).flatten() {
            older.abort();
        }
        spawn_local(async {
            // An aborted request has been replaced, or its view is gone: either way nobody waits for it.
            let _aborted = task.await;
        });
        key
    });
    on_cleanup(move || {
        if let Some(handle) = running.try_update_value(Option::take).flatten() {
            handle.abort();
        }
    });
    resource
}

async fn run<T: Clone + PartialEq + Send + Sync + 'static>(
    resource: Resource<T>,
    toasts: Toasts,
    request: LocalBoxFuture<'static, Result<T, ApiError>>,
    same_key: bool,
) {
    resource.pending.set(true);
    let has_data = resource.state.with_untracked(|state| state.ready().is_some());
    if !has_data {
        resource.state.set(Remote::Loading);
    }
    let answer = match select(request, Box::pin(sleep(SLOW))).await {
        Either::Left((answer, _)) => answer,
        Either::Right(((), request)) => {
            if !has_data {
                resource.state.set(Remote::Slow);
            }
            request.await
        }
    };
    resource.pending.set(false);
    match answer {
        // What is drawn anew is taken from under the pointer.
        Ok(data) if resource.state.with_untracked(|state| state.ready() == Some(&data)) => {}
        Ok(data) => resource.state.set(Remote::Ready(data)),
        Err(error) if !(has_data && same_key) => resource.state.set(Remote::Failed(error)),
        Err(error) => toasts.failed(&error),
    }
}
