//! One operation of a reference, whole.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation as spawn_scoped;
use portico_reference::model::Operation;
use portico_reference::visible;

use super::body::RequestBody;
use super::callbacks::Callbacks;
use super::context::{ReferenceContext, expect_reference};
use super::notes::{Notes, PartFailed};
use super::parameters::Parameters;
use super::prose::Prose;
use super::responses::Responses;
use super::security::Security;
use super::trial::card::TrialCards;
use crate::components::copy_text::CopyText;
use crate::components::literal::Literal;
use crate::components::product::operations::Entry;
use crate::components::skeleton_rows::SkeletonRows;
use crate::state::remote::Remote;
use crate::state::text::tr;
use crate::ui::frames::turn;
use crate::ui::icon::Icon;
use crate::ui::status::{Status, Tone};

/// An operation: its title and address at once, the rest as soon as it is read.
#[component]
pub fn OperationArticle(
    /// The operation in its group.
    entry: Arc<Entry>,
) -> impl IntoView {
    let context = expect_reference();
    let operation = RwSignal::new(Remote::Loading);
    let number = entry.number;
    let ask = move || load(context, number, operation);
    ask();
    let anchor = entry.anchor.clone();
    let heading = format!("{anchor}-title");
    let named_by = heading.clone();
    let body = move || match operation.get() {
        Remote::Loading => ().into_any(),
        Remote::Slow => view! { <SkeletonRows rows=4/> }.into_any(),
        Remote::Ready(operation) => view! { <Text operation/> }.into_any(),
        Remote::Failed(error) => view! { <PartFailed error on_retry=move |()| ask()/> }.into_any(),
    };
    let is_webhook = entry.is_webhook;
    let samples = move || {
        operation.with(|operation| operation.ready().cloned()).map(|operation: Arc<Operation>| {
            view! { <TrialCards number operation is_webhook/> }
        })
    };
    view! {
        <section class="op" id=anchor aria-labelledby=named_by tabindex="-1">
            <div>
                <Head entry heading/>
                {body}
            </div>
            <div class="samples">{samples}</div>
        </section>
    }
}

/// Reads the operation. It waits for a frame of its own, so that many that come near at once do not stop the page.
fn load(context: ReferenceContext, number: usize, into: RwSignal<Remote<Arc<Operation>>>) {
    let specification = context.specification.get_value();
    spawn_scoped(async move {
        let answer = specification.operation(number).await.map(Arc::new);
        turn().await;
        into.try_set(answer.map_or_else(Remote::Failed, Remote::Ready));
    });
}

/// Title, method and path.
#[component]
fn Head(entry: Arc<Entry>, heading: String) -> impl IntoView {
    let title = entry.title().into_owned();
    let (method, path) = (visible(&entry.operation.method).to_uppercase(), entry.operation.path.clone());
    let link = expect_reference().page.with_value(|page| format!("{page}#{}", entry.anchor));
    let kind = entry.is_webhook.then(|| view! { <span class="badge">{tr("reference.webhook")}</span> });
    view! {
        <div class="op-title">
            <h2 id=heading class:is-deprecated=entry.operation.deprecated>{title}</h2>
            {kind}
            {entry.operation.deprecated.then(|| view! {
                <Status tone=Tone::Wait icon=Icon::Alert text=tr("product.deprecated") chip=true/>
            })}
        </div>
        <p class="endpoint">
            <span class="method method--tag" data-m=method.clone()>{method.clone()}</span>
            <code><Literal text=path.clone()/></code>
            <CopyText text=path label=tr("product.copy_path")/>
            <CopyText text=link label=tr("product.copy_link") icon=Icon::Link/>
        </p>
    }
}

/// What is said of the operation.
#[component]
fn Text(operation: Arc<Operation>) -> impl IntoView {
    let operation = Arc::unwrap_or_clone(operation);
    let docs = operation.external_docs.map(|docs| {
        let words = portico_api_types::document::headings::plain(&docs.description);
        let words = if words.trim().is_empty() { docs.url.clone() } else { words };
        view! { <p class="lead"><a href=docs.url rel="external noopener">{words}</a></p> }
    });
    view! {
        <Prose nodes=operation.description class="lead"/>
        {docs}
        <Notes notes=operation.notes/>
        <Security security=operation.security/>
        <Parameters parameters=operation.parameters/>
        {operation.body.map(|body| view! { <RequestBody body/> })}
        <Responses responses=operation.responses/>
        <Callbacks callbacks=operation.callbacks/>
    }
}
