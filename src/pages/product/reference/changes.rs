//! "What changed since": the version compared with an older one, in a dialog that has an address.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use portico_api_types::ProductVersionId;
use portico_api_types::version::ProductVersion;

use crate::api::engine::Specification;
use crate::api::{ApiError, ErrorKind};
use crate::components::failure::LoadFailed;
use crate::components::product::versions::older;
use crate::components::reference::changes::{ChangeList, Places};
use crate::components::skeleton_rows::SkeletonRows;
use crate::pages::product::context::ProductContext;
use crate::pages::product::reference::files::specification;
use crate::paths;
use crate::state::boot::expect_client;
use crate::state::remote::{Remote, use_remote};
use crate::state::text::{tr, tr_with};
use crate::ui::dialog::Dialog;
use crate::ui::empty::Empty;
use crate::ui::icon::{Icon, IconView};
use crate::url::query_value;

/// The button, and the dialog while the address names an older version. Nothing where there is none.
#[component]
pub(super) fn Changes(context: ProductContext) -> impl IntoView {
    let older = Memo::new(move |_| {
        let (all, version) = (context.versions.ready()?, context.version.get()?);
        Some(older(&all, &version))
    });
    let older = Memo::new(move |_| older.get().unwrap_or_default());
    let search = use_location().search;
    let since = Memo::new(move |_| {
        let id = search.with(|search| query_value(search, "since"))?;
        older.with(|older| older.iter().find(|version| version.id.as_str() == id).cloned())
    });
    // Whether the page before this one in the history is the same without the dialog.
    let opened = StoredValue::new(false);
    let go = show(context, opened);
    let open = move |_| {
        if let Some(before) = older.with_untracked(|older| older.first().map(|version| version.id.clone())) {
            go.run((Some(before), false));
        }
    };
    let close = Callback::new(move |()| {
        let back = opened.get_value().then(|| window().history().ok()).flatten();
        if back.is_none_or(|history| history.back().is_err()) {
            go.run((None, true));
        }
    });
    let on_since = Callback::new(move |id| go.run((Some(id), true)));
    let button = move || {
        let name = older.with(|older| older.first().map(|version| version.name.clone()))?;
        Some(view! {
            <button type="button" class="btn" aria-haspopup="dialog" on:click=open data-testid="changes-btn">
                <IconView icon=Icon::Clock/>{tr_with("changes.since", &[("version", &name)])}
            </button>
        })
    };
    let is_open = Memo::new(move |_| since.with(Option::is_some));
    view! {
        {button}
        <Show when=move || is_open.get()>
            <ChangesDialog context older since on_since on_close=close/>
        </Show>
    }
}

/// Puts an older version into the address, or takes it out: as a new step of the history, or in place of the last.
fn show(context: ProductContext, opened: StoredValue<bool>) -> Callback<(Option<ProductVersionId>, bool)> {
    let navigate = use_navigate();
    Callback::new(move |(since, replace): (Option<ProductVersionId>, bool)| {
        let Some(version) = context.version.get_untracked() else { return };
        let path = context.id.with_value(|id| match &since {
            Some(since) => paths::version_since(id, &version.id, since),
            None => paths::version(id, &version.id),
        });
        if !replace {
            opened.set_value(true);
        }
        navigate(&path, NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
    })
}

#[component]
fn ChangesDialog(
    context: ProductContext,
    older: Memo<Vec<ProductVersion>>,
    since: Memo<Option<ProductVersion>>,
    on_since: Callback<ProductVersionId>,
    on_close: Callback<()>,
) -> impl IntoView {
    let name = move || since.get().map(|version| version.name).unwrap_or_default();
    let title = Signal::derive(move || tr_with("changes.since", &[("version", &name())]));
    view! {
        <Dialog id="changes" title on_close close_label=tr("action.close") testid="changes-dialog">
            <div class="body changes-body">
                <Since older since on_since/>
                <Comparison context since/>
            </div>
        </Dialog>
    }
}

/// The choice of the older version.
#[component]
fn Since(
    older: Memo<Vec<ProductVersion>>,
    since: Memo<Option<ProductVersion>>,
    on_since: Callback<ProductVersionId>,
) -> impl IntoView {
    let chosen = move || since.with(|since| since.as_ref().map(|version| version.id.to_string()));
    let options = move || {
        let option = |version: ProductVersion| {
            let id = version.id.to_string();
            let selected = {
                let id = id.clone();
                move || chosen().as_ref() == Some(&id)
            };
            view! { <option value=id selected=selected>{version.name}</option> }
        };
        older.get().into_iter().map(option).collect_view()
    };
    view! {
        <div>
            <label for="changes-since">{tr("changes.compare_with")}</label>
            <div class="select-field">
                <select
                    class="input mono"
                    id="changes-since"
                    prop:value=chosen
                    on:change:target=move |event| on_since.run(ProductVersionId::new(event.target().value()))
                >
                    {options}
                </select>
                <IconView icon=Icon::Down/>
            </div>
        </div>
    }
}

/// The comparison in all its states.
#[component]
fn Comparison(context: ProductContext, since: Memo<Option<ProductVersion>>) -> impl IntoView {
    let (client, product) = (expect_client(), context.id.get_value());
    let diff = use_remote(
        move || since.with(|since| since.as_ref().map(|version| version.id.clone())),
        move |since| {
            let newer = specification(context);
            let older = since.map(|since| Specification::of(&client, &product, &since));
            async move {
                match older.zip(newer) {
                    Some((older, newer)) => older.changes(&newer).await.map(Arc::new),
                    None => Err(ApiError::bare(ErrorKind::NotFound)),
                }
            }
        },
    );
    let places = Memo::new(move |_| {
        let page =
            context.version.get().map(|version| context.id.with_value(|id| paths::version(id, &version.id)));
        context.groups().map(|groups| Arc::new(Places::new(page.unwrap_or_default(), &groups)))
    });
    let on_choose = Callback::new(move |anchor: String| context.asked.set(Some(anchor)));
    let retry = Callback::new(move |()| diff.reload());
    move || match diff.get() {
        Remote::Loading => ().into_any(),
        Remote::Slow => view! {
            <p class="small muted" role="status">{tr("changes.comparing")}</p>
            <SkeletonRows rows=5/>
        }
        .into_any(),
        Remote::Failed(error) if error.kind == ErrorKind::NotFound => view! {
            <Empty icon=Icon::Braces title=tr("changes.no_spec") text=tr("changes.no_spec_text") level=3/>
        }
        .into_any(),
        Remote::Failed(error) => {
            view! { <LoadFailed title=tr("changes.not_compared") error level=3 on_retry=retry/> }.into_any()
        }
        Remote::Ready(diff) => {
            places.get().map(|places| view! { <ChangeList diff places on_choose/> }).into_any()
        }
    }
}
