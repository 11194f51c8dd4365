//! One parameter, in the control that suits its schema.

use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::model::{Location, Parameter, ParameterValue};
use portico_reference::request::RequestProblem;
use portico_reference::{Control, control};

use super::Trial;
use crate::components::literal::{Literal, shown};
use crate::state::text::tr;
use crate::ui::options::Options;

/// The field. An empty one leaves the parameter out.
#[component]
pub(super) fn ParameterField(
    /// What is tried.
    trial: Trial,
    /// The parameter.
    parameter: Parameter,
    /// What is wrong with the request.
    problems: Signal<Arc<[RequestProblem]>>,
) -> impl IntoView {
    let id = format!("trial-{}-{:?}-{}", trial.number, parameter.location, parameter.name)
        .replace(char::is_whitespace, "_");
    let (location, name) = (parameter.location, StoredValue::new(parameter.name.clone()));
    let value = Signal::derive(move || {
        trial.chosen.with(|chosen| {
            let found = chosen.parameters.iter().find(|value| is(value, location, name));
            found.map(|value| value.text.clone()).unwrap_or_default()
        })
    });
    let set = Callback::new(move |text: String| {
        trial.chosen.update(|chosen| {
            chosen.parameters.retain(|value| !is(value, location, name));
            if !text.is_empty() {
                chosen.parameters.push(ParameterValue { location, name: name.get_value(), text });
            }
        });
    });
    let wrong = move || {
        problems.with(|problems| {
            problems.iter().any(|problem| match problem {
                RequestProblem::WrongType { location: at, name: wrong } => {
                    *at == location && name.with_value(|name| name == wrong)
                }
                _ => false,
            })
        })
    };
    let error_id = format!("{id}-error");
    let (field_id, described_by, invalid) = (id.clone(), error_id.clone(), Signal::derive(wrong));
    let field = Field { id, value, set, described_by, invalid };
    view! {
        <div class="trial-field">
            <label for=field_id>
                <code><Literal text=parameter.name.clone()/></code>
                {parameter.required.then(|| view! { " "<span class="req">{tr("reference.required")}</span> })}
                " "<span class="opt">{tr(place(location))}</span>
            </label>
            <Value field control=control(&parameter.schema)/>
            <Show when=wrong><p class="error" id=error_id.clone()>{tr("trial.wrong_type")}</p></Show>
        </div>
    }
}

fn is(value: &ParameterValue, location: Location, name: StoredValue<String>) -> bool {
    value.location == location && name.with_value(|name| *name == value.name)
}

fn place(location: Location) -> &'static str {
    match location {
        Location::Path => "trial.in_path",
        Location::Query | Location::QueryString => "trial.in_query",
        Location::Header => "trial.in_header",
        Location::Cookie => "trial.in_cookie",
    }
}

/// What a control is for.
#[derive(Clone)]
struct Field {
    id: String,
    value: Signal<String>,
    set: Callback<String>,
    described_by: String,
    invalid: Signal<bool>,
}

/// The control.
#[component]
fn Value(field: Field, control: Control) -> impl IntoView {
    match control {
        Control::Choice(choices) => view! { <Choice field choices/> }.into_any(),
        Control::Flag => {
            view! { <Choice field choices=vec!["true".to_owned(), "false".to_owned()]/> }.into_any()
        }
        Control::Number { min, max, step } => {
            let step = step.or_else(|| Some("any".to_owned()));
            view! { <Line field kind="number" bounds=[min, max, step]/> }.into_any()
        }
        Control::Date => view! { <Line field kind="date"/> }.into_any(),
        Control::DateTime | Control::Text | Control::File => view! { <Line field kind="text"/> }.into_any(),
        Control::List => view! { <Lines field hint=tr("trial.one_a_line")/> }.into_any(),
        Control::Json => view! { <Lines field hint=tr("trial.as_json")/> }.into_any(),
        Control::LongText => view! { <Lines field/> }.into_any(),
    }
}

/// A line of text, or a number.
#[component]
fn Line(
    field: Field,
    kind: &'static str,
    /// Least, greatest and step.
    #[prop(optional)]
    bounds: [Option<String>; 3],
) -> impl IntoView {
    let Field { id, value, set, described_by, invalid } = field;
    let [min, max, step] = bounds;
    view! {
        <input
            class="input"
            id=id
            type=kind
            min=min
            max=max
            step=step
            autocomplete="off"
            spellcheck="false"
            aria-invalid=move || invalid.get().then_some("true")
            aria-describedby=described_by
            prop:value=move || value.get()
            on:input:target=move |event| set.run(event.target().value())
        />
    }
}

/// Several lines.
#[component]
fn Lines(
    field: Field,
    /// How they are read.
    #[prop(optional)]
    hint: String,
) -> impl IntoView {
    let Field { id, value, set, described_by, invalid } = field;
    view! {
        <textarea
            class="input area mono"
            id=id
            rows="3"
            spellcheck="false"
            placeholder=hint
            aria-invalid=move || invalid.get().then_some("true")
            aria-describedby=described_by
            prop:value=move || value.get()
            on:input:target=move |event| set.run(event.target().value())
        ></textarea>
    }
}

/// One of several values, or none.
#[component]
fn Choice(field: Field, choices: Vec<String>) -> impl IntoView {
    let Field { id, value, set, .. } = field;
    let none = (String::new(), tr("trial.not_sent"));
    let options = std::iter::once(none).chain(choices.into_iter().map(shown));
    view! {
        <select class="input" id=id on:change:target=move |event| set.run(event.target().value())>
            <Options options=options.collect() chosen=value/>
        </select>
    }
}
