//! A key that was just made: the only time it is told.

use leptos::prelude::*;
use leptos::task::spawn_local;
use portico_api_types::Secret;
use portico_api_types::credential::CreatedCredential;

use super::env_file;
use crate::components::secret_box::{SecretBox, mask};
use crate::components::unsaved::guard_tab;
use crate::state::handed::{HandedKey, expect_handed};
use crate::state::text::{tr, tr_with};
use crate::state::toasts::expect_toasts;
use crate::ui::copy::copy;
use crate::ui::dialog::Dialog;
use crate::ui::download::download;
use crate::ui::icon::{Icon, IconView};
use crate::ui::note::{Note, NoteTone};

/// What has become of the key so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum KeyFate {
    /// It is nowhere but on the screen.
    No,
    /// The same, and closing was asked for once already.
    Asked,
    /// The clipboard took it.
    Copied,
    /// It was saved as a file.
    Saved,
    /// The browser would not copy or save it.
    Refused,
}

impl KeyFate {
    fn is_safe(self) -> bool {
        matches!(self, Self::Copied | Self::Saved)
    }

    fn text(self) -> String {
        match self {
            Self::No => tr("secret.not_copied"),
            Self::Asked => tr("secret.close_anyway"),
            Self::Copied => tr("secret.copied"),
            Self::Saved => tr("secret.saved"),
            Self::Refused => tr("secret.refused"),
        }
    }
}

/// Shows the key. Closing before it was copied or saved asks once.
#[component]
pub fn NewKeyDialog(
    /// The key, fresh from the server.
    credential: CreatedCredential,
    /// Name of the application.
    application: String,
    /// Headers that may carry the key.
    key_names: Vec<String>,
    /// Closes, after which the key is in no place of the app.
    on_close: Callback<()>,
) -> impl IntoView {
    let (kept, revealed) = (RwSignal::new(KeyFate::No), RwSignal::new(false));
    guard_tab(Signal::derive(move || !kept.get().is_safe()));
    let secret = credential.credential;
    let on_copy = copier(secret.clone(), kept, revealed, on_close);
    let close = Callback::new(move |()| match kept.get_untracked() {
        KeyFate::No | KeyFate::Refused => kept.set(KeyFate::Asked),
        KeyFate::Asked | KeyFate::Copied | KeyFate::Saved => on_close.run(()),
    });
    let names = [("name", credential.display_name.as_str()), ("application", &application)];
    view! {
        <Dialog
            id="new-key-title"
            title=tr("credential.new_title")
            subtitle=tr_with("credential.new_subtitle", &names)
            on_close=close
            close_label=tr("action.close")
            testid="copy-new-credential-modal"
        >
            <div class="body stack">
                <Note tone=NoteTone::Wait><b>{tr("secret.once")}</b>" "{tr("secret.once_text")}</Note>
                <SecretBox
                    id="new-key"
                    label=tr("strategy.api_key")
                    secret=secret.clone()
                    revealed
                    on_copy=Callback::new(move |()| on_copy.run(Then::Stay))
                >
                    <SendAs key_names/>
                </SecretBox>
                <HandOver secret=secret.clone() application=application.clone()/>
                <EnvFile secret application kept/>
            </div>
            <Footer kept on_copy close/>
        </Dialog>
    }
}

/// Offers to fill the key in where APIs are tried, as long as this tab is open.
#[component]
fn HandOver(secret: Secret, application: String) -> impl IntoView {
    let (handed, done) = (expect_handed(), RwSignal::new(false));
    let give = move |_| {
        handed.take(HandedKey { application: application.clone(), key: secret.clone() });
        done.set(true);
    };
    view! {
        <p class="small">
            {move || if done.get() {
                tr("credential.handed_over").into_any()
            } else {
                view! { <button type="button" class="link-btn" on:click=give.clone()>{tr("credential.hand_over")}</button> }.into_any()
            }}
        </p>
    }
}

/// What follows when the key is in the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    Stay,
    Close,
}

/// Copies the key. When the browser does not, the key is shown, so that a hand can.
fn copier(
    secret: Secret,
    kept: RwSignal<KeyFate>,
    revealed: RwSignal<bool>,
    on_close: Callback<()>,
) -> Callback<Then> {
    let (toasts, secret) = (expect_toasts(), StoredValue::new(secret));
    Callback::new(move |then| {
        let secret = secret.get_value();
        spawn_local(async move {
            if copy(secret.expose()).await {
                toasts.done(tr("secret.copied_toast"));
                // A dialog that is closed already has nothing to close any more.
                let open = kept.try_set(KeyFate::Copied).is_none();
                if open && then == Then::Close {
                    on_close.try_run(());
                }
            } else {
                revealed.try_set(true);
                kept.try_update(|kept| {
                    if !kept.is_safe() {
                        *kept = KeyFate::Refused;
                    }
                });
            }
        });
    })
}

/// The key as a line for a program's environment, to be saved.
#[component]
fn EnvFile(secret: Secret, application: String, kept: RwSignal<KeyFate>) -> impl IntoView {
    let (variable, masked) = (env_file::variable(&application), mask(secret.expose()));
    let shown = variable.clone();
    let save = move |_| {
        let text = env_file::line(&variable, secret.expose());
        let saved = download(&env_file::file_name(&application), &text).is_ok();
        kept.set(if saved { KeyFate::Saved } else { KeyFate::Refused });
    };
    view! {
        <div class="code">
            <div class="code-head">
                <IconView icon=Icon::File/>
                <span class="mono">".env"</span>
                <span class="tools">
                    <button type="button" class="btn btn--quiet btn--sm" on:click=save>
                        <IconView icon=Icon::Download/>{tr("secret.download")}
                    </button>
                </span>
            </div>
            <pre><code><span class="k">{shown}</span>"="<span class="s">{masked}</span></code></pre>
        </div>
    }
}

/// What has become of the key, and the ways to close.
#[component]
fn Footer(kept: RwSignal<KeyFate>, on_copy: Callback<Then>, close: Callback<()>) -> impl IntoView {
    view! {
        <footer>
            <span class="small muted foot-note" role="status" class:warn=move || !kept.get().is_safe()>
                {move || kept.get().text()}
            </span>
            <button
                type="button"
                class="btn"
                data-testid="copy-credentials-close-modal-button"
                on:click=move |_| close.run(())
            >
                {move || if kept.get() == KeyFate::Asked { tr("secret.close_without") } else { tr("action.close") }}
            </button>
            <button
                type="button"
                class="btn btn--primary"
                data-testid="copy-credentials-confirm-modal-button"
                on:click=move |_| on_copy.run(Then::Close)
            >
                <IconView icon=Icon::Copy/>{tr("secret.copy_and_close")}
            </button>
        </footer>
    }
}

/// How a request carries the key.
#[component]
fn SendAs(key_names: Vec<String>) -> impl IntoView {
    let header = key_names.into_iter().next();
    view! {
        {header.map(|name| view! {
            {tr("secret.send_as")}" "<code>{name}": <"{tr("secret.key_placeholder")}">"</code>". "
        })}
        {tr("secret.keep_out")}
    }
}
