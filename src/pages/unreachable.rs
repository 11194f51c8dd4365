//! The portal API does not answer, so there is no page to show.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::components::failure::{LoadFailed, reload};
use crate::components::heading::use_title;
use crate::state::text::tr;

/// Stands in for the whole app when starting failed.
#[component]
pub fn UnreachablePage(
    /// Why.
    error: ApiError,
) -> impl IntoView {
    use_title(|| tr("unreachable.title"));
    // All that was being loaded at the start has to be loaded again; the page is the smallest thing that does it.
    let retry = Callback::new(|()| reload());
    view! {
        <main class="page page--center" id="main">
            <h1 class="sr-only">{tr("unreachable.title")}</h1>
            <LoadFailed title=tr("unreachable.heading") error on_retry=retry/>
        </main>
    }
}
