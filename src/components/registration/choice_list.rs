//! The radio list of the developer's applications.

use leptos::prelude::*;
use portico_api_types::ApplicationId;
use portico_api_types::auth_strategy::CredentialType;

use super::Wanted;
use super::choice_row::ChoiceRow;
use super::choices::{Choice, matches, why_none};
use crate::paths;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};
use crate::ui::note::{Note, NoteTone};
use crate::ui::search_field::SearchField;

/// This many applications get a search box.
const SEARCH_FROM: usize = 9;

/// The applications, those that can be chosen first.
#[component]
pub fn ChoiceList(
    /// All applications.
    list: Vec<Choice>,
    /// The chosen application.
    chosen: RwSignal<Option<ApplicationId>>,
    /// Whether a choice is missing.
    choosing: Signal<bool>,
    /// What is asked for.
    wanted: StoredValue<Wanted>,
    /// Makes a new application, in the dialog.
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
pub fn NoneFree(
    /// All applications.
    list: Vec<Choice>,
    /// The chosen application.
    chosen: RwSignal<Option<ApplicationId>>,
    /// What is asked for.
    wanted: StoredValue<Wanted>,
    /// Makes a new application, in the dialog.
    on_create: Callback<()>,
) -> impl IntoView {
    let needed = wanted.with_value(|wanted| wanted.way_in.as_ref().map(|config| config.name.clone()));
    let text = why_none(&list, needed.as_deref());
    let has_list = !list.is_empty();
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
            <SearchField
                id="registration-search"
                label=tr("registration.search")
                text=search
                on_input=Callback::new(move |text| search.set(text))
            />
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
