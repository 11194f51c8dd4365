//! A product's pages while they are on their way.

use leptos::prelude::*;

use crate::state::text::tr;

/// The geometry of contents and page.
#[component]
pub fn ProductSkeleton() -> impl IntoView {
    view! {
        <div class="shell is-skeleton">
            <div class="side" aria-hidden="true">
                <div class="skeleton name"></div>
                <div class="skeleton field"></div>
                {(0..5).map(|_| view! { <div class="skeleton"></div> }).collect_view()}
            </div>
            <main class="reference" id="main">
                <PageSkeleton/>
            </main>
        </div>
    }
}

/// The geometry of a page with a heading and text.
#[component]
pub fn PageSkeleton() -> impl IntoView {
    view! {
        <div class="page-skeleton">
            <p class="sr-only" role="status">{tr("state.loading")}</p>
            <div class="skeleton heading"></div>
            {(0..4).map(|_| view! { <div class="skeleton"></div> }).collect_view()}
        </div>
    }
}
