//! The page's title, in the tab and on the page, and the focus that follows a navigation.

use std::sync::atomic::{AtomicBool, Ordering};

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::state::text::tr;

/// Whether the page was reached from another one, so that its heading has to take the focus.
static ARRIVED: AtomicBool = AtomicBool::new(false);

/// Whether the page before this one was the portal's, too.
static CAME_FROM_HERE: AtomicBool = AtomicBool::new(false);

/// Tells the next heading that it is the goal of a navigation.
pub fn note_navigation() {
    ARRIVED.store(true, Ordering::Relaxed);
    CAME_FROM_HERE.store(true, Ordering::Relaxed);
}

/// Whether going back in the history stays in the portal.
pub fn came_from_here() -> bool {
    CAME_FROM_HERE.load(Ordering::Relaxed)
}

/// Names the tab: "My Apps | Developer Portal".
pub fn use_title(title: impl Fn() -> String + 'static) {
    Effect::new(move |_| {
        let (title, portal) = (title(), tr("app.title"));
        document().set_title(&if title.is_empty() { portal } else { format!("{title} | {portal}") });
    });
}

/// The one `h1` of a page. After a navigation it takes the focus, which makes a screen reader say it.
#[component]
pub fn PageHeading(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// Id, when something is labelled by it.
    #[prop(optional)]
    id: &'static str,
) -> impl IntoView {
    let node = NodeRef::<html::H1>::new();
    Effect::new(move |_| {
        if let Some(heading) = node.get()
            && ARRIVED.swap(false, Ordering::Relaxed)
        {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            // A heading with a tabindex takes the focus.
            let _result = heading.focus_with_options(&options);
        }
    });
    view! { <h1 tabindex="-1" node_ref=node id=(!id.is_empty()).then_some(id)>{text}</h1> }
}

/// Puts the focus on the page's heading, when what had it is gone.
pub fn focus_heading() {
    // After the dialog that is closing has given the focus back to a row that is going.
    request_animation_frame(|| {
        let heading = document().query_selector("h1").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A heading with a tabindex takes the focus.
            let _result = heading.focus();
        }
    });
}
