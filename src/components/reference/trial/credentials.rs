//! Who sends a request: the credentials that the operation asks for. They stay in memory, and are sent nowhere else.

use leptos::prelude::*;
use portico_api_types::Secret;
use portico_reference::model::{Credential, Requirement, SchemeKind};
use portico_reference::visible;

use super::Trial;
use super::oauth::{TokenForm, usable};
use crate::components::reference::context::expect_reference;
use crate::components::reference::security::scheme_words;
use crate::state::handed::expect_handed;
use crate::state::text::{tr, tr_with};
use crate::ui::options::Options;

/// The way in, when there are several, and the fields of its schemes.
#[component]
pub(super) fn Credentials(trial: Trial) -> impl IntoView {
    let security = trial.operation.with_value(|operation| operation.security.clone());
    let id = format!("trial-{}-way", trial.number);
    let several = security.len() > 1;
    let words = security.iter().map(requirement_words).enumerate();
    let options: Vec<_> = words.map(|(at, words)| (at.to_string(), words)).collect();
    let way = Signal::derive(move || trial.chosen.with(|chosen| chosen.requirement.to_string()));
    let choose = move |text: String| {
        trial.chosen.update(|chosen| chosen.requirement = text.parse().unwrap_or_default());
    };
    // Nothing else that is chosen makes the fields anew: what is typed in them stays, and who waits for a token goes on.
    let chosen = Memo::new(move |_| trial.chosen.with(|chosen| chosen.requirement));
    let fields = move || {
        let requirement = security.get(chosen.get());
        let schemes = requirement.into_iter().flat_map(|requirement| &requirement.schemes);
        schemes
            .map(|scheme| view! { <SchemeFields trial name=scheme.name.clone() required=scheme.scopes.clone()/> })
            .collect_view()
    };
    view! {
        {several.then(|| view! {
            <div class="trial-field">
                <label for=id.clone()>{tr("trial.way_in")}</label>
                <select class="input" id=id on:change:target=move |event| choose(event.target().value())>
                    <Options options chosen=way/>
                </select>
            </div>
        })}
        {fields}
    }
}

fn requirement_words(requirement: &Requirement) -> String {
    if requirement.schemes.is_empty() {
        return tr("reference.nothing_needed");
    }
    requirement.schemes.iter().map(|scheme| visible(&scheme.name)).collect::<Vec<_>>().join(" + ")
}

/// The fields of one scheme.
#[component]
fn SchemeFields(trial: Trial, name: String, required: Vec<String>) -> impl IntoView {
    let kind = expect_reference().outline.with_value(|outline| {
        outline.schemes.iter().find(|scheme| scheme.name == name).map(|scheme| scheme.kind.clone())
    });
    let name = StoredValue::new(name);
    match kind {
        None => ().into_any(),
        Some(SchemeKind::Http { scheme, .. }) if scheme == "basic" => {
            view! { <BasicFields trial name/> }.into_any()
        }
        Some(kind @ SchemeKind::MutualTls) => {
            view! { <p class="opt">{scheme_words(&kind)}": "{tr("trial.certificate")}</p> }.into_any()
        }
        Some(kind) => view! { <TokenFields trial name kind required/> }.into_any(),
    }
}

/// Name and password.
#[component]
fn BasicFields(trial: Trial, name: StoredValue<String>) -> impl IntoView {
    let credentials = expect_reference().shared.credentials;
    let part = move |which: fn(String, Secret) -> String| {
        move || match name.with_value(|name| trial.credential(name)) {
            Some(Credential::Basic { user, password }) => which(user, password),
            _ => String::new(),
        }
    };
    let user = part(|user, _| user);
    let password = part(|_, password| password.expose().to_owned());
    let set = move |user: String, password: String| {
        let credential = (!user.is_empty() || !password.is_empty())
            .then(|| Credential::Basic { user, password: Secret::new(password) });
        put(credentials, &name.get_value(), credential);
    };
    view! {
        <SecretField id=field_id(trial, name, "user") label=tr("trial.user") value=Signal::derive(user) is_secret=false
            on_input=Callback::new(move |user| set(user, password()))/>
        <SecretField id=field_id(trial, name, "password") label=tr("trial.password") value=Signal::derive(password)
            on_input=Callback::new(move |password| set(untrack(user), password))/>
    }
}

/// One secret, and the ways to get it.
#[component]
fn TokenFields(
    trial: Trial,
    name: StoredValue<String>,
    kind: SchemeKind,
    /// Scopes that the operation asks for.
    required: Vec<String>,
) -> impl IntoView {
    let credentials = expect_reference().shared.credentials;
    let value = move || match name.with_value(|name| trial.credential(name)) {
        Some(Credential::Token(token)) => token.expose().to_owned(),
        _ => String::new(),
    };
    let set = move |token: Secret| {
        let credential = (!token.expose().is_empty()).then_some(Credential::Token(token));
        put(credentials, &name.get_value(), credential);
    };
    let label = scheme_words(&kind);
    let offers_key = matches!(kind, SchemeKind::ApiKey { .. });
    let flows = match kind {
        SchemeKind::OAuth2 { flows } => usable(&flows),
        _ => Vec::new(),
    };
    let (id, on_token) = (field_id(trial, name, "oauth"), Callback::new(set));
    view! {
        <SecretField id=field_id(trial, name, "token") label value=Signal::derive(value)
            on_input=Callback::new(move |token: String| set(Secret::new(token)))/>
        {offers_key.then(|| view! { <HandedOver on_key=on_token/> })}
        {(!flows.is_empty()).then(|| view! { <TokenForm id flows required on_token/> })}
    }
}

/// The key that was handed over, a press away.
#[component]
fn HandedOver(on_key: Callback<Secret>) -> impl IntoView {
    let handed = expect_handed();
    move || {
        handed.get().map(|handed| {
            let words = tr_with("trial.use_key_of", &[("application", &handed.application)]);
            view! {
                <button type="button" class="link-btn" on:click=move |_| on_key.run(handed.key.clone())>{words}</button>
            }
        })
    }
}

fn field_id(trial: Trial, scheme: StoredValue<String>, part: &str) -> String {
    scheme.with_value(|scheme| {
        format!("trial-{}-{part}-{}", trial.number, scheme.replace(char::is_whitespace, "_"))
    })
}

fn put(all: RwSignal<Vec<(String, Credential)>>, scheme: &str, credential: Option<Credential>) {
    all.update(|all| {
        all.retain(|(name, _)| name != scheme);
        all.extend(credential.map(|credential| (scheme.to_owned(), credential)));
    });
}

/// A field that no password manager fills in or remembers.
#[component]
fn SecretField(
    id: String,
    label: String,
    value: Signal<String>,
    on_input: Callback<String>,
    #[prop(default = true)] is_secret: bool,
) -> impl IntoView {
    view! {
        <div class="trial-field">
            <label for=id.clone()>{label}</label>
            <input
                class="input mono"
                class:masked=is_secret
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                autocapitalize="off"
                data-1p-ignore
                data-lpignore="true"
                prop:value=move || value.get()
                on:input:target=move |event| on_input.run(event.target().value())
            />
        </div>
    }
}
