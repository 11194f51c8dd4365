//! What both pages share: the frame around the fields, the way back, the guard.

use leptos::prelude::*;
use portico_api_types::auth_strategy::CredentialType;

use crate::components::application_form::ApplicationForm;
use crate::components::application_form::fields::ApplicationFields;
use crate::components::application_form::summary::FormSummary;
use crate::components::unsaved::{Leave, UnsavedGuard};
use crate::state::text::tr;
use crate::ui::button::SubmitButton;

/// Fields, submit, cancel, and what else stands beside them.
#[component]
pub fn FormFrame(
    /// The form.
    form: ApplicationForm,
    /// Kind of credential of the strategy.
    #[prop(into)]
    kind: Signal<Option<CredentialType>>,
    /// Where the strategy is chosen or shown.
    #[prop(into)]
    strategy: ViewFn,
    /// What the submit button says.
    #[prop(into)]
    submit_label: String,
    /// Sends.
    on_send: Callback<()>,
    /// At the end of the row of buttons.
    #[prop(optional, into)]
    aside: ViewFn,
) -> impl IntoView {
    let leaving = RwSignal::new(None::<Leave>);
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        on_send.run(());
    };
    view! {
        <form class="card card-body app-form" novalidate on:submit=send>
            <FormSummary form/>
            <ApplicationFields form kind strategy/>
            <div class="row">
                <SubmitButton
                    label=submit_label
                    busy_label=tr("action.submitting")
                    busy=Signal::derive(move || form.submit.busy())
                />
                <button type="button" class="btn" on:click=move |_| leaving.set(Some(Leave::Back))>{tr("action.cancel")}</button>
                {aside.run()}
            </div>
        </form>
        <UnsavedGuard unsaved=Signal::derive(move || form.is_changed()) leaving/>
    }
}
