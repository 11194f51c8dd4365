//! 403: signed in, and not allowed.

use leptos::prelude::*;

use crate::components::heading::{PageHeading, use_title};
use crate::paths;
use crate::state::text::tr;

/// The page for what the developer may not see.
#[component]
pub fn ForbiddenPage() -> impl IntoView {
    use_title(|| tr("forbidden.title"));
    view! {
        <main class="page page--center" id="main">
            <section class="empty forbidden" data-testid="forbidden">
                <p class="code-404" aria-hidden="true">"403"</p>
                <PageHeading text=tr("forbidden.heading")/>
                <p>{tr("forbidden.text")}</p>
                <div class="row">
                    <a class="btn btn--primary" href=paths::CATALOG data-testid="go-home">{tr("action.go_to_catalog")}</a>
                </div>
            </section>
        </main>
    }
}
