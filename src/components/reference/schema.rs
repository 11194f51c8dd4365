//! One schema: its type in words, what is said of it, what limits it.

use leptos::prelude::*;
use portico_reference::model::Schema;
use portico_reference::visible;

use super::constraint;
use super::level::Members;
use super::notes::Notes;
use super::prose::Prose;
use crate::components::literal::Literal;
use crate::state::text::{tr, tr_with};

/// Enumerated values that are shown at once.
const MANY: usize = 12;

/// The type in words: "array of Pet", "string (date) or null".
pub(super) fn type_words(schema: &Schema) -> String {
    let shown = |name: &String| visible(name).into_owned();
    let words: Vec<String> = schema
        .types
        .iter()
        .map(|kind| match (&schema.items, &schema.format) {
            (Some(items), _) if kind == "array" => {
                tr_with("reference.array_of", &[("items", &type_words(items))])
            }
            (_, Some(format)) if kind != "null" => shown(&format!("{kind} ({format})")),
            _ => shown(kind),
        })
        .collect();
    match (words.is_empty(), &schema.name) {
        (true, None) => schema.format.as_ref().map_or_else(|| tr("reference.any"), shown),
        (true, Some(name)) => shown(name),
        (false, Some(name)) if schema.types.iter().all(|kind| kind == "object") => shown(name),
        (false, _) => words.join(&format!(" {} ", tr("reference.or"))),
    }
}

/// A row of a list of schemas: name, type, what is said of it, its members.
#[component]
pub(super) fn SchemaRow(
    /// Name of the property, parameter or header.
    name: String,
    /// The name is a pattern of names.
    #[prop(optional)]
    is_pattern: bool,
    /// It must be there.
    #[prop(optional)]
    required: bool,
    /// What it is.
    schema: Schema,
    /// What is said of it where it stands; otherwise the schema speaks.
    #[prop(optional)]
    description: Vec<portico_api_types::document::Node>,
    /// On its way out.
    #[prop(optional)]
    deprecated: bool,
) -> impl IntoView {
    let deprecated = deprecated || schema.deprecated;
    view! {
        <li>
            <div class="line">
                <span class="name" class:is-deprecated=deprecated><Literal text=name/></span>
                <span class="type">{type_words(&schema)}</span>
                {is_pattern.then(|| view! { <span class="opt">{tr("reference.pattern_of_names")}</span> })}
                {required.then(|| view! { <span class="req">{tr("reference.required")}</span> })}
                {deprecated.then(|| view! { <span class="opt">{tr("product.deprecated")}</span> })}
                {schema.read_only.then(|| view! { <span class="opt">{tr("reference.read_only")}</span> })}
                {schema.write_only.then(|| view! { <span class="opt">{tr("reference.write_only")}</span> })}
            </div>
            <SchemaText schema description/>
        </li>
    }
    .into_any()
}

/// Everything about a schema but its name and type.
#[component]
pub(super) fn SchemaText(
    /// The schema.
    schema: Schema,
    /// What is said of it where it stands; otherwise the schema speaks.
    #[prop(optional)]
    description: Vec<portico_api_types::document::Node>,
    /// It is what a message holds: its members show without being asked for.
    #[prop(optional)]
    is_root: bool,
) -> impl IntoView {
    let nodes = if description.is_empty() { schema.description.clone() } else { description };
    let (unread, children) = (schema.notes.clone(), schema.children.clone());
    view! {
        <Prose nodes/>
        <Facts schema/>
        <Notes notes=unread/>
        <Members children is_root/>
    }
    .into_any()
}

/// What limits a value, and what it is by default or for example.
#[component]
fn Facts(schema: Schema) -> impl IntoView {
    let limits = schema.constraints.iter().map(constraint::words);
    let mut facts: Vec<AnyView> =
        limits.map(|words| view! { <span class="badge mono">{words}</span> }.into_any()).collect();
    if let Some(media_type) = schema.media_type {
        facts.push(view! { <code><Literal text=media_type/></code> }.into_any());
    }
    for (label, value) in [("reference.always", schema.constant), ("reference.default", schema.default)] {
        if let Some(value) = value {
            facts.push(view! { <span>{tr(label)}" "<code>{value}</code></span> }.into_any());
        }
    }
    let values = (!schema.values.is_empty())
        .then(|| view! { <Values values=schema.values count=schema.value_count/> });
    if !schema.examples.is_empty() {
        let examples = schema.examples.into_iter().map(|example| view! { <code>{example}</code>" " });
        facts.push(view! { <span>{tr("reference.example")}" "{examples.collect_view()}</span> }.into_any());
    }
    let facts = (!facts.is_empty()).then(|| view! { <div class="facts">{facts}</div> });
    view! { {values}{facts} }
}

/// The values that there are; of many only the first until all are asked for.
#[component]
fn Values(values: Vec<String>, count: usize) -> impl IntoView {
    let all = RwSignal::new(false);
    // A few more take no more room than the button would.
    let is_long = values.len() > MANY + 2;
    let hidden = count.saturating_sub(MANY);
    let badges = move || {
        let shown = if all.get() || !is_long { values.len() } else { MANY };
        let shown = values.iter().take(shown);
        shown.map(|value| view! { <span class="badge mono">{value.clone()}</span> }).collect_view()
    };
    view! {
        <div class="facts">
            <span>{tr("reference.one_of")}</span>
            {badges}
            <Show when=move || is_long && !all.get()>
                <button type="button" class="link-btn" on:click=move |_| all.set(true)>
                    {tr_with("reference.more_values", &[("n", &hidden.to_string())])}
                </button>
            </Show>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(types: &[&str]) -> Schema {
        Schema { types: types.iter().map(|kind| (*kind).to_owned()).collect(), ..Schema::default() }
    }

    #[test]
    fn types_in_words() {
        let pet = Schema { name: Some("Pet".to_owned()), ..schema(&["object"]) };
        assert_eq!(type_words(&pet), "Pet");
        assert_eq!(type_words(&Schema { items: Some(Box::new(pet)), ..schema(&["array"]) }), "array of Pet");
        let date = Schema { format: Some("date".to_owned()), ..schema(&["string", "null"]) };
        assert_eq!(type_words(&date), "string (date) or null");
        assert_eq!(type_words(&schema(&[])), "any");
        assert_eq!(type_words(&Schema { name: Some("Id".to_owned()), ..schema(&["string"]) }), "string");
    }
}
