//! Failures of requests that nothing on the page stands for.

use leptos::prelude::*;

use crate::state::remote::{Remote, Resource};
use crate::state::toasts::expect_toasts;

/// Says in a message why a resource failed, where the page has no place of its own for it.
pub fn use_toast_on_failure<T: Clone + Send + Sync + 'static>(resource: Resource<T>) {
    let toasts = expect_toasts();
    Effect::new(move |_| {
        resource.with(|state| {
            if let Remote::Failed(error) = state {
                toasts.failed(error);
            }
        });
    });
}
