//! What the API is, in its own words, and the facts about it.

use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::model::{Outline, Server};

use crate::components::copy_value::CopyValue;
use crate::components::document::links::Links;
use crate::components::document::nodes::Renderer;
use crate::components::reference::notes::Notes;
use crate::pages::product::context::ProductContext;
use crate::state::text::tr;

/// Blocks of a long description that show before the reader asks for the rest.
const BLOCKS: usize = 24;

/// The product's description, and the specification's own.
#[component]
pub(super) fn Description(context: ProductContext) -> impl IntoView {
    let paragraphs = move || {
        let text = context.product().and_then(|product| product.description.clone()).unwrap_or_default();
        let paragraphs = text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
        paragraphs.map(|text| view! { <p>{text.to_owned()}</p> }).collect_view()
    };
    let own = move || outline(context).map(|outline| view! { <OwnDescription context outline/> });
    view! { <div class="description">{paragraphs}{own}</div> }
}

/// What the specification says of itself.
#[component]
fn OwnDescription(context: ProductContext, outline: Arc<Outline>) -> impl IntoView {
    let all = RwSignal::new(false);
    let is_long = outline.description.len() > BLOCKS + 4;
    let notes = outline.notes.clone();
    let summary = outline.summary.clone().map(|summary| view! { <p>{summary}</p> });
    let text = move || {
        let tree = context.tree.ready().unwrap_or_else(|| Arc::from([]));
        let links = Links::new(context.id.get_value(), tree);
        let blocks = if is_long && !all.get() { BLOCKS } else { outline.description.len() };
        Renderer::new(&links, &[]).blocks(&outline.description[..blocks])
    };
    view! {
        <Notes notes/>
        {summary}
        <div class="md">{text}</div>
        <Show when=move || is_long && !all.get()>
            <button type="button" class="link-btn" on:click=move |_| all.set(true)>{tr("reference.show_all")}</button>
        </Show>
    }
}

/// Where the API is, and who stands behind it.
#[component]
pub(super) fn Facts(context: ProductContext) -> impl IntoView {
    move || outline(context).map(|outline| view! { <FactList outline/> })
}

#[component]
fn FactList(outline: Arc<Outline>) -> impl IntoView {
    let servers = outline.servers.iter().map(|server| view! { <BaseUrl server=server.clone()/> });
    let contact = outline.contact.clone().map(|contact| {
        let mail = contact.email.map(|mail| {
            let href = format!("mailto:{mail}");
            view! { <a href=href>{mail}</a> }
        });
        let page = contact.url.map(|url| {
            let words = contact.name.clone().unwrap_or_else(|| url.clone());
            view! { <a href=url rel="external noopener">{words}</a> }.into_any()
        });
        let name = contact.name.map(|name| view! { <span>{name}</span> }.into_any());
        (tr("reference.contact"), view! { {page.or(name)}" "{mail} }.into_any())
    });
    let license = outline.license.clone().map(|license| {
        let words = match license.url {
            Some(url) => view! { <a href=url rel="external noopener">{license.name}</a> }.into_any(),
            None => license.name.into_any(),
        };
        (tr("reference.license"), words)
    });
    let linked = |url: Option<String>| {
        url.map(|url| {
            let words = url.clone();
            view! { <a href=url rel="external noopener">{words}</a> }.into_any()
        })
    };
    let terms = linked(outline.terms_of_service.clone()).map(|link| (tr("reference.terms"), link));
    let docs = linked(outline.external_docs.as_ref().map(|docs| docs.url.clone()))
        .map(|link| (tr("reference.more"), link));
    let rows = [contact, license, terms, docs].into_iter().flatten();
    view! {
        <section class="card" aria-label=tr("reference.facts")>
            <dl class="facts-list">
                <div><dt>{tr("reference.base_url")}</dt><dd>{servers.collect_view()}</dd></div>
                {rows.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect_view()}
            </dl>
        </section>
    }
}

#[component]
fn BaseUrl(server: Server) -> impl IntoView {
    let url = server
        .variables
        .iter()
        .fold(server.url, |url, variable| url.replace(&format!("{{{}}}", variable.name), &variable.default));
    view! { <div class="base-url"><CopyValue value=url label=tr("reference.copy_base_url")/></div> }
}

/// What is in the specification, once it is here.
fn outline(context: ProductContext) -> Option<Arc<Outline>> {
    context.reference.with(|it| Some(Arc::clone(&it.ready()?.as_ref()?.outline)))
}
