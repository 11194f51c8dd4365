//! Which of the developer's applications may be registered for a version, and why the others may not.

use portico_api_types::application::Application;
use portico_api_types::auth_strategy::{AuthStrategy, CredentialType};
use portico_api_types::registration::RegistrationStatus;
use portico_api_types::version::{ProductVersion, ProductVersionApplication, RegistrationConfiguration};
use portico_api_types::{ApplicationId, RegistrationId};

use crate::state::text::{tr, tr_with};

/// An application in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The application.
    pub id: ApplicationId,
    /// Its name.
    pub name: String,
    /// Name of its strategy, when it has one.
    pub strategy: Option<String>,
    /// Why it cannot be chosen.
    pub obstacle: Option<Obstacle>,
}

/// Why an application cannot be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It has a registration for this version already.
    Registered {
        /// What became of it.
        status: RegistrationStatus,
        /// The registration, which knows since when.
        id: Option<RegistrationId>,
    },
    /// It works with another strategy than the version asks for; says which.
    Strategy(String),
    /// The portal leaves it out without saying why.
    NotOffered,
}

/// Everything that is known of the developer's applications.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Candidates {
    /// Those that the portal offers for the version.
    pub eligible: Vec<ProductVersionApplication>,
    /// Those that have a registration for it.
    pub registered: Vec<ProductVersionApplication>,
    /// All of them.
    pub all: Vec<Application>,
}

impl Candidates {
    /// Takes in an application that was just made for the version: it can be chosen, and comes first.
    pub fn add(&mut self, application: Application) {
        self.eligible.insert(
            0,
            ProductVersionApplication {
                id: application.id,
                name: application.name,
                registration_id: None,
                registration_status: None,
                auth_strategy: application.auth_strategy,
                created_at: application.created_at,
                updated_at: application.updated_at,
            },
        );
    }
}

/// How applications register for a version: the first way that is open, or the first if none is.
pub fn way_in(version: &ProductVersion) -> Option<&RegistrationConfiguration> {
    let configs = &version.registration_configs;
    configs.iter().find(|config| config.registration_enabled).or_else(|| configs.first())
}

/// All applications: those that can be chosen first, then those that are registered already, then the others.
pub fn choices(known: &Candidates, needs: Option<&RegistrationConfiguration>) -> Vec<Choice> {
    let free = known.eligible.iter().map(|app| seen_from_version(app, None));
    let taken = known.registered.iter().filter_map(|app| {
        let status = app.registration_status.clone()?;
        Some(seen_from_version(app, Some(Obstacle::Registered { status, id: app.registration_id.clone() })))
    });
    let mut list: Vec<Choice> = Vec::new();
    for choice in free.chain(taken) {
        if list.iter().all(|earlier| earlier.id != choice.id) {
            list.push(choice);
        }
    }
    for app in &known.all {
        if list.iter().all(|earlier| earlier.id != app.id) {
            list.push(Choice {
                id: app.id.clone(),
                name: app.name.clone(),
                strategy: app.auth_strategy.as_ref().map(|strategy| strategy.name.clone()),
                obstacle: Some(left_out(app.auth_strategy.as_ref(), needs)),
            });
        }
    }
    list
}

/// The choice that the visit asked for by id or name, or else the only one there is.
pub fn preselected(choices: &[Choice], wanted: Option<&str>) -> Option<ApplicationId> {
    let free: Vec<&Choice> = choices.iter().filter(|choice| choice.obstacle.is_none()).collect();
    let asked = wanted.and_then(|wanted| {
        let by_id = free.iter().find(|choice| choice.id.as_str() == wanted);
        by_id.or_else(|| free.iter().find(|choice| choice.name == wanted))
    });
    let only = (free.len() == 1).then(|| free.first()).flatten();
    asked.or(only).map(|choice| choice.id.clone())
}

/// Why no application in the list can be chosen, and what helps.
pub fn why_none(choices: &[Choice], strategy: Option<&str>) -> String {
    let any_registered =
        choices.iter().any(|choice| matches!(choice.obstacle, Some(Obstacle::Registered { .. })));
    match strategy {
        _ if choices.is_empty() => tr("registration.no_applications_text"),
        _ if any_registered => tr("registration.all_registered"),
        Some(name) => tr_with("registration.none_fits", &[("strategy", name)]),
        None => tr("registration.none_offered"),
    }
}

/// Whether a name contains what was typed, whatever the case.
pub fn matches(choice: &Choice, text: &str) -> bool {
    choice.name.to_lowercase().contains(&text.trim().to_lowercase())
}

fn seen_from_version(app: &ProductVersionApplication, obstacle: Option<Obstacle>) -> Choice {
    let strategy = app.auth_strategy.as_ref().map(|strategy| strategy.name.clone());
    Choice { id: app.id.clone(), name: app.name.clone(), strategy, obstacle }
}

fn left_out(theirs: Option<&AuthStrategy>, needs: Option<&RegistrationConfiguration>) -> Obstacle {
    let (Some(theirs), Some(needs)) = (theirs, needs) else { return Obstacle::NotOffered };
    if theirs.id == needs.id {
        return Obstacle::NotOffered;
    }
    Obstacle::Strategy(match (&theirs.credential_type, &needs.credential_type) {
        (their_kind, CredentialType::KeyAuth) if is_openid(their_kind) => tr("registration.needs_key"),
        (CredentialType::KeyAuth, our_kind) if is_openid(our_kind) => tr("registration.needs_openid"),
        _ => tr_with("registration.needs_strategy", &[("theirs", &theirs.name), ("ours", &needs.name)]),
    })
}

fn is_openid(kind: &CredentialType) -> bool {
    matches!(kind, CredentialType::ClientCredentials | CredentialType::SelfManagedClientCredentials)
}

#[cfg(test)]
mod tests;
