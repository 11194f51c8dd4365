//! Asks before what was typed is lost: to a closed tab, to a link, to the form's own way back.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::MouseEvent;

use crate::components::confirm_dialog::ConfirmDialog;
use crate::components::heading::came_from_here;
use crate::components::links::local_link;
use crate::paths;
use crate::state::submit::Submit;
use crate::state::text::tr;
use crate::ui::icon::Icon;

/// Where leaving leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leave {
    /// To where the form was opened.
    Back,
    /// To this address on the portal.
    To(String),
}

/// Stands on a page with a form. Leaves at once while nothing is unsaved.
#[component]
pub fn UnsavedGuard(
    /// Whether something would be lost.
    #[prop(into)]
    unsaved: Signal<bool>,
    /// Where to; set by whoever wants to leave.
    leaving: RwSignal<Option<Leave>>,
) -> impl IntoView {
    guard_tab(unsaved);
    watch_links(move |address| {
        let ask = unsaved.get_untracked();
        if ask {
            leaving.set(Some(Leave::To(address)));
        }
        ask
    });
    let navigate = use_navigate();
    let go = StoredValue::new_local(move |to: Leave| match to {
        Leave::Back => back(&navigate),
        Leave::To(address) => navigate(&address, NavigateOptions::default()),
    });
    Effect::new(move |_| {
        if let Some(to) = leaving.get().filter(|_| !unsaved.get_untracked()) {
            leaving.set(None);
            go.with_value(|go| go(to));
        }
    });
    let confirm = Callback::new(move |()| {
        if let Some(to) = leaving.get_untracked() {
            go.with_value(|go| go(to));
        }
    });
    move || {
        (leaving.get().is_some() && unsaved.get_untracked()).then(|| {
            view! {
                <ConfirmDialog
                    id="leave-title"
                    title=tr("application_form.leave_title")
                    keep=tr("application_form.stay")
                    confirm=tr("application_form.leave")
                    icon=Icon::Arrow
                    submit=Submit::new()
                    on_confirm=confirm
                    on_close=Callback::new(move |()| leaving.set(None))
                >
                    <p>{tr("application_form.leave_text")}</p>
                </ConfirmDialog>
            }
        })
    }
}

/// Makes the browser ask before the tab is closed or reloaded while something would be lost.
pub fn guard_tab(unsaved: Signal<bool>) {
    let closing = window_event_listener(ev::beforeunload, move |event| {
        if unsaved.get_untracked() {
            event.prevent_default();
        }
    });
    on_cleanup(move || closing.remove());
}

/// Back in the history, as long as that is the portal's.
fn back(navigate: &impl Fn(&str, NavigateOptions)) {
    let went = came_from_here() && window().history().is_ok_and(|history| history.back().is_ok());
    if !went {
        navigate(paths::MY_APPS, NavigateOptions::default());
    }
}

/// Calls `leave` with the address of every link of the portal that is followed in this tab, before the router sees it;
/// `true` stops it.
fn watch_links(leave: impl Fn(String) -> bool + 'static) {
    let listener = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if event.button() != 0 || modified {
            return;
        }
        if let Some(address) = local_address(&event)
            && leave(address)
        {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    let listener = StoredValue::new_local(listener);
    listener.with_value(|listener| {
        // Only a function that is none could be refused.
        let _result =
            window().add_event_listener_with_callback_and_bool("click", as_function(listener), true);
    });
    on_cleanup(move || {
        listener.try_with_value(|listener| {
            let _result =
                window().remove_event_listener_with_callback_and_bool("click", as_function(listener), true);
        });
    });
}

fn as_function(listener: &Closure<dyn Fn(MouseEvent)>) -> &js_sys::Function {
    listener.as_ref().unchecked_ref()
}

/// Path, query and hash of the link that was clicked, when it leaves this page for another one of the portal.
fn local_address(event: &MouseEvent) -> Option<String> {
    let link = local_link(event)?;
    let same_page = link.pathname() == window().location().pathname().ok()? && !link.hash().is_empty();
    (!same_page).then(|| [link.pathname(), link.search(), link.hash()].concat())
}
