//! The fields of an application's form.

use leptos::prelude::*;
use portico_api_types::application::MAX_TEXT_LENGTH;
use portico_api_types::auth_strategy::CredentialType;

use super::draft::Needs;
use super::problem::Field;
use super::{ApplicationForm, reference_id};
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;
use crate::ui::field::{Line, TextArea, TextField, TextKind};

/// A line that must be filled in, with as much as the portal takes.
const NEEDED: Line = Line { max_length: Some(MAX_TEXT_LENGTH), ..Line::needed(TextKind::Plain) };

/// Name, whatever the strategy asks for, and description.
#[component]
pub fn ApplicationFields(
    /// The form.
    form: ApplicationForm,
    /// Kind of credential of the chosen strategy; decides which fields there are.
    #[prop(into)]
    kind: Signal<Option<CredentialType>>,
    /// The name takes the focus when the form appears.
    #[prop(optional)]
    focus: bool,
    /// Where the strategy is chosen, when it can be.
    #[prop(optional, into)]
    strategy: ViewFn,
) -> impl IntoView {
    let kind = Memo::new(move |_| kind.get());
    view! {
        <TextField
            id=Field::Name.id()
            label=Field::Name.label()
            value=form.name
            error=form.error(Field::Name)
            line=Line { testid: "application-name-input", focus, ..NEEDED }
        />
        {strategy.run()}
        {move || {
            kind.with(|kind| Needs::of(kind.as_ref())).redirect_uri.then(|| view! { <RedirectUri form/> })
        }}
        {move || {
            let kind = kind.get();
            Needs::of(kind.as_ref()).reference_id.then(|| view! { <ReferenceId form kind/> })
        }}
        <TextArea
            id=Field::Description.id()
            label=Field::Description.label()
            hint=tr("application_form.description_hint")
            value=form.description
            error=form.error(Field::Description)
            max_length=MAX_TEXT_LENGTH
        />
    }
}

#[component]
fn RedirectUri(form: ApplicationForm) -> impl IntoView {
    view! {
        <TextField
            id=Field::RedirectUri.id()
            label=Field::RedirectUri.label()
            hint=tr("application_form.redirect_uri_hint")
            value=form.redirect_uri
            error=form.error(Field::RedirectUri)
            line=Line { kind: TextKind::Url, ..Line::default() }
        />
    }
}

#[component]
fn ReferenceId(form: ApplicationForm, kind: Option<CredentialType>) -> impl IntoView {
    let toasts = expect_toasts();
    let hint = match kind {
        Some(CredentialType::SelfManagedClientCredentials) => tr("application_form.reference_id_hint_openid"),
        _ => tr("application_form.reference_id_hint"),
    };
    let generate = move |_| match reference_id::generate() {
        Some(id) => form.reference_id.set(id),
        None => toasts.bad(tr("application_form.not_generated")),
    };
    view! {
        <TextField
            id=Field::ReferenceId.id()
            label=Field::ReferenceId.label()
            hint
            value=form.reference_id
            error=form.error(Field::ReferenceId)
            line=Line { testid: "reference-id-input", ..NEEDED }
            action=move || view! {
                <button type="button" class="btn" data-testid="generate-reference-id" on:click=generate>
                    {tr("application_form.generate")}
                </button>
            }
        />
    }
}
