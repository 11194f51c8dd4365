//! A new application for the version, without leaving the dialog.

use leptos::prelude::*;
use portico_api_types::application::Application;
use portico_api_types::auth_strategy::AuthStrategy;

use super::Wanted;
use super::request::RequestFor;
use crate::api::applications;
use crate::components::application_form::ApplicationForm;
use crate::components::application_form::draft::{Draft, Needs};
use crate::components::application_form::fields::ApplicationFields;
use crate::components::application_form::summary::FormSummary;
use crate::state::boot::expect_client;
use crate::state::text::tr;
use crate::ui::button::SubmitButton;

/// The form's fields but the strategy, which the version decides.
#[component]
pub fn ShortForm(
    /// What is asked for.
    wanted: StoredValue<Wanted>,
    /// The strategy with its header names.
    strategy: Option<AuthStrategy>,
    /// Back to the list.
    on_back: Callback<()>,
    /// There is an application now.
    on_created: Callback<Application>,
) -> impl IntoView {
    let client = expect_client();
    let needed = wanted.with_value(|wanted| wanted.way_in.clone());
    let start = Draft {
        strategy: needed.as_ref().map(|config| config.id.to_string()).unwrap_or_default(),
        ..Draft::default()
    };
    let kind = needed.map(|config| config.credential_type);
    let needs = Needs::of(kind.as_ref());
    let form = ApplicationForm::new(start);
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(draft) = form.checked(needs, false) else { return };
        let (client, payload) = (client.clone(), draft.payload(needs));
        form.submit.run(async move { applications::create(&client, &payload).await }, move |created| {
            on_created.run(created.application);
        });
    };
    view! {
        <form novalidate on:submit=send>
            <div class="body stack">
                <RequestFor wanted strategy/>
                <FormSummary form/>
                <ApplicationFields form kind focus=true/>
            </div>
            <footer>
                <span class="small muted foot-note">{tr("registration.create_note")}</span>
                <button type="button" class="btn" on:click=move |_| on_back.run(())>{tr("action.back")}</button>
                <SubmitButton
                    label=tr("action.create")
                    busy_label=tr("action.submitting")
                    busy=Signal::derive(move || form.submit.busy())
                />
            </footer>
        </form>
    }
}
