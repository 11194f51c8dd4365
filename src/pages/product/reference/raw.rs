//! The specification as it was published, in a dialog (behaviour.md 2.6).

use leptos::prelude::*;

use crate::components::failure::LoadFailed;
use crate::components::skeleton_rows::SkeletonRows;
use crate::pages::product::context::ProductContext;
use crate::pages::product::reference::files::{file_name, specification};
use crate::state::remote::{Remote, Resource, use_remote};
use crate::state::text::tr;
use crate::state::toasts::expect_toasts;
use crate::ui::copy::copy;
use crate::ui::dialog::Dialog;
use crate::ui::download::download;

/// Characters that are shown. More would stop the page; copy and download have all of them.
const SHOWN: usize = 200_000;

/// The dialog.
#[component]
pub(super) fn RawDialog(
    /// The product.
    context: ProductContext,
    /// Asked for by Escape and the close buttons.
    on_close: Callback<()>,
) -> impl IntoView {
    let text = use_remote(
        || (),
        move |()| {
            let specification = specification(context);
            async move {
                match specification {
                    Some(specification) => specification.text(None).await,
                    None => Ok(String::new()),
                }
            }
        },
    );
    let toasts = expect_toasts();
    let on_copy = move |_| {
        let Some(text) = text.ready() else { return };
        leptos::task::spawn_local(async move {
            if copy(&text).await { toasts.done(tr("copy.done")) } else { toasts.bad(tr("copy.refused")) }
        });
    };
    let on_download = move |_| {
        if text.with(|text| {
            text.ready().is_some_and(|text| {
                let is_json = text.trim_start().starts_with(['{', '[']);
                download(&file_name(context, is_json), text).is_err()
            })
        }) {
            toasts.bad(tr("reference.not_saved"));
        }
    };
    let waits = move || text.with(|text| text.ready().is_none());
    view! {
        <Dialog id="view-spec" title=tr("reference.view_spec") on_close close_label=tr("action.close") testid="view-spec-modal">
            <div class="body view-spec-modal"><Text text/></div>
            <footer class="modal-footer">
                <button type="button" class="btn" data-testid="copy-btn" disabled=waits on:click=on_copy>{tr("reference.copy")}</button>
                <button type="button" class="btn" data-testid="download-btn" disabled=waits on:click=on_download>{tr("reference.download")}</button>
                <button type="button" class="btn btn--primary" data-testid="close-btn" on:click=move |_| on_close.run(())>{tr("action.close")}</button>
            </footer>
        </Dialog>
    }
}

/// The text, as far as it is shown.
#[component]
fn Text(text: Resource<String>) -> impl IntoView {
    let retry = Callback::new(move |()| text.reload());
    move || match text.get() {
        Remote::Loading => ().into_any(),
        Remote::Slow => view! { <SkeletonRows rows=8/> }.into_any(),
        Remote::Failed(error) => {
            view! { <LoadFailed title=tr("product.operations_not_loaded") error level=3 on_retry=retry/> }
                .into_any()
        }
        Remote::Ready(text) => {
            let shown: String = text.chars().take(SHOWN).collect();
            let is_cut = shown.len() < text.len();
            view! {
                <textarea id="spec-area" class="input area" readonly spellcheck="false" aria-label=tr("reference.raw_text") prop:value=shown></textarea>
                {is_cut.then(|| view! { <p class="small muted">{tr("reference.raw_is_cut")}</p> })}
            }
            .into_any()
        }
    }
}
