//! Where a request goes.

use leptos::prelude::*;
use portico_reference::model::{Server, ServerVariable};
use portico_reference::visible;

use super::Trial;
use crate::components::literal::{shown, tr_with_literals};
use crate::components::reference::context::expect_reference;
use crate::state::text::tr;
use crate::ui::options::Options;

/// The server, its variables, another address instead, and the way there.
#[component]
pub(super) fn ServerFields(trial: Trial) -> impl IntoView {
    let servers = trial.operation.with_value(|operation| operation.servers.clone());
    let id = format!("trial-{}-server", trial.number);
    let options = servers
        .iter()
        .enumerate()
        .map(|(at, server)| (at.to_string(), visible(&server.url).into_owned()))
        .collect();
    let server = Signal::derive(move || trial.chosen.with(|chosen| chosen.server.to_string()));
    let choose =
        move |text: String| trial.chosen.update(|chosen| chosen.server = text.parse().unwrap_or_default());
    let chosen = servers.clone();
    // A variable that is typed does not make the fields anew.
    let number = Memo::new(move |_| trial.chosen.with(|chosen| chosen.server));
    let variables = move || {
        let server: Option<Server> = chosen.get(number.get()).cloned();
        server
            .into_iter()
            .flat_map(|server| server.variables)
            .map(|variable| view! { <Variable trial variable/> })
            .collect_view()
    };
    view! {
        <div class="trial-field">
            <label for=id.clone()>{tr("trial.server")}</label>
            <select class="input" id=id on:change:target=move |event| choose(event.target().value())>
                <Options options chosen=server/>
            </select>
        </div>
        {variables}
        <OtherBase id=format!("trial-{}-base", trial.number)/>
        {expect_reference().relay.get_value().map(|_| view! { <ByRelay/> })}
    }
}

/// An address in place of the server's, for all operations.
#[component]
fn OtherBase(id: String) -> impl IntoView {
    let base = expect_reference().shared.base;
    view! {
        <div class="trial-field">
            <label for=id.clone()>{tr("trial.other_base")}</label>
            <input
                class="input mono"
                id=id
                type="url"
                autocomplete="off"
                prop:value=move || base.get().unwrap_or_default()
                on:input:target=move |event| base.set(Some(event.target().value()))
            />
        </div>
    }
}

/// The way through the portal's server, for all operations.
#[component]
fn ByRelay() -> impl IntoView {
    let relayed = expect_reference().shared.relayed;
    view! {
        <label class="check-row">
            <input type="checkbox" class="check" bind:checked=relayed/>
            <span>{tr("trial.use_relay")}</span>
        </label>
    }
}

#[component]
fn Variable(trial: Trial, variable: ServerVariable) -> impl IntoView {
    let variables = expect_reference().shared.variables;
    let id = format!("trial-{}-variable-{}", trial.number, variable.name);
    let label = tr_with_literals("trial.variable", &[("name", &variable.name)]);
    let name = StoredValue::new(variable.name);
    let default = StoredValue::new(variable.default);
    let value = move || {
        let given = variables.with(|all| {
            name.with_value(|name| {
                all.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
            })
        });
        given.unwrap_or_else(|| default.get_value())
    };
    let set = move |text: String| {
        variables.update(|all| {
            all.retain(|(known, _)| name.with_value(|name| known != name));
            all.push((name.get_value(), text));
        });
    };
    let control = if variable.choices.is_empty() {
        view! { <input class="input mono" id=id.clone() prop:value=value on:input:target=move |event| set(event.target().value())/> }
            .into_any()
    } else {
        let options = variable.choices.into_iter().map(shown).collect();
        view! {
            <select class="input" id=id.clone() on:change:target=move |event| set(event.target().value())>
                <Options options chosen=Signal::derive(value)/>
            </select>
        }
        .into_any()
    };
    view! { <div class="trial-field"><label for=id>{label}</label>{control}</div> }
}
