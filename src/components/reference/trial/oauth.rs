//! Getting an access token for the request: the reader signs in at the API's identity provider, or the client itself does.

mod flow;
mod windows;

use std::sync::Arc;

use futures_util::future::{AbortHandle, abortable};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation as spawn_scoped;
use portico_api_types::Secret;
use portico_reference::model::{Flow, FlowKind, Scope};
use portico_reference::oauth::Client;

use crate::components::literal::Literal;
use crate::components::reference::context::expect_reference;
use crate::state::text::{tr, tr_with};
use crate::ui::note::{Note, NoteTone};
use crate::ui::options::Options;
pub(super) use flow::NoToken;
use windows::Popup;

/// How far it is.
#[derive(Clone, Debug, PartialEq)]
enum Way {
    Nothing,
    Waiting,
    Got,
    Failed(NoToken),
}

/// What is asked for, as far as it is chosen.
#[derive(Clone, Copy)]
struct Asking {
    flows: StoredValue<Vec<Flow>>,
    chosen: RwSignal<usize>,
    client_id: RwSignal<String>,
    secret: RwSignal<String>,
    /// Scopes that the operation asks for.
    required: StoredValue<Vec<String>>,
    scopes: RwSignal<Vec<String>>,
    way: RwSignal<Way>,
    running: StoredValue<Option<AbortHandle>>,
}

impl Asking {
    fn new(flows: Vec<Flow>, required: Vec<String>) -> Self {
        Self {
            flows: StoredValue::new(flows),
            chosen: RwSignal::new(0),
            client_id: RwSignal::new(String::new()),
            secret: RwSignal::new(String::new()),
            required: StoredValue::new(required.clone()),
            scopes: RwSignal::new(required),
            way: RwSignal::new(Way::Nothing),
            running: StoredValue::new(None),
        }
    }

    fn flow(&self) -> Option<Flow> {
        self.flows.with_value(|flows| flows.get(self.chosen.get()).cloned())
    }

    /// Asks for a token. Nobody waits any more for one that was asked for before.
    fn ask(self, page: String, on_token: Callback<Secret>) {
        let Some(flow) = untrack(|| self.flow()) else { return };
        let secret = self.secret.get_untracked();
        let client = Client {
            id: self.client_id.get_untracked().trim().to_owned(),
            secret: (!secret.is_empty()).then(|| Secret::new(secret)),
        };
        let scopes =
            self.required.with_value(|required| scopes_of(&flow, self.scopes.get_untracked(), required));
        let asked = flow::Asked { flow, client, scopes, page };
        if let Some(before) = self.running.try_update_value(Option::take).flatten() {
            before.abort();
        }
        // While the press still counts as one, or the browser would not let a window open.
        let popup = asked.needs_window().then(Popup::open).flatten();
        self.way.set(Way::Waiting);
        let tell = move |way: Way| {
            self.way.try_set(way);
        };
        let (task, handle) = abortable(async move {
            match flow::token(asked, popup, move |silence| tell(Way::Failed(silence))).await {
                Ok(token) => {
                    on_token.try_run(token);
                    tell(Way::Got);
                }
                Err(why) => tell(Way::Failed(why)),
            }
        });
        self.running.set_value(Some(handle));
        spawn_scoped(async {
            // Whoever ended it asks again.
            let _aborted = task.await;
        });
    }
}

/// What is asked for in a flow: not what was chosen in another one and does not show in this.
fn scopes_of(flow: &Flow, mut chosen: Vec<String>, required: &[String]) -> Vec<String> {
    chosen.retain(|name| {
        flow.scopes.iter().any(|scope| scope.name == *name) || required.iter().any(|it| it == name)
    });
    chosen
}

/// The client, its scopes, and the button.
#[component]
pub(super) fn TokenForm(
    /// Begins the ids of the fields.
    id: String,
    /// The flows that can be used from a page.
    flows: Vec<Flow>,
    /// Scopes that the operation asks for.
    required: Vec<String>,
    /// Takes the token.
    on_token: Callback<Secret>,
) -> impl IntoView {
    let context = expect_reference();
    let asking = Asking::new(flows, required);
    let Asking { chosen, client_id, secret, scopes, way, .. } = asking;
    let names: Vec<_> = asking.flows.with_value(|flows| {
        flows.iter().enumerate().map(|(at, flow)| (at.to_string(), tr(flow_name(flow.kind)))).collect()
    });
    let [flow_id, client_field, secret_field] =
        ["flow", "client", "secret"].map(|part| format!("{id}-{part}"));
    view! {
        <details class="token-form">
            <summary>{tr("oauth.get_token")}</summary>
            <div class="trial-field">
                <label for=flow_id.clone()>{tr("oauth.flow")}</label>
                <select class="input" id=flow_id on:change:target=move |event| chosen.set(event.target().value().parse().unwrap_or_default())>
                    <Options options=names chosen=Signal::derive(move || chosen.get().to_string())/>
                </select>
            </div>
            <div class="trial-field">
                <label for=client_field.clone()>{tr("oauth.client_id")}</label>
                <input class="input mono" id=client_field autocomplete="off" spellcheck="false" bind:value=client_id/>
            </div>
            <div class="trial-field">
                <label for=secret_field.clone()>{tr("oauth.client_secret")}</label>
                <input class="input mono masked" id=secret_field autocomplete="off" spellcheck="false" bind:value=secret/>
            </div>
            {move || asking.flow().map(|flow| view! { <Scopes all=flow.scopes scopes/> })}
            <p class="opt">{redirect_hint()}</p>
            <button
                type="button"
                class="btn btn--sm"
                disabled=move || way.get() == Way::Waiting
                on:click=move |_| asking.ask(context.page.get_value(), on_token)
            >
                {tr("oauth.ask")}
            </button>
            <div role="status">{move || outcome(&way.get())}</div>
        </details>
    }
}

fn outcome(way: &Way) -> AnyView {
    match way {
        Way::Nothing => ().into_any(),
        Way::Waiting => view! { <p class="opt">{tr("oauth.waiting")}</p> }.into_any(),
        Way::Got => view! { <Note tone=NoteTone::Ok>{tr("oauth.got")}</Note> }.into_any(),
        Way::Failed(why) => {
            let words = why.words();
            view! { <Note tone=NoteTone::Bad>{words}</Note> }.into_any()
        }
    }
}

/// The address that has to be registered at the provider.
fn redirect_hint() -> String {
    tr_with("oauth.redirect_hint", &[("uri", &flow::redirect_uri())])
}

fn flow_name(kind: FlowKind) -> &'static str {
    match kind {
        FlowKind::ClientCredentials => "oauth.client_credentials",
        _ => "oauth.authorization_code",
    }
}

/// The flows that can be used from a page. The others are given up by their own standard (RFC 9700, section 2.1 and 2.4), or
/// need another device.
pub(super) fn usable(flows: &[Flow]) -> Vec<Flow> {
    let is_usable =
        |flow: &&Flow| matches!(flow.kind, FlowKind::AuthorizationCode | FlowKind::ClientCredentials);
    flows.iter().filter(is_usable).cloned().collect()
}

#[component]
fn Scopes(all: Vec<Scope>, scopes: RwSignal<Vec<String>>) -> impl IntoView {
    let boxes = all.into_iter().map(|scope| {
        let name: Arc<str> = scope.name.as_str().into();
        let own = Arc::clone(&name);
        let checked = move || scopes.with(|scopes| scopes.iter().any(|scope| **scope == *own));
        let toggle = move |_| {
            scopes.update(|scopes| match scopes.iter().position(|scope| **scope == *name) {
                Some(at) => drop(scopes.remove(at)),
                None => scopes.push(name.to_string()),
            });
        };
        view! {
            <label class="check-row">
                <input type="checkbox" class="check" prop:checked=checked on:change=toggle/>
                <span><code><Literal text=scope.name/></code>" "<span class="opt">{scope.description}</span></span>
            </label>
        }
    });
    view! { <div class="token-scopes" role="group" aria-label=tr("reference.scopes")>{boxes.collect_view()}</div> }
}

#[cfg(test)]
mod tests {
    use portico_reference::model::{Flow, FlowKind, Scope};

    use super::scopes_of;

    #[test]
    fn scopes_of_another_flow_are_not_asked_for() {
        let scope = |name: &str| Scope { name: name.to_owned(), description: String::new() };
        let flow = Flow {
            kind: FlowKind::ClientCredentials,
            authorization_url: None,
            token_url: None,
            refresh_url: None,
            scopes: vec![scope("read"), scope("write")],
        };
        let texts = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let chosen = texts(&["read", "openid", "tides"]);
        assert_eq!(scopes_of(&flow, chosen, &texts(&["tides", "write"])), texts(&["read", "tides"]));
    }
}
