//! Where a page leads when the server does not give it its subject.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::api::ErrorKind;
use crate::paths;
use crate::state::remote::{Remote, Resource};

/// Leads to the 404 page when the resource does not exist, and to the 403 page when it is not for this developer.
pub fn use_subject<T: Clone + Send + Sync + 'static>(resource: Resource<T>, not_found: impl Fn() + 'static) {
    let navigate = use_navigate();
    Effect::new(move |_| {
        let kind = resource.with(|state| match state {
            Remote::Failed(error) => Some(error.kind),
            _ => None,
        });
        match kind {
            Some(ErrorKind::NotFound) => not_found(),
            Some(ErrorKind::Forbidden) => {
                navigate(paths::FORBIDDEN, NavigateOptions { replace: true, ..NavigateOptions::default() });
            }
            _ => {}
        }
    });
}
