//! An application in the list, with the reason when it cannot be chosen.

use leptos::prelude::*;
use portico_api_types::registration::{Registration, RegistrationStatus};
use portico_api_types::{ApplicationId, RegistrationId};

use super::choices::{Choice, Obstacle};
use crate::api::registrations;
use crate::components::registration_status::{tone, word};
use crate::state::boot::expect_client;
use crate::state::remote::use_remote;
use crate::state::text::{tr, tr_with};
use crate::ui::icon::{Icon, IconView};
use crate::ui::time::day;

/// A radio button with the application's name.
#[component]
pub fn ChoiceRow(
    /// Its place in the list; makes ids.
    number: usize,
    /// The application.
    choice: Choice,
    /// The chosen application.
    chosen: RwSignal<Option<ApplicationId>>,
) -> impl IntoView {
    let blocked = choice.obstacle.is_some();
    let id = StoredValue::new(choice.id.clone());
    let is_chosen = move || chosen.with(|chosen| id.with_value(|id| chosen.as_ref() == Some(id)));
    let why = format!("registration-why-{number}");
    let described_by = blocked.then(|| why.clone());
    let testid = format!("register-{}", choice.name);
    view! {
        <label class="choice" class:selected=is_chosen data-testid="row-item">
            <input
                class="radio"
                type="radio"
                name="registration-application"
                value=choice.id.to_string()
                disabled=blocked
                aria-describedby=described_by
                prop:checked=is_chosen
                on:change=move |_| chosen.set(Some(id.get_value()))
            />
            <span>
                <b data-testid=testid>{choice.name}</b>
                {match choice.obstacle {
                    None => choice.strategy.map(|name| view! { <small>{name}</small> }).into_any(),
                    Some(obstacle) => view! {
                        <small id=why><Why application=choice.id obstacle/></small>
                    }
                    .into_any(),
                }}
            </span>
        </label>
    }
}

#[component]
fn Why(application: ApplicationId, obstacle: Obstacle) -> impl IntoView {
    match obstacle {
        Obstacle::Registered { status, id } => view! { <Since application status id/> }.into_any(),
        Obstacle::Strategy(reason) => view! { <IconView icon=Icon::Lock/>{reason} }.into_any(),
        Obstacle::NotOffered => {
            view! { <IconView icon=Icon::Lock/>{tr("registration.not_offered")} }.into_any()
        }
    }
}

/// Since when is only known to the registration itself. It is asked for on its own: without it the reason still stands.
#[component]
fn Since(
    application: ApplicationId,
    status: RegistrationStatus,
    id: Option<RegistrationId>,
) -> impl IntoView {
    let client = expect_client();
    let registration = use_remote(
        || (),
        move |()| {
            let (client, application, id) = (client.clone(), application.clone(), id.clone());
            async move {
                match id {
                    Some(id) => registrations::get(&client, &application, &id).await.map(Some),
                    None => Ok(None),
                }
            }
        },
    );
    let icon = tone(&status).icon();
    view! {
        <IconView icon/>
        {move || {
            let found = registration.ready().flatten();
            sentence(&status, found.and_then(|found| since(&found)).as_deref())
        }}
    }
}

/// When it was asked for while nobody has decided; when it was decided otherwise.
fn since(registration: &Registration) -> Option<String> {
    let at = match registration.status {
        RegistrationStatus::Pending => &registration.created_at,
        _ => &registration.updated_at,
    };
    day(at.as_str())
}

fn sentence(status: &RegistrationStatus, since: Option<&str>) -> String {
    let word = word(status);
    match (status, since) {
        (RegistrationStatus::Pending, Some(day)) => {
            tr_with("registration.taken_since", &[("status", &word), ("day", day)])
        }
        (_, Some(day)) => tr_with("registration.taken_on", &[("status", &word), ("day", day)]),
        (_, None) => tr_with("registration.taken", &[("status", &word)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_since_when_as_far_as_it_is_known() {
        let (pending, approved) = (RegistrationStatus::Pending, RegistrationStatus::Approved);
        assert_eq!(sentence(&pending, Some("12 May")), "Already registered, pending since 12 May");
        assert_eq!(sentence(&approved, Some("3 October")), "Already registered, approved on 3 October");
        assert_eq!(sentence(&approved, None), "Already registered, approved");
    }
}
