//! A question before something is lost.

use leptos::prelude::*;

use super::failure::FormFailed;
use crate::state::submit::Submit;
use crate::state::text::tr;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{Icon, IconView};

/// Names for tests of a dialog's parts; an empty one is left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct ConfirmHooks {
    /// The dialog.
    pub dialog: &'static str,
    /// The button that does it.
    pub confirm: &'static str,
    /// The button that does not.
    pub keep: &'static str,
    /// Why it failed.
    pub error: &'static str,
}

/// Asks once. The way back has the focus; a failure shows in the dialog, and the question stays.
#[component]
pub fn ConfirmDialog(
    /// Id of the heading; unique on the page.
    id: &'static str,
    /// The question: "Revoke kiosk-west-wing?".
    #[prop(into)]
    title: String,
    /// What the way back says: "Keep it".
    #[prop(into)]
    keep: String,
    /// What the way on says: "Revoke key".
    #[prop(into)]
    confirm: String,
    /// Icon of the way on.
    icon: Icon,
    /// The write that follows.
    submit: Submit,
    /// Does it.
    on_confirm: Callback<()>,
    /// Does not.
    on_close: Callback<()>,
    /// Names for tests.
    #[prop(optional)]
    hooks: ConfirmHooks,
    /// What dies and what stops working.
    children: Children,
) -> impl IntoView {
    let close = submit.closing(on_close);
    view! {
        <Dialog id title on_close=close close_label=tr("action.close") testid=hooks.dialog alert=true>
            <div class="body stack">
                <FormFailed submit testid=hooks.error/>
                <div id=format!("{id}-body")>{children()}</div>
            </div>
            <footer>
                <button type="button" class="btn" autofocus data-testid=named(hooks.keep) on:click=move |_| close.run(())>
                    {keep}
                </button>
                <ConfirmButton words=confirm icon submit on_confirm testid=hooks.confirm/>
            </footer>
        </Dialog>
    }
}

/// The way on.
#[component]
fn ConfirmButton(
    words: String,
    icon: Icon,
    submit: Submit,
    on_confirm: Callback<()>,
    testid: &'static str,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="btn btn--danger"
            class:is-busy=move || submit.busy()
            aria-disabled=move || submit.busy().then_some("true")
            data-testid=named(testid)
            on:click=move |_| on_confirm.run(())
        >
            {move || (!submit.busy()).then(|| view! { <IconView icon/> })}
            {words}
        </button>
    }
}

fn named(testid: &'static str) -> Option<&'static str> {
    (!testid.is_empty()).then_some(testid)
}
