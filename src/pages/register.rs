//! Make an account.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use portico_api_types::Secret;
use portico_api_types::developer::{AuthenticateRequest, Developer, RegisterPayload};

use super::login::AuthFailed;
use crate::api::{ApiError, Client, developer};
use crate::components::heading::{PageHeading, use_title};
use crate::components::shell::Brand;
use crate::config::Registration;
use crate::paths;
use crate::state::boot::{expect_client, expect_portal};
use crate::state::session::expect_session;
use crate::state::submit::Submit;
use crate::state::text::tr;
use crate::ui::button::SubmitButton;
use crate::ui::field::{Line, PasswordField, TextField, TextKind};
use crate::ui::note::{Note, NoteTone};
use crate::url::Query;

/// The card for newcomers. Where the back end takes a password at once it is asked for, and the newcomer is signed in;
/// elsewhere a mail follows, as the contract has it (behaviour.md 2.1).
#[component]
pub fn RegisterPage() -> impl IntoView {
    use_title(|| tr("register.title"));
    let way = expect_portal().with_value(|portal| portal.config.registration);
    view! {
        <main class="auth" id="main">
            <Brand/>
            <div class="card auth-form" data-testid="auth-form">
                <PageHeading text=tr("register.heading")/>
                {if way == Registration::Off {
                    view! { <Note tone=NoteTone::Info>{tr("register.off")}</Note> }.into_any()
                } else {
                    view! { <RegisterForm with_password=way == Registration::Password/> }.into_any()
                }}
            </div>
            <p class="below" id="login-encouragement-message">
                {tr("register.have_account")}" "<a href=paths::LOGIN>{tr("register.login")}</a>
            </p>
        </main>
    }
}

#[component]
fn RegisterForm(with_password: bool) -> impl IntoView {
    let (client, session, navigate) = (expect_client(), expect_session(), use_navigate());
    let [name, email, password] = [(); 3].map(|()| RwSignal::new(String::new()));
    let submit = Submit::new();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (client, navigate) = (client.clone(), navigate.clone());
        let payload = RegisterPayload {
            email: email.get_untracked().trim().to_owned(),
            full_name: name.get_untracked().trim().to_owned(),
            password: with_password.then(|| Secret::new(password.get_untracked())),
        };
        submit.run(register(client, payload), move |developer| match developer {
            Some(developer) => session.enter(developer),
            None => {
                navigate(&Query::new().with("registered", true).on(paths::LOGIN), NavigateOptions::default());
            }
        });
    };
    let error = move |field: &'static str| Signal::derive(move || submit.field_error(field));
    view! {
        <form novalidate data-testid="auth-register-form" on:submit=send>
            <AuthFailed submit unauthorized="error.unauthorized"/>
            <TextField id="full_name" label=tr("field.full_name") value=name error=error("full_name") line=Line::needed(TextKind::Name)/>
            <TextField id="email" label=tr("field.email") value=email error=error("email") line=Line::needed(TextKind::Email)/>
            {with_password.then(|| view! {
                <PasswordField
                    id="password"
                    label=tr("field.password")
                    hint=tr("register.password_hint")
                    autocomplete="new-password"
                    value=password
                    show_label=tr("action.show_password")
                    error=error("password")
                />
            })}
            <SubmitButton
                label=tr("register.submit")
                busy_label=tr("action.submitting")
                busy=Signal::derive(move || submit.busy())
                class="btn--lg btn--block"
                testid="auth-register-submit"
            />
        </form>
    }
}

/// Registers, and signs in where a password was given.
async fn register(client: Client, payload: RegisterPayload) -> Result<Option<Developer>, ApiError> {
    developer::register(&client, &payload).await?;
    let Some(password) = payload.password else { return Ok(None) };
    developer::authenticate(&client, &AuthenticateRequest { username: payload.email, password }).await?;
    developer::me(&client).await.map(Some)
}
