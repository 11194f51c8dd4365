//! A diagram: drawn from its source, which stays at hand.

use leptos::prelude::*;

use crate::api::diagrams::{Drawing, Drawn, draw};
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
    let drawn = {
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
    let is_drawn = Memo::new(move |_| drawn.with(|state| matches!(state.ready(), Some(Drawn::Picture(_)))));
    let label = move || tr(if by_source.get() { "document.show_diagram" } else { "document.show_source" });
    let body = move || match drawn.ready() {
        Some(Drawn::Picture(drawing)) if !by_source.get() => {
            view! { <Picture drawing source=source.clone()/> }.into_any()
        }
        _ => view! { <Source source=source.clone()/> }.into_any(),
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
            {move || drawn.with(state)}
        </figure>
    }
}

#[component]
fn Source(source: String) -> impl IntoView {
    view! {
        <pre tabindex="0" role="group" aria-label=LANGUAGE><code data-lang=LANGUAGE>{source}</code></pre>
    }
}

#[component]
fn Picture(drawing: Drawing, source: String) -> impl IntoView {
    let Drawing { address, width, height } = drawing;
    let alt = tr_with("document.diagram", &[("source", &source)]);
    view! { <img class="drawing" src=address width=width height=height alt=alt decoding="async"/> }
}

/// Why there is no picture, or not yet.
fn state(drawn: &Remote<Drawn>) -> Option<AnyView> {
    match drawn {
        Remote::Loading | Remote::Ready(Drawn::Picture(_)) => None,
        Remote::Slow => {
            Some(view! { <p class="code-foot" role="status">{tr("document.drawing")}</p> }.into_any())
        }
        Remote::Ready(Drawn::Unknown(kind)) => {
            Some(refusal(tr_with("document.no_such_diagram", &[("kind", kind)])))
        }
        Remote::Ready(Drawn::Wrong(reason)) => {
            let reason = view! {
                <pre class="reason" tabindex="0" role="group" aria-label=tr("document.wrong_diagram")>
                    {reason.clone()}
                </pre>
            };
            Some(view! { {refusal(tr("document.not_drawn"))}{reason} }.into_any())
        }
        Remote::Failed(_) => Some(refusal(tr("document.not_drawn"))),
    }
}

fn refusal(sentence: String) -> AnyView {
    view! {
        <p class="code-foot refusal" role="status">
            <IconView icon=Icon::Alert size="icon--14"/>{sentence}
        </p>
    }
    .into_any()
}
