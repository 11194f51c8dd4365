//! Which application will call it?

use leptos::prelude::*;
use portico_api_types::ApplicationId;
use portico_api_types::auth_strategy::CredentialType;
use portico_api_types::registration::Registration;

use super::choice_row::ChoiceRow;
use super::choices::{Choice, choices, matches, preselected};
use super::request::RequestFor;
use super::{Situation, Wanted};
use crate::api::registrations;
use crate::components::failure::FormFailed;
use crate::paths;
use crate::state::boot::expect_client;
use crate::state::submit::Submit;
use crate::state::text::{tr, tr_with};
use crate::ui::button::SubmitButton;
use crate::ui::icon::{Icon, IconView};
use crate::ui::note::{Note, NoteTone};

/// More applications than this get a search box.
const SEARCH_FROM: usize = 9;

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
    /// There is a registration of the application of this name.
    on_done: Callback<(Registration, String)>,
    /// Closes.
    on_close: Callback<()>,
) -> impl IntoView {
    let (client, submit) = (expect_client(), Submit::new());
    let (way_in, preselect) = wanted.with_value(|wanted| (wanted.way_in.clone(), wanted.preselect.clone()));
    let list = choices(&situation.known, way_in.as_ref());
    let any_free = list.iter().any(|choice| choice.obstacle.is_none());
    if untrack(|| chosen.get()).is_none() {
        chosen.set(preselected(&list, preselect.as_deref()));
    }
    let missing = RwSignal::new(false);
    let names = list.clone();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let choice =
            chosen.get_untracked().and_then(|id| names.iter().find(|choice| choice.id == id).cloned());
        missing.set(choice.is_none());
        let Some(choice) = choice else { return };
        let (client, version) = (client.clone(), wanted.with_value(|wanted| wanted.version.id.clone()));
        submit.run(
            async move { Ok((registrations::create(&client, &choice.id, &version).await?, choice.name)) },
            move |done| on_done.run(done),
        );
    };
    let choosing = Signal::derive(move || missing.get() && chosen.with(Option::is_none));
    view! {
        <form novalidate on:submit=send>
            <div class="body stack">
                <FormFailed submit/>
                <RequestFor wanted strategy=situation.strategy/>
                {situation.partial.then(|| view! { <Note tone=NoteTone::Info>{tr("registration.partial")}</Note> })}
                {if any_free {
                    view! { <List list chosen choosing wanted on_create/> }.into_any()
                } else {
                    view! { <NoneFree list chosen wanted on_create/> }.into_any()
                }}
            </div>
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
        </form>
    }
}

#[component]
fn List(
    list: Vec<Choice>,
    chosen: RwSignal<Option<ApplicationId>>,
    choosing: Signal<bool>,
    wanted: StoredValue<Wanted>,
    on_create: Callback<()>,
) -> impl IntoView {
    view! {
        <fieldset aria-describedby="registration-missing">
            <legend class="sr-only">{tr("registration.which")}</legend>
            <div class="group-label">
                <span>{tr("registration.which")}</span>
                <CreateLink wanted on_create class="btn btn--quiet btn--sm"/>
            </div>
            <p class="error" id="registration-missing" role="alert">
                {move || choosing.get().then(|| view! {
                    <IconView icon=Icon::Alert size="icon--14"/>{tr("registration.choose")}
                })}
            </p>
            <Rows list chosen/>
        </fieldset>
    }
}

/// Nothing can be chosen: says why, and offers to make an application that fits.
#[component]
fn NoneFree(
    list: Vec<Choice>,
    chosen: RwSignal<Option<ApplicationId>>,
    wanted: StoredValue<Wanted>,
    on_create: Callback<()>,
) -> impl IntoView {
    let needed = wanted.with_value(|wanted| wanted.way_in.as_ref().map(|config| config.name.clone()));
    let has_list = !list.is_empty();
    let text = match needed {
        _ if !has_list => tr("registration.no_applications_text"),
        Some(name) => tr_with("registration.none_fits", &[("strategy", &name)]),
        None => tr("registration.none_offered"),
    };
    view! {
        <Note tone=NoteTone::Wait>
            {(!has_list).then(|| view! { <b>{tr("registration.no_applications")}</b>" " })}
            {text}
        </Note>
        <div><CreateLink wanted on_create class="btn btn--primary"/></div>
        {has_list.then(|| view! {
            <fieldset>
                <legend class="group-label">{tr("registration.yours")}</legend>
                <Rows list chosen/>
            </fieldset>
        })}
    }
}

#[component]
fn Rows(list: Vec<Choice>, chosen: RwSignal<Option<ApplicationId>>) -> impl IntoView {
    let search = RwSignal::new(String::new());
    let searchable = list.len() >= SEARCH_FROM;
    let total = list.len();
    let list = StoredValue::new(list.into_iter().enumerate().collect::<Vec<_>>());
    let shown = move || {
        search.with(|text| {
            list.with_value(|list| {
                list.iter().filter(|(_, choice)| matches(choice, text)).cloned().collect::<Vec<_>>()
            })
        })
    };
    view! {
        {searchable.then(|| view! {
            <div class="search-field search-field--sm">
                <IconView icon=Icon::Search/>
                <label class="sr-only" for="registration-search">{tr("registration.search")}</label>
                <input
                    class="input"
                    id="registration-search"
                    type="search"
                    autocomplete="off"
                    placeholder=tr("registration.search")
                    bind:value=search
                />
            </div>
        })}
        <div class="choice-list" data-testid="applications-list">
            <For each=shown key=|(_, choice)| choice.id.clone() let:item>
                <ChoiceRow number=item.0 choice=item.1 chosen/>
            </For>
        </div>
        <p class="small muted" role="status">
            {move || {
                let count = shown().len();
                (count < total).then(|| tr_with("registration.found", &[("n", &count.to_string()), ("total", &total.to_string())]))
            }}
        </p>
    }
}

/// Leads to the form's page in a new tab; a plain click opens the short form in the dialog. Where the portal tells a
/// client's secret after creating, only the page can show it.
#[component]
fn CreateLink(wanted: StoredValue<Wanted>, on_create: Callback<()>, class: &'static str) -> impl IntoView {
    let (href, in_place) = wanted.with_value(|wanted| {
        let needed = wanted.way_in.as_ref();
        let href = paths::create_application_for(
            &wanted.product.id,
            &wanted.version.id,
            needed.map(|config| &config.id),
        );
        (href, needed.is_none_or(|config| config.credential_type != CredentialType::ClientCredentials))
    });
    let press = move |event: web_sys::MouseEvent| {
        let plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if plain && in_place {
            event.prevent_default();
            on_create.run(());
        }
    };
    view! {
        <a class=class href=href data-testid="create-application" on:click=press>
            <IconView icon=Icon::Plus/>{tr("registration.create")}
        </a>
    }
}
