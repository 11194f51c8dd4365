//! Failures on the page: why, the trace id, and a way on.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::state::sentence::sentence;
use crate::state::submit::Submit;
use crate::state::text::tr;
use crate::ui::empty::Empty;
use crate::ui::icon::{Icon, IconView};
use crate::ui::note::{Note, NoteTone};

/// A part of a page that could not be loaded.
#[component]
pub fn LoadFailed(
    /// What is missing: "The keys could not be loaded".
    #[prop(into)]
    title: String,
    /// Why.
    error: ApiError,
    /// Tries again.
    on_retry: Callback<()>,
    /// Level of the heading: 2 or 3.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    view! {
        <div role="alert">
            <Empty icon=Icon::Alert title text=sentence(&error) level testid="error-wrapper">
                <button type="button" class="btn" on:click=move |_| on_retry.run(())>
                    <IconView icon=Icon::Refresh/>{tr("action.try_again")}
                </button>
            </Empty>
            <Trace error/>
        </div>
    }
}

/// Starts the app anew on the same address.
pub fn reload() {
    // A browser that refuses to reload leaves its own button.
    let _result = window().location().reload();
}

/// Why a form was not taken; nothing while all is well.
#[component]
pub fn FormFailed(
    /// The form's state.
    submit: Submit,
    /// Name for tests.
    #[prop(optional)]
    testid: &'static str,
) -> impl IntoView {
    move || {
        submit.error().map(|error| {
            view! {
                <Note tone=NoteTone::Bad testid>
                    <p>{sentence(&error)}</p>
                    <Trace error/>
                </Note>
            }
        })
    }
}

/// The trace id, when there is one.
#[component]
fn Trace(error: ApiError) -> impl IntoView {
    error.trace.map(|trace| {
        let id = trace.rsplit(':').next().unwrap_or_default().to_owned();
        view! { <p class="trace small muted">{tr("error.trace")}" "<code>{id}</code></p> }
    })
}
