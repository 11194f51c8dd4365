//! What stands where there is nothing, or where something failed.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// An icon, a heading, a sentence, and a way on.
#[component]
pub fn Empty(
    /// The icon.
    icon: Icon,
    /// The heading.
    #[prop(into)]
    title: String,
    /// A sentence that says what can be done.
    #[prop(into, optional)]
    text: String,
    /// Level of the heading: 2 or 3.
    #[prop(default = 2)]
    level: u8,
    /// Name for tests.
    #[prop(optional)]
    testid: &'static str,
    /// Buttons and links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let heading = if level == 2 {
        view! { <h2>{title}</h2> }.into_any()
    } else {
        view! { <h3>{title}</h3> }.into_any()
    };
    view! {
        <div class="empty" data-testid=(!testid.is_empty()).then_some(testid)>
            <span class="mark"><IconView icon size="icon--20"/></span>
            {heading}
            {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}
