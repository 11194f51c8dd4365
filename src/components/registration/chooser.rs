//! Which application will call it?

use leptos::html;
use leptos::prelude::*;
use portico_api_types::ApplicationId;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::choice_list::{ChoiceList, NoneFree};
use super::choices::{Choice, choices, preselected};
use super::request::RequestFor;
use super::{Registered, Situation, Wanted};
use crate::api::registrations;
use crate::components::failure::FormFailed;
use crate::state::boot::expect_client;
use crate::state::submit::Submit;
use crate::state::text::tr;
use crate::ui::button::SubmitButton;
use crate::ui::note::{Note, NoteTone};

/// The list, and the request.
#[component]
pub fn Chooser(
    /// What is asked for.
    wanted: StoredValue<Wanted>,
    /// What the portal knows.
    situation: Situation,
    /// The chosen application.
    chosen: RwSignal<Option<ApplicationId>>,
    /// Makes a new application, in the dialog.
    on_create: Callback<()>,
    /// There is a registration.
    on_done: Callback<Registered>,
    /// Closes.
    on_close: Callback<()>,
) -> impl IntoView {
    let submit = Submit::new();
    let list = wanted.with_value(|wanted| choices(&situation.known, wanted.way_in.as_ref()));
    let any_free = list.iter().any(|choice| choice.obstacle.is_none());
    preselect(&list, wanted, chosen);
    let (missing, body) = (RwSignal::new(false), NodeRef::<html::Div>::new());
    lead_the_eye(body, submit);
    let request = request(wanted, submit, on_done);
    let names = list.clone();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let choice = choice_of(&names, chosen);
        missing.set(choice.is_none());
        match choice {
            Some(choice) => request.run(choice),
            None => focus_choice(body),
        }
    };
    let choosing = Signal::derive(move || missing.get() && chosen.with(Option::is_none));
    view! {
        <form novalidate on:submit=send>
            <div class="body stack" node_ref=body>
                <FormFailed submit/>
                <RequestFor wanted strategy=situation.strategy/>
                {situation.partial.then(|| view! { <Note tone=NoteTone::Info>{tr("registration.partial")}</Note> })}
                {if any_free {
                    view! { <ChoiceList list chosen choosing wanted on_create/> }.into_any()
                } else {
                    view! { <NoneFree list chosen wanted on_create/> }.into_any()
                }}
            </div>
            <Footer any_free submit on_close/>
        </form>
    }
}

/// What was chosen before stays.
fn preselect(list: &[Choice], wanted: StoredValue<Wanted>, chosen: RwSignal<Option<ApplicationId>>) {
    if untrack(|| chosen.get()).is_none() {
        chosen.set(wanted.with_value(|wanted| preselected(list, wanted.preselect.as_deref())));
    }
}

fn choice_of(list: &[Choice], chosen: RwSignal<Option<ApplicationId>>) -> Option<Choice> {
    let id = chosen.get_untracked()?;
    list.iter().find(|choice| choice.id == id).cloned()
}

/// The way out, and the request where one can be made.
#[component]
fn Footer(any_free: bool, submit: Submit, on_close: Callback<()>) -> impl IntoView {
    view! {
        <footer>
            <button type="button" class="btn" on:click=move |_| on_close.run(())>{tr("action.cancel")}</button>
            {any_free.then(|| view! {
                <SubmitButton
                    label=tr("registration.submit")
                    busy_label=tr("action.submitting")
                    busy=Signal::derive(move || submit.busy())
                    testid="submit-registration"
                />
            })}
        </footer>
    }
}

/// To the list, which comes when the dialog is open already or in the place of the form that had the focus; and to what
/// failed.
fn lead_the_eye(body: NodeRef<html::Div>, submit: Submit) {
    Effect::new(move |_| focus_choice(body));
    Effect::new(move |_| {
        if let Some(body) = body.get().filter(|_| submit.error().is_some()) {
            body.set_scroll_top(0);
        }
    });
}

/// Asks for access for an application.
fn request(wanted: StoredValue<Wanted>, submit: Submit, on_done: Callback<Registered>) -> Callback<Choice> {
    let client = expect_client();
    Callback::new(move |choice| {
        let (client, version) = (client.clone(), wanted.with_value(|wanted| wanted.version.id.clone()));
        let Choice { id: application, name, .. } = choice;
        let registered = async move {
            let status = registrations::create(&client, &application, &version).await?.status;
            Ok(Registered { application, name, status })
        };
        submit.run(registered, move |registered| on_done.run(registered));
    })
}

/// Puts the focus on the chosen application, or else the first that can be chosen.
fn focus_choice(body: NodeRef<html::Div>) {
    let Some(body) = body.get() else { return };
    let found = [".radio:checked", ".radio:enabled", "a"]
        .into_iter()
        .find_map(|selector| body.query_selector(selector).ok().flatten());
    if let Some(choice) = found.and_then(|choice| choice.dyn_into::<HtmlElement>().ok()) {
        // Radio buttons and links take the focus.
        let _result = choice.focus();
    }
}
