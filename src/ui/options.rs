//! The options of a `<select>`.

use leptos::prelude::*;

/// One `<option>` for each value, with the chosen one selected.
#[component]
pub fn Options(
    /// Values and texts.
    options: Vec<(String, String)>,
    /// The value that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
) -> impl IntoView {
    let options = options.into_iter().map(|(value, text)| {
        let own = value.clone();
        let selected = move || chosen.with(|chosen| *chosen == own);
        view! { <option value=value selected=selected>{text}</option> }
    });
    options.collect_view()
}
