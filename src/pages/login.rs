//! Sign in.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use portico_api_types::Secret;
use portico_api_types::developer::AuthenticateRequest;

use crate::api::{ApiError, ErrorKind, developer};
use crate::components::heading::{PageHeading, use_title};
use crate::components::shell::Brand;
use crate::config::Registration;
use crate::paths;
use crate::state::boot::{expect_client, expect_portal};
use crate::state::sentence::sentence;
use crate::state::session::expect_session;
use crate::state::submit::Submit;
use crate::state::text::tr;
use crate::ui::button::SubmitButton;
use crate::ui::field::{Line, PasswordField, TextField, TextKind};
use crate::ui::note::{Note, NoteTone};

/// The card that asks for email and password (behaviour.md 2.2).
#[component]
pub fn LoginPage() -> impl IntoView {
    use_title(|| tr("login.title"));
    let query = use_query_map().get_untracked();
    let email = RwSignal::new(query.get("email").unwrap_or_default());
    let registered = query.get("registered").is_some();
    let newcomers = expect_portal().with_value(|portal| portal.config.registration != Registration::Off);
    view! {
        <main class="auth" id="main">
            <Brand/>
            <div class="card auth-form" data-testid="auth-form">
                <PageHeading text=tr("login.heading")/>
                {registered.then(|| view! {
                    <Note tone=NoteTone::Ok testid="auth-login-register-success-message">{tr("login.registered")}</Note>
                })}
                <LoginForm email/>
            </div>
            {newcomers.then(|| view! {
                <p class="below" data-testid="sign-up-encouragement-message">
                    {tr("login.no_account")}" "<a href=paths::REGISTER>{tr("login.register")}</a>
                </p>
            })}
        </main>
    }
}

#[component]
fn LoginForm(email: RwSignal<String>) -> impl IntoView {
    let (client, session) = (expect_client(), expect_session());
    let password = RwSignal::new(String::new());
    let submit = Submit::new();
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let client = client.clone();
        let request = AuthenticateRequest {
            username: email.get_untracked(),
            password: Secret::new(password.get_untracked()),
        };
        submit.run(
            async move {
                developer::authenticate(&client, &request).await?;
                developer::me(&client).await
            },
            move |developer| session.enter(developer),
        );
    };
    view! {
        <form novalidate data-testid="auth-login-form" on:submit=send>
            <AuthFailed submit unauthorized="login.wrong"/>
            <TextField id="email" label=tr("field.email") value=email error=None line=Line { focus: true, ..Line::needed(TextKind::Email) }/>
            <PasswordField
                id="password"
                label=tr("field.password")
                autocomplete="current-password"
                value=password
                show_label=tr("action.show_password")
                error=None
            />
            <SubmitButton
                label=tr("login.submit")
                busy_label=tr("action.submitting")
                busy=Signal::derive(move || submit.busy())
                class="btn--lg btn--block"
                testid="auth-login-submit"
            />
        </form>
    }
}

/// Why an auth form was not taken, in the order of behaviour.md 2.2.
#[component]
pub fn AuthFailed(
    /// The form's state.
    submit: Submit,
    /// Key of the text for a 401.
    unauthorized: &'static str,
) -> impl IntoView {
    move || {
        submit.error().map(|error| view! {
            <Note tone=NoteTone::Bad testid="auth-error-message">{auth_sentence(&error, unauthorized)}</Note>
        })
    }
}

fn auth_sentence(error: &ApiError, unauthorized: &str) -> String {
    let waiting = error.title.as_deref().is_some_and(|title| title.to_lowercase().contains("disabled"));
    match error.kind {
        _ if error.fields.iter().any(|problem| problem.rule.as_deref() == Some("isEmail")) => {
            tr("login.email_invalid")
        }
        _ if waiting => tr("login.pending"),
        ErrorKind::Unauthorized => tr(unauthorized),
        ErrorKind::Forbidden => tr("login.forbidden"),
        ErrorKind::Server if error.status == Some(503) => tr("login.unavailable"),
        _ => sentence(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_by_cause() {
        let said = |status, body| auth_sentence(&ApiError::from_answer(status, body), "login.wrong");
        assert_eq!(said(401, "{}"), tr("login.wrong"));
        assert_eq!(said(401, r#"{"title":"Account Disabled"}"#), tr("login.pending"));
        assert_eq!(said(503, ""), tr("login.unavailable"));
        let validator = r#"{"message":[{"property":"email","constraints":{"isEmail":"bad"}}]}"#;
        assert_eq!(said(400, validator), "Email must be a valid email address");
        assert_eq!(
            said(400, r#"{"detail":"The requested developer was not found"}"#),
            "The requested developer was not found"
        );
    }
}
