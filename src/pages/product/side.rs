//! The contents of a product: version, guides, operations. On a phone it opens over the page.

use std::sync::Arc;
use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation as spawn_scoped;
use leptos::{ev, html};
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use portico_api_types::ProductVersionId;

use super::context::ProductContext;
use crate::api::engine::Specification;
use crate::components::failure::LoadFailed;
use crate::components::product::document_tree::DocumentTreeNav;
use crate::components::product::found::use_found;
use crate::components::product::operation_nav::{OperationNav, needle};
use crate::components::product::operations::Group;
use crate::components::product::version_select::VersionSelect;
use crate::components::skeleton_rows::SkeletonRows;
use crate::paths;
use crate::paths::product::Section;
use crate::state::boot::expect_client;
use crate::state::remote::Remote;
use crate::state::text::tr;
use crate::ui::button::IconButton;
use crate::ui::glyph::Glyph;
use crate::ui::icon::{Icon, IconView};
use crate::ui::note::{Note, NoteTone};
use crate::ui::rows::Watch;

const ID: &str = "contents";

/// What the text of a page takes to show, once it is here.
const MOMENT: Duration = Duration::from_millis(80);

/// The bar that opens the contents where the screen is too narrow to show them.
#[component]
pub(super) fn ContentsBar(context: ProductContext, name: String) -> impl IntoView {
    let version =
        move || context.version.with(|version| version.as_ref().map(|version| version.name.clone()));
    view! {
        <div class="shell-bar">
            <button type="button" class="btn btn--quiet" popovertarget=ID>
                <IconView icon=Icon::Menu/>{tr("product.contents")}
            </button>
            <span class="now">{name}</span>
            {move || version().map(|version| view! { <span class="badge mono">{version}</span> })}
        </div>
    }
}

/// The contents. A popover on a phone; the style sheet keeps it open beside the page everywhere else.
#[component]
pub(super) fn Side(context: ProductContext, name: String) -> impl IntoView {
    let node = NodeRef::<html::Aside>::new();
    let close = move || {
        if let Some(side) = node.get_untracked() {
            // Refused where it is not open as a popover, as on a wide screen.
            let _result = side.hide_popover();
        }
    };
    let location = use_location();
    Effect::new(move |last: Option<()>| {
        location.pathname.track();
        location.hash.track();
        if last.is_some() {
            close();
        }
    });
    let watch = Watch::begin();
    show_current(context, node);
    let resized = window_event_listener(ev::resize, move |_| watch.look());
    on_cleanup(move || resized.remove());
    view! {
        <aside
            class="side"
            id=ID
            popover="auto"
            aria-label=name
            node_ref=node
            on:scroll=move |_| watch.look()
            on:toggle=move |_| watch.look()
        >
            <div class="product">
                <Glyph name=name.clone() size="glyph--sm"/>
                <b>{name.clone()}</b>
                <IconButton icon=Icon::X label=tr("action.close") class="only-phone push" on_press=close/>
            </div>
            <Versions context/>
            <Guides context/>
            <Operations context watch/>
        </aside>
    }
}

/// Keeps the operation that is read in sight.
fn show_current(context: ProductContext, side: NodeRef<html::Aside>) {
    Effect::new(move |_| {
        context.read.track();
        // The row is in the page by then, wherever it is.
        request_animation_frame(move || {
            let Some(side) = side.try_get_untracked().flatten() else { return };
            let Ok(Some(row)) = side.query_selector("[aria-current=true]") else { return };
            let (row, around) = (row.get_bounding_client_rect(), side.get_bounding_client_rect());
            if row.top() < around.top() || row.bottom() > around.bottom() {
                side.scroll_by_with_x_and_y(0.0, row.top() - around.top() - around.height() / 2.0);
            }
        });
    });
}

#[component]
fn Versions(context: ProductContext) -> impl IntoView {
    let navigate = use_navigate();
    let on_choose = Callback::new(move |version: ProductVersionId| {
        let path = context.id.with_value(|id| paths::version(id, &version));
        navigate(&path, NavigateOptions { scroll: false, ..NavigateOptions::default() });
    });
    let chosen = Signal::derive(move || {
        context.version.with(|version| version.as_ref().map(|version| version.id.clone()))
    });
    move || match context.versions.get() {
        Remote::Loading | Remote::Slow => ().into_any(),
        Remote::Failed(error) => {
            let retry = Callback::new(move |()| context.versions.reload());
            view! { <LoadFailed title=tr("product.versions_not_loaded") error level=3 on_retry=retry/> }
                .into_any()
        }
        Remote::Ready(versions) if versions.is_empty() => {
            view! { <Note tone=NoteTone::Wait>{tr("product.no_versions")}</Note> }.into_any()
        }
        Remote::Ready(versions) => view! { <VersionSelect versions chosen on_choose/> }.into_any(),
    }
}

#[component]
fn Guides(context: ProductContext) -> impl IntoView {
    let active = Memo::new(move |_| {
        context.section.with(|section| match section {
            Section::Documents { slugs } => slugs.last().cloned(),
            Section::Reference { .. } => None,
        })
    });
    let asks_for_first = Memo::new(move |_| {
        context.section.with(|section| matches!(section, Section::Documents { slugs } if slugs.is_empty()))
    });
    let product = context.id.get_value();
    move || match context.tree.get() {
        Remote::Loading | Remote::Slow => ().into_any(),
        // The page itself says why.
        Remote::Failed(_) if asks_for_first.get() => ().into_any(),
        Remote::Failed(error) => {
            let retry = Callback::new(move |()| context.tree.reload());
            view! { <LoadFailed title=tr("product.guides_not_loaded") error level=3 on_retry=retry/> }
                .into_any()
        }
        Remote::Ready(tree) => view! { <DocumentTreeNav product=product.clone() tree active/> }.into_any(),
    }
}

#[component]
fn Operations(context: ProductContext, watch: Watch) -> impl IntoView {
    let base = Memo::new(move |_| {
        let version = context.version.with(|version| version.as_ref().map(|version| version.id.clone()));
        version.map(|version| context.id.with_value(|id| paths::version(id, &version))).unwrap_or_default()
    });
    let current = Memo::new(move |_| {
        let is_reference = !context.section.with(Section::is_documents);
        is_reference.then(|| context.read.get()).flatten()
    });
    let (filter, without_deprecated) = (RwSignal::new(String::new()), RwSignal::new(false));
    let on_choose = Callback::new(move |anchor: String| context.asked.set(Some(anchor)));
    let client = expect_client();
    let found = use_found(needle(filter), move || {
        let version = context.version.with(|version| version.as_ref().map(|version| version.id.clone()))?;
        let is_read = context.reference.with(|reference| reference.ready().is_some());
        is_read.then(|| Specification::of(&client, &context.id.get_value(), &version))
    });
    let groups = after_the_text(context);
    // Only other operations make a new list: in this one somebody may have folded a section, and has the focus.
    move || match groups.get() {
        Some(groups) => view! {
            <OperationNav groups base current filter found without_deprecated watch on_choose/>
        }
        .into_any(),
        None => view! { <NotListed context/> }.into_any(),
    }
}

/// In place of operations that are not here.
#[component]
fn NotListed(context: ProductContext) -> impl IntoView {
    let state = Memo::new(move |_| {
        context.outline.with(|outline| match outline {
            Remote::Slow => Listed::Slow,
            Remote::Failed(_) => Listed::Failed,
            Remote::Loading | Remote::Ready(_) => Listed::Quiet,
        })
    });
    move || match state.get() {
        Listed::Slow if context.version.with(Option::is_some) => view! { <SkeletonRows rows=6/> }.into_any(),
        // The page itself says why; here only that something is missing.
        Listed::Failed => view! {
            <p class="small muted none" data-testid="spec-operations-list-error">
                {tr("product.operations_not_loaded")}". "
                <button type="button" class="link-btn" on:click=move |_| context.outline.reload()>
                    {tr("product.load_again")}
                </button>
            </p>
        }
        .into_any(),
        Listed::Slow | Listed::Quiet => ().into_any(),
    }
}

/// The operations by tag, a moment after the text of the page, which is what the reader waits for.
fn after_the_text(context: ProductContext) -> RwSignal<Option<Arc<[Group]>>> {
    let listed = RwSignal::new(untrack(|| context.groups()));
    let groups = Memo::new(move |_| context.groups());
    Effect::new(move |last: Option<()>| {
        let groups = groups.get();
        if last.is_some() {
            spawn_scoped(async move {
                sleep(MOMENT).await;
                listed.set(groups);
            });
        }
    });
    listed
}

/// How far the portal's list of operations is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Listed {
    Quiet,
    Slow,
    Failed,
}
