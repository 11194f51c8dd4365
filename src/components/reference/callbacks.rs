//! Requests that the API will send.

use leptos::prelude::*;
use portico_reference::model::Callback;

use super::body::RequestBody;
use super::parameters::Parameters;
use super::prose::Prose;
use super::responses::Responses;
use crate::components::literal::Literal;
use crate::state::text::tr;
use crate::ui::icon::{Icon, IconView};

/// One line a callback, which opens.
#[component]
pub(super) fn Callbacks(
    /// The callbacks.
    callbacks: Vec<Callback>,
) -> impl IntoView {
    (!callbacks.is_empty()).then(|| {
        let lines = callbacks.into_iter().map(|callback| view! { <CallbackLine callback/> });
        view! {
            <div class="sec-head"><h3>{tr("reference.callbacks")}</h3></div>
            <div class="responses">{lines.collect_view()}</div>
        }
    })
}

#[component]
fn CallbackLine(callback: Callback) -> impl IntoView {
    let opened = RwSignal::new(false);
    let Callback { name, expression, method, summary, operation } = callback;
    let shown = move || {
        let operation = operation.clone();
        view! {
            <div>
                <p class="endpoint"><span class="method method--tag" data-m=method.clone()>{method.clone()}</span><code><Literal text=expression.clone()/></code></p>
                <Prose nodes=operation.description/>
                <Parameters parameters=operation.parameters/>
                {operation.body.map(|body| view! { <RequestBody body/> })}
                <Responses responses=operation.responses/>
            </div>
        }
    };
    view! {
        <details on:toggle=move |_| opened.set(true)>
            <summary>
                <IconView icon=Icon::Right size="chev"/>
                <span class="code-n"><Literal text=name/></span>
                <span class="what">{summary}</span>
            </summary>
            <Show when=move || opened.get()>{shown.clone()()}</Show>
        </details>
    }
}
