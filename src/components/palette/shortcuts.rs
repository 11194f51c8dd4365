//! The list of keys.

use leptos::prelude::*;

use crate::components::search_trigger::{command_key, expect_overlays};
use crate::state::text::tr;
use crate::ui::dialog::Dialog;

/// The dialog that lists the keys.
#[component]
pub fn Shortcuts() -> impl IntoView {
    let overlays = expect_overlays();
    let command = command_key();
    let everywhere = keys(&[
        (&[command, "K"], "shortcuts.search"),
        (&["/"], "shortcuts.search"),
        (&["?"], "shortcuts.list"),
        (&["Esc"], "shortcuts.close"),
    ]);
    let in_search = keys(&[
        (&["↑"], "shortcuts.previous"),
        (&["↓"], "shortcuts.next"),
        (&["Home"], "shortcuts.first"),
        (&["End"], "shortcuts.last"),
        (&["↵"], "shortcuts.open"),
        (&[command, "↵"], "shortcuts.open_beside"),
    ]);
    view! {
        <Dialog
            id="shortcuts"
            title=tr("shortcuts.title")
            close_label=tr("action.close")
            on_close=Callback::new(move |()| overlays.close())
        >
            <div class="body shortcuts">
                <h3>{tr("shortcuts.everywhere")}</h3>
                {everywhere}
                <h3>{tr("shortcuts.in_search")}</h3>
                {in_search}
            </div>
        </Dialog>
    }
}

fn keys(list: &[(&[&'static str], &'static str)]) -> impl IntoView + use<> {
    let rows = list.iter().map(|(keys, text)| {
        let keys = keys.iter().map(|key| view! { <kbd class="key">{*key}</kbd>" " }).collect_view();
        view! { <div><dt>{keys}</dt><dd>{tr(text)}</dd></div> }
    });
    view! { <dl>{rows.collect_view()}</dl> }
}
