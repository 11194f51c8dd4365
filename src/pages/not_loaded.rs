//! The code of a page did not arrive.

use leptos::prelude::*;

use crate::components::failure::reload;
use crate::components::heading::{PageHeading, use_title};
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};

/// Stands in for the page: offline, or the portal was updated since this tab was opened.
#[component]
pub fn NotLoadedPage() -> impl IntoView {
    use_title(|| tr("page.not_loaded"));
    view! {
        <main class="page page--center" id="main">
            <section class="empty" role="alert" data-testid="error-wrapper">
                <span class="mark"><IconView icon=Icon::Alert size="icon--20"/></span>
                <PageHeading text=tr("page.not_loaded")/>
                <p>{tr("page.not_loaded_text")}</p>
                <div class="row">
                    <button type="button" class="btn" on:click=|_| reload()>
                        <IconView icon=Icon::Refresh/>{tr("action.reload")}
                    </button>
                </div>
            </section>
        </main>
    }
}
