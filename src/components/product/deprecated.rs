//! The warning on a version that is on its way out.

use leptos::prelude::*;
use portico_api_types::ProductId;
use portico_api_types::version::ProductVersion;

use crate::paths;
use crate::state::text::{tr, tr_with};
use crate::ui::note::{Note, NoteTone};

/// Says that a version is deprecated, and leads to the newest one.
#[component]
pub fn DeprecatedWarning(
    /// The product.
    product: ProductId,
    /// The deprecated version.
    version: ProductVersion,
    /// The newest version, unless it is the same.
    newest: Option<ProductVersion>,
) -> impl IntoView {
    view! {
        <Note tone=NoteTone::Wait class="deprecated-warning">
            <b>{tr_with("product.is_deprecated", &[("version", &version.name)])}</b>
            " "
            {match newest {
                Some(newest) => view! {
                    <a href=paths::version(&product, &newest.id)>
                        {tr_with("product.go_to_version", &[("version", &newest.name)])}
                    </a>
                }.into_any(),
                None => tr("product.no_successor").into_any(),
            }}
        </Note>
    }
}
