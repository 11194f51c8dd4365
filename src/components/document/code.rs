//! A block of code.

use leptos::prelude::*;

use crate::components::code::Code;
use crate::components::copy_text::CopyText;
use crate::state::text::tr;

/// The code with its language's name and a button that copies it.
#[component]
pub(super) fn CodeBlock(
    /// The language, as the author wrote it.
    lang: Option<String>,
    /// The code.
    code: String,
) -> impl IntoView {
    let lang = lang.filter(|lang| !lang.is_empty());
    let name = lang.clone().unwrap_or_else(|| tr("document.code"));
    let language = lang.clone().unwrap_or_default();
    view! {
        <div class="code">
            <div class="code-head">
                <span>{name.clone()}</span>
                <span class="tools"><CopyText text=code.clone() label=tr("document.copy_code")/></span>
            </div>
            <pre tabindex="0" role="group" aria-label=name><code data-lang=lang><Code language text=code/></code></pre>
        </div>
    }
}
