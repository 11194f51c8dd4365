//! The members of a schema: its properties and choices, here or to be asked for.

use std::borrow::Cow;

use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation as spawn_scoped;
use portico_reference::model::{Children, Choices, Level, Schema, SchemaPlace};
use portico_reference::visible;

use super::context::expect_reference;
use super::notes::{Notes, PartFailed};
use super::schema::{SchemaRow, SchemaText, type_words};
use crate::components::literal::tr_with_literals;
use crate::components::skeleton_rows::SkeletonRows;
use crate::state::remote::Remote;
use crate::state::text::{tr, tr_count};
use crate::ui::icon::{Icon, IconView};

/// The members, or the button that shows them.
#[component]
pub(super) fn Members(
    /// Where they are.
    children: Children,
    /// Shown without being asked for.
    is_root: bool,
) -> impl IntoView {
    match children {
        Children::None => ().into_any(),
        Children::Here(level) if is_root || rows(&level) <= FEW => {
            view! { <LevelRows level=*level/> }.into_any()
        }
        Children::Here(level) => view! { <Folded level=*level/> }.into_any(),
        Children::Later { place, properties, choices } => {
            let label = members_label(properties, choices);
            view! { <Later place label/> }.into_any()
        }
    }
}

/// Rows of members that are shown without being asked for.
const FEW: usize = 6;

/// All rows of a level, those inside it included.
fn rows(level: &Level) -> usize {
    let inside = |schema: &Schema| match &schema.children {
        Children::Here(level) => rows(level),
        Children::None | Children::Later { .. } => 0,
    };
    let properties = level.properties.iter().map(|property| 1 + inside(&property.schema)).sum::<usize>();
    let choices =
        level.choices.iter().flat_map(|choices| &choices.options).map(|choice| 1 + inside(&choice.schema));
    properties + choices.sum::<usize>()
}

/// Members that are here, and shown when they are wanted.
#[component]
fn Folded(level: Level) -> impl IntoView {
    let open = RwSignal::new(false);
    let label = members_label(level.properties.len(), level.choices.len());
    view! {
        <button
            type="button"
            class="toggle"
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <IconView icon=Icon::Right/>{label}
        </button>
        <Show when=move || open.get()><LevelRows level=level.clone()/></Show>
    }
}

fn members_label(properties: usize, choices: usize) -> String {
    match (properties, choices) {
        (0, 0) => tr("reference.members_of"),
        (0, choices) => tr_count("reference.choices", choices as u64),
        (properties, _) => tr_count("reference.properties", properties as u64),
    }
}

/// Members that are fetched when they are first wanted.
#[component]
fn Later(place: SchemaPlace, label: String) -> impl IntoView {
    let open = RwSignal::new(false);
    let level = RwSignal::new(None::<Remote<Level>>);
    let place = StoredValue::new(place);
    let specification = expect_reference().specification;
    let ask = move || {
        level.set(Some(Remote::Slow));
        let (specification, place) = (specification.get_value(), place.get_value());
        spawn_scoped(async move {
            let answer = specification.level(place).await;
            level.try_set(Some(answer.map_or_else(Remote::Failed, Remote::Ready)));
        });
    };
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() && level.with_untracked(Option::is_none) {
            ask();
        }
    };
    let shown = move || match level.get()? {
        Remote::Loading | Remote::Slow => Some(view! { <SkeletonRows rows=2/> }.into_any()),
        Remote::Ready(level) => Some(view! { <LevelRows level/> }.into_any()),
        Remote::Failed(error) => Some(view! { <PartFailed error on_retry=move |()| ask()/> }.into_any()),
    };
    view! {
        <button type="button" class="toggle" aria-expanded=move || open.get().to_string() on:click=toggle>
            <IconView icon=Icon::Right/>{label}
        </button>
        <Show when=move || open.get()>{shown}</Show>
    }
}

/// All members of one level.
#[component]
pub(super) fn LevelRows(
    /// The level.
    level: Level,
) -> impl IntoView {
    let Level { properties, additional, is_closed, choices, notes } = level;
    let rows = properties.into_iter().map(|property| {
        view! {
            <SchemaRow
                name=property.name
                is_pattern=property.is_pattern
                required=property.required
                schema=property.schema
            />
        }
    });
    let rows = rows.collect::<Vec<_>>();
    let others = additional.map(|schema| {
        view! { <SchemaRow name=tr("reference.other_properties") schema=*schema/> }
    });
    let closed =
        (is_closed && !rows.is_empty()).then(|| view! { <p class="opt">{tr("reference.closed")}</p> });
    let list = (!rows.is_empty() || others.is_some()).then(|| view! { <ul>{rows}{others}</ul> });
    view! {
        {list}
        {closed}
        {choices.into_iter().map(|choices| view! { <ChoiceList choices/> }).collect_view()}
        <Notes notes/>
    }
    .into_any()
}

/// Schemas of which one or some hold: one is shown, the others are a press away.
#[component]
fn ChoiceList(choices: Choices) -> impl IntoView {
    use portico_reference::model::ChoiceKind;
    let Choices { kind, discriminator, options } = choices;
    let chosen = RwSignal::new(0);
    let label = match kind {
        ChoiceKind::OneOf => tr("reference.exactly_one"),
        ChoiceKind::AnyOf => tr("reference.any_of"),
    };
    let told = discriminator.map(|by| tr_with_literals("reference.told_by", &[("property", &by.property)]));
    let buttons = options.iter().enumerate().map(|(at, choice)| {
        let name = choice.name.as_deref().map(visible).map_or_else(|| type_words(&choice.schema), Cow::into_owned);
        let name = match &choice.value {
            Some(value) if *value != name => format!("{name} ({})", visible(value)),
            _ => name,
        };
        view! {
            <button type="button" aria-pressed=move || (chosen.get() == at).to_string() on:click=move |_| chosen.set(at)>
                {name}
            </button>
        }
    });
    let buttons = buttons.collect_view();
    let shown = move || {
        let choice = options.get(chosen.get())?;
        Some(view! {
            <p class="line"><span class="type">{type_words(&choice.schema)}</span></p>
            <SchemaText schema=choice.schema.clone()/>
        })
    };
    view! {
        <div class="choices">
            <p class="opt">{label.clone()}{told.map(|told| format!(", {told}"))}</p>
            <div class="choice-tabs" role="group" aria-label=label>{buttons}</div>
            {shown}
        </div>
    }
    .into_any()
}
