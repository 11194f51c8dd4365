//! What stands in for the rows of a list while they are slow to come.

use leptos::prelude::*;

use crate::state::text::tr;

/// Rows in the geometry of a table, without being one.
#[component]
pub fn SkeletonRows(
    /// How many.
    rows: usize,
) -> impl IntoView {
    let row = || {
        view! {
            <div>
                <span class="skeleton"></span>
                <span class="skeleton"></span>
            </div>
        }
    };
    view! {
        <div class="skeleton-rows" role="status">
            <span class="sr-only">{tr("state.loading")}</span>
            {(0..rows).map(|_| row()).collect_view()}
        </div>
    }
}
