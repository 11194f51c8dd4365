//! A key gets a name: before it is made, or another one later.

use leptos::prelude::*;
use portico_api_types::ApplicationId;
use portico_api_types::application::MAX_TEXT_LENGTH;
use portico_api_types::credential::{CreatedCredential, Credential};

use crate::api::credentials;
use crate::components::failure::FormFailed;
use crate::state::boot::expect_client;
use crate::state::submit::Submit;
use crate::state::text::tr;
use crate::ui::button::SubmitButton;
use crate::ui::dialog::Dialog;
use crate::ui::field::{Line, TextField, TextKind};
use crate::ui::icon::Icon;

/// Texts and names for tests of a [`NameForm`].
struct Words {
    id: &'static str,
    title: String,
    hint: String,
    submit: String,
    dialog_testid: &'static str,
    input_testid: &'static str,
    submit_testid: &'static str,
    icon: Icon,
}

/// Asks for a name, then makes the key.
#[component]
pub fn GenerateDialog(
    /// The application that the key is for.
    application: ApplicationId,
    /// Closes.
    on_close: Callback<()>,
    /// Takes the key.
    on_created: Callback<CreatedCredential>,
) -> impl IntoView {
    let (client, submit) = (expect_client(), Submit::new());
    let create = Callback::new(move |name: String| {
        let (client, application) = (client.clone(), application.clone());
        submit.run(async move { credentials::create(&client, &application, &name).await }, move |created| {
            on_created.run(created);
        });
    });
    let words = Words {
        id: "generate-key-title",
        title: tr("credential.generate_title"),
        hint: tr("credential.name_hint"),
        submit: tr("credential.generate"),
        dialog_testid: "display-name-modal",
        input_testid: "display-name-input",
        submit_testid: "create-credential-modal-button",
        icon: Icon::Key,
    };
    view! { <NameForm words start=String::new() submit on_name=create on_close/> }
}

/// Gives a key another name. The same name, or none, changes nothing.
#[component]
pub fn RenameDialog(
    /// The application that the key belongs to.
    application: ApplicationId,
    /// The key.
    credential: Credential,
    /// Closes.
    on_close: Callback<()>,
    /// The key has another name now.
    on_renamed: Callback<()>,
) -> impl IntoView {
    let (client, submit) = (expect_client(), Submit::new());
    let start = credential.display_name.clone();
    let rename = Callback::new(move |name: String| {
        if name == credential.display_name {
            on_close.run(());
            return;
        }
        let (client, application, id) = (client.clone(), application.clone(), credential.id.clone());
        submit.run(async move { credentials::rename(&client, &application, &id, &name).await }, move |()| {
            on_renamed.run(());
        });
    });
    let words = Words {
        id: "rename-key-title",
        title: tr("credential.rename_title"),
        hint: String::new(),
        submit: tr("action.save"),
        dialog_testid: "rename-credential-modal",
        input_testid: "rename-display-name-input",
        submit_testid: "rename-credential-modal-button",
        icon: Icon::Edit,
    };
    view! { <NameForm words start submit on_name=rename on_close/> }
}

#[component]
fn NameForm(
    words: Words,
    start: String,
    submit: Submit,
    on_name: Callback<String>,
    on_close: Callback<()>,
) -> impl IntoView {
    let (name, missing) = (RwSignal::new(start), RwSignal::new(false));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let name = name.get_untracked().trim().to_owned();
        missing.set(name.is_empty());
        if !name.is_empty() {
            on_name.run(name);
        }
    };
    let refused = move || submit.field_error("display_name");
    let error =
        Signal::derive(move || if missing.get() { Some(tr("credential.name_missing")) } else { refused() });
    let close = submit.closing(on_close);
    let (max_length, testid) = (Some(MAX_TEXT_LENGTH), words.input_testid);
    let line = Line { max_length, testid, focus: true, ..Line::needed(TextKind::Plain) };
    view! {
        <Dialog id=words.id title=words.title on_close=close close_label=tr("action.close") testid=words.dialog_testid>
            <form novalidate on:submit=send>
                <div class="body stack">
                    {move || refused().is_none().then(|| view! { <FormFailed submit/> })}
                    <TextField
                        id="displayName"
                        label=tr("credential.name")
                        hint=words.hint
                        value=name
                        error
                        line
                    />
                </div>
                <footer>
                    <button type="button" class="btn" on:click=move |_| close.run(())>{tr("action.cancel")}</button>
                    <SubmitButton
                        label=words.submit
                        busy_label=tr("action.submitting")
                        busy=Signal::derive(move || submit.busy())
                        testid=words.submit_testid
                        icon=words.icon
                    />
                </footer>
            </form>
        </Dialog>
    }
}
