//! A diagram: drawn from its source, which stays at hand.

use leptos::prelude::*;

use crate::api::diagrams::{Drawing, draw};
use crate::components::copy_text::CopyText;
use crate::state::remote::{Remote, use_remote};
use crate::state::text::{tr, tr_with};
use crate::state::theme::use_dark;
use crate::ui::icon::{Icon, IconView};

/// The language of the sources.
pub(super) const LANGUAGE: &str = "mermaid";

/// The picture, or its source as long as there is none.
#[component]
pub(super) fn Diagram(
    /// The diagram in Mermaid's language.
    source: String,
) -> impl IntoView {
    let dark = use_dark();
    let drawing = {
        let source = source.clone();
        use_remote(
            move || dark.get(),
            move |dark| {
                let source = source.clone();
                async move { draw(&source, dark).await }
            },
        )
    };
    let (by_source, copied) = (RwSignal::new(false), source.clone());
    let is_drawn = Memo::new(move |_| drawing.with(|state| state.ready().is_some()));
    let label = move || tr(if by_source.get() { "document.show_diagram" } else { "document.show_source" });
    let body = move || {
        match drawing.ready().filter(|_| !by_source.get()) {
        Some(drawing) => view! { <Picture drawing source=source.clone()/> }.into_any(),
        None => view! {
            <pre tabindex="0" role="group" aria-label=LANGUAGE><code data-lang=LANGUAGE>{source.clone()}</code></pre>
        }
        .into_any(),
    }
    };
    view! {
        <figure class="code">
            <div class="code-head">
                <span>{LANGUAGE}</span>
                <span class="tools">
                    <Show when=move || is_drawn.get()>
                        <button type="button" class="btn btn--quiet btn--sm" on:click=move |_| by_source.update(|on| *on = !*on)>
                            {label}
                        </button>
                    </Show>
                    <CopyText text=copied label=tr("document.copy_code")/>
                </span>
            </div>
            {body}
            {move || drawing.with(state)}
        </figure>
    }
}

#[component]
fn Picture(drawing: Drawing, source: String) -> impl IntoView {
    let Drawing { address, width, height } = drawing;
    let alt = tr_with("document.diagram", &[("source", &source)]);
    view! { <img class="drawing" src=address width=width height=height alt=alt decoding="async"/> }
}

/// Why there is no picture, or not yet.
fn state(drawing: &Remote<Drawing>) -> Option<AnyView> {
    match drawing {
        Remote::Loading | Remote::Ready(_) => None,
        Remote::Slow => {
            Some(view! { <p class="code-foot" role="status">{tr("document.drawing")}</p> }.into_any())
        }
        Remote::Failed(_) => Some(
            view! {
                <p class="code-foot" role="status">
                    <IconView icon=Icon::Alert size="icon--14"/>{tr("document.not_drawn")}
                </p>
            }
            .into_any(),
        ),
    }
}
