//! What could not be read, where it should stand.

use leptos::prelude::*;
use portico_reference::model::{Expected, Note, Trouble};

use crate::api::ApiError;
use crate::components::literal::{Literal, tr_with_literals};
use crate::state::sentence::sentence;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};

/// Notes that show before the reader asks for the others.
const FEW: usize = 5;

/// One line a note, with its place; nothing when all could be read.
#[component]
pub fn Notes(
    /// The notes.
    notes: Vec<Note>,
) -> impl IntoView {
    let is_long = notes.len() > FEW + 1;
    let all = RwSignal::new(false);
    let notes = StoredValue::new(notes);
    let lines = move || {
        let count = if is_long && !all.get() { FEW } else { usize::MAX };
        notes.with_value(|notes| notes.iter().take(count).map(line).collect_view())
    };
    view! {
        {lines}
        <Show when=move || is_long && !all.get()>
            <button type="button" class="link-btn" on:click=move |_| all.set(true)>{tr("reference.show_all")}</button>
        </Show>
    }
}

fn line(note: &Note) -> impl IntoView + use<> {
    // The document itself has an empty pointer.
    let place = if note.place.is_empty() { "/" } else { &note.place }.to_owned();
    view! {
        <p class="spec-note">
            <IconView icon=Icon::Alert size="icon--14"/><span>{words(&note.trouble)}" "<code><Literal text=place/></code></span>
        </p>
    }
}

/// A part that was not loaded, with another try a press away.
#[component]
pub(super) fn PartFailed(
    /// Why.
    error: ApiError,
    /// Asks again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <p class="spec-note" role="alert">
            <IconView icon=Icon::Alert size="icon--14"/>
            <span>
                {sentence(&error)}" "
                <button type="button" class="link-btn" on:click=move |_| on_retry.run(())>{tr("action.try_again")}</button>
            </span>
        </p>
    }
}

fn words(trouble: &Trouble) -> String {
    match trouble {
        Trouble::LeadsNowhere(reference) => {
            tr_with_literals("reference.leads_nowhere", &[("reference", reference)])
        }
        Trouble::LeadsOutside(reference) => {
            tr_with_literals("reference.leads_outside", &[("reference", reference)])
        }
        Trouble::NoObject => tr("reference.no_object"),
        Trouble::NoMethod => tr("reference.no_method"),
        Trouble::NoSlash => tr("reference.no_slash"),
        Trouble::SameId(id) => tr_with_literals("reference.same_id", &[("id", id)]),
        Trouble::Unexpected(expected) => {
            tr_with("reference.unexpected", &[("what", &tr(expected_key(*expected)))])
        }
        Trouble::TooMuch => tr("reference.too_much"),
    }
}

fn expected_key(expected: Expected) -> &'static str {
    match expected {
        Expected::SchemeType => "reference.expected.scheme_type",
        Expected::KeyLocation => "reference.expected.key_location",
        Expected::Flow => "reference.expected.flow",
        Expected::Objects => "reference.expected.objects",
        Expected::List => "reference.expected.list",
        Expected::Tag => "reference.expected.tag",
        Expected::NamedExamples => "reference.expected.named_examples",
        Expected::Example => "reference.expected.example",
        Expected::Parameter => "reference.expected.parameter",
        Expected::Location => "reference.expected.location",
        Expected::Style => "reference.expected.style",
        Expected::CollectionFormat => "reference.expected.collection_format",
        Expected::Texts => "reference.expected.texts",
        Expected::Text => "reference.expected.text",
        Expected::Flag => "reference.expected.flag",
        Expected::SafeAddress => "reference.expected.safe_address",
        Expected::Type => "reference.expected.type",
        Expected::Schema => "reference.expected.schema",
        Expected::Reference => "reference.expected.reference",
    }
}
