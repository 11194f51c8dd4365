//! A page behind the last one of a list.

use leptos::prelude::*;

use crate::state::text::{tr, tr_with};
use crate::ui::empty::Empty;
use crate::ui::icon::Icon;

/// Says so, and leads back to the first page.
#[component]
pub fn BeyondLast(
    /// The page that the address asks for.
    page: u64,
    /// Goes to the first page.
    on_first: Callback<()>,
) -> impl IntoView {
    view! {
        <Empty
            icon=Icon::Layers
            title=tr_with("pager.no_page", &[("page", &page.to_string())])
            level=3
            testid="empty-state-card"
        >
            <button type="button" class="btn" on:click=move |_| on_first.run(())>{tr("pager.first_page")}</button>
        </Empty>
    }
}
