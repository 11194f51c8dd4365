//! A product's public labels.

use leptos::prelude::*;
use portico_api_types::product::PublicLabels;

use crate::state::text::tr;

/// The labels as `key: value`; nothing when there are none.
#[component]
pub fn Labels(
    /// The labels.
    labels: PublicLabels,
) -> impl IntoView {
    (!labels.is_empty()).then(|| {
        let items = labels.into_iter().map(|(key, value)| {
            view! { <li class="label product-public-label"><span>{key}": "</span>{value}</li> }
        });
        view! { <ul class="labels" aria-label=tr("catalog.labels")>{items.collect_view()}</ul> }
    })
}
