//! Ending a registration: what it is called depends on its state.

use leptos::prelude::*;
use portico_api_types::registration::{Registration, RegistrationStatus};

use crate::api::registrations;
use crate::components::confirm_dialog::{ConfirmDialog, ConfirmHooks};
use crate::state::boot::expect_client;
use crate::state::submit::Submit;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::Icon;

/// What ending a registration means to the developer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Giving up access.
    Unregister,
    /// Taking a request back.
    Withdraw,
    /// Clearing away a decision that cannot be used.
    Remove,
}

impl Ending {
    /// What ending means in this state.
    pub fn of(status: &RegistrationStatus) -> Self {
        match status {
            RegistrationStatus::Approved => Self::Unregister,
            RegistrationStatus::Pending => Self::Withdraw,
            RegistrationStatus::Rejected | RegistrationStatus::Revoked | RegistrationStatus::Other(_) => {
                Self::Remove
            }
        }
    }

    /// The word on the button.
    pub fn action(self) -> String {
        match self {
            Self::Unregister => tr("application.unregister"),
            Self::Withdraw => tr("application.withdraw"),
            Self::Remove => tr("application.remove"),
        }
    }

    /// Key of the message when it is done; takes `product`.
    pub fn done(self) -> &'static str {
        match self {
            Self::Unregister => "application.unregistered",
            Self::Withdraw => "application.withdrawn",
            Self::Remove => "application.removed",
        }
    }

    /// Keys of the question and of what it means; both take `application`, `product` and `version`.
    fn question(self) -> (&'static str, &'static str) {
        match self {
            Self::Unregister => ("application.unregister_title", "application.unregister_text"),
            Self::Withdraw => ("application.withdraw_title", "application.withdraw_text"),
            Self::Remove => ("application.remove_title", "application.remove_text"),
        }
    }
}

/// Says what stops working, then ends the registration.
#[component]
pub fn UnregisterDialog(
    /// The registration.
    registration: Registration,
    /// Name of the application.
    application: String,
    /// Closes.
    on_close: Callback<()>,
    /// It has ended.
    on_ended: Callback<()>,
) -> impl IntoView {
    let (client, submit) = (expect_client(), Submit::new());
    let ending = Ending::of(&registration.status);
    let (title, text) = ending.question();
    let say = |key| {
        let (product, version) = (&registration.product_name, &registration.product_version_name);
        tr_with(key, &[("application", &application), ("product", product), ("version", version)])
    };
    let (title, text) = (say(title), say(text));
    let end = Callback::new(move |()| {
        let (client, application, id) =
            (client.clone(), registration.application_id.clone(), registration.id.clone());
        submit.run(async move { registrations::delete(&client, &application, &id).await }, move |()| {
            on_ended.run(());
        });
    });
    view! {
        <ConfirmDialog
            id="unregister-title"
            title
            keep=tr("application.keep")
            confirm=ending.action()
            icon=Icon::Trash
            submit
            on_confirm=end
            on_close
            hooks=ConfirmHooks::default()
        >
            <p>{text}</p>
        </ConfirmDialog>
    }
}
