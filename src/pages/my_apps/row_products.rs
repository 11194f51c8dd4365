//! What an application in the list may call. It takes a request for each, so only rows that are seen ask, and no more than
//! two at a time.

use std::sync::Arc;

use futures_util::lock::Mutex;
use leptos::html;
use leptos::prelude::*;
use portico_api_types::registration::{Registration, RegistrationStatus};
use portico_api_types::{ApplicationId, ProductId};

use crate::api::registrations;
use crate::components::registration_status::{tone, word};
use crate::paths;
use crate::state::boot::expect_client;
use crate::state::remote::{Remote, use_remote};
use crate::state::text::{tr, tr_with};
use crate::ui::icon::IconView;
use crate::ui::near::use_near;

/// Products that a row names; the rest are counted.
const SHOWN: usize = 3;

/// A queue: one request of it is under way at a time.
pub type Lane = Arc<Mutex<()>>;

/// The two queues of a list.
pub struct Lanes([Lane; 2]);

impl Lanes {
    /// Two empty queues.
    pub fn new() -> Self {
        Self([Lane::default(), Lane::default()])
    }

    /// The queue of a row.
    pub fn lane(&self, row: usize) -> Lane {
        self.0[row % self.0.len()].clone()
    }
}

/// The products with their states.
#[component]
pub fn RowProducts(
    /// The application.
    id: ApplicationId,
    /// The queue for its request.
    lane: Lane,
) -> impl IntoView {
    let cell = NodeRef::<html::Div>::new();
    let near = use_near(cell);
    view! {
        <div class="row-products" node_ref=cell>
            {move || near.get().then(|| view! { <Loaded id=id.clone() lane=lane.clone()/> })}
        </div>
    }
}

#[component]
fn Loaded(id: ApplicationId, lane: Lane) -> impl IntoView {
    let client = expect_client();
    let href = paths::application(&id);
    let products = use_remote(
        || (),
        move |()| {
            let (client, id, lane) = (client.clone(), id.clone(), lane.clone());
            async move {
                let _turn = lane.lock().await;
                registrations::list(&client, &id, 1).await
            }
        },
    );
    move || match products.get() {
        Remote::Loading => ().into_any(),
        Remote::Slow => view! { <span class="skeleton" aria-hidden="true"></span> }.into_any(),
        Remote::Failed(_) => view! { <span class="muted">{tr("apps.products_unknown")}</span> }.into_any(),
        Remote::Ready(page) if page.data.is_empty() => {
            view! { <a href=paths::CATALOG>{tr("apps.find_product")}</a> }.into_any()
        }
        Remote::Ready(page) => {
            let total = page.total().and_then(|total| usize::try_from(total).ok()).unwrap_or_default();
            let rest = total.max(page.data.len()).saturating_sub(SHOWN);
            let rows = page.data;
            let twice =
                |product: &ProductId| rows.iter().filter(|row| row.product_id == *product).count() > 1;
            view! {
                <ul>
                    {rows.iter().take(SHOWN).map(|row| {
                        view! { <Product registration=row.clone() with_version=twice(&row.product_id)/> }
                    }).collect_view()}
                </ul>
                {(rest > 0).then(|| view! {
                    <a class="small muted" href=href.clone()>{tr_with("apps.more", &[("n", &rest.to_string())])}</a>
                })}
            }
            .into_any()
        }
    }
}

/// The usual state, approved, is told by the icon alone; a screen reader hears the word.
#[component]
fn Product(registration: Registration, with_version: bool) -> impl IntoView {
    let (tone, word) = (tone(&registration.status), word(&registration.status));
    let usual = registration.status == RegistrationStatus::Approved;
    view! {
        <li>
            <span class="status" data-tone=tone.name()><IconView icon=tone.icon()/></span>
            <span>{registration.product_name}</span>
            {with_version.then(|| view! { <span class="version">{registration.product_version_name}</span> })}
            <span class="status" class:sr-only=usual data-tone=tone.name()>{word}</span>
        </li>
    }
}
