//! What an application's form holds, its rules, and what it sends (behaviour.md 2.10).

use portico_api_types::AuthStrategyId;
use portico_api_types::application::{Application, CreateApplicationPayload, UpdateApplicationPayload};
use portico_api_types::auth_strategy::CredentialType;

use super::problem::{Field, Problem, Reason};

/// The form's texts as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Name.
    pub name: String,
    /// Id of the chosen strategy; empty for none yet.
    pub strategy: String,
    /// Where an OpenID Connect flow returns to.
    pub redirect_uri: String,
    /// What the gateway or the identity provider knows it by.
    pub reference_id: String,
    /// What it is for.
    pub description: String,
}

/// Which fields a strategy asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// A redirect URI may be given.
    pub redirect_uri: bool,
    /// A reference id must be given.
    pub reference_id: bool,
}

impl Needs {
    /// The table of behaviour.md 2.10. Where no strategy is known yet, keys are assumed: they ask for the least.
    pub fn of(kind: Option<&CredentialType>) -> Self {
        match kind {
            Some(CredentialType::ClientCredentials) => Self { redirect_uri: true, reference_id: false },
            Some(CredentialType::SelfManagedClientCredentials) => {
                Self { redirect_uri: true, reference_id: true }
            }
            _ => Self { redirect_uri: false, reference_id: true },
        }
    }
}

impl Draft {
    /// What an application has now.
    pub fn of(application: &Application) -> Self {
        Self {
            name: application.name.clone(),
            strategy: application
                .auth_strategy
                .as_ref()
                .map(|strategy| strategy.id.to_string())
                .unwrap_or_default(),
            redirect_uri: application.redirect_uri.clone().unwrap_or_default(),
            reference_id: application.reference_id.clone(),
            description: application.description.clone().unwrap_or_default(),
        }
    }

    /// Required fields that are empty. Every other rule is the server's.
    pub fn missing(&self, needs: Needs, needs_strategy: bool) -> Vec<Problem> {
        let empty = |text: &str| text.trim().is_empty();
        [
            (Field::Name, empty(&self.name)),
            (Field::Strategy, needs_strategy && empty(&self.strategy)),
            (Field::ReferenceId, needs.reference_id && empty(&self.reference_id)),
        ]
        .into_iter()
        .filter(|(_, missing)| *missing)
        .map(|(field, _)| Problem { field, reason: Reason::Required })
        .collect()
    }

    /// What creates the application: the fields that are filled in and that the strategy asks for.
    pub fn payload(&self, needs: Needs) -> CreateApplicationPayload {
        let given = |text: &str, wanted: bool| {
            Some(text.trim()).filter(|text| wanted && !text.is_empty()).map(str::to_owned)
        };
        CreateApplicationPayload {
            name: self.name.trim().to_owned(),
            reference_id: given(&self.reference_id, needs.reference_id),
            redirect_uri: given(&self.redirect_uri, needs.redirect_uri),
            description: given(&self.description, true),
            auth_strategy_id: given(&self.strategy, true).map(AuthStrategyId::from),
            scopes: None,
        }
    }

    /// What changes the application: only what differs; an empty text clears a field. `None` when nothing does.
    pub fn changes(&self, from: &Self) -> Option<UpdateApplicationPayload> {
        let changed = |now: &str, before: &str| {
            let now = now.trim();
            (now != before.trim()).then(|| now.to_owned())
        };
        let payload = UpdateApplicationPayload {
            name: changed(&self.name, &from.name),
            reference_id: changed(&self.reference_id, &from.reference_id),
            redirect_uri: changed(&self.redirect_uri, &from.redirect_uri),
            description: changed(&self.description, &from.description),
            scopes: None,
        };
        (payload != UpdateApplicationPayload::default()).then_some(payload)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(name: &str, reference_id: &str) -> Draft {
        Draft { name: name.into(), reference_id: reference_id.into(), ..Draft::default() }
    }

    #[test]
    fn fields_by_strategy() {
        use CredentialType::{ClientCredentials, KeyAuth, Other, SelfManagedClientCredentials};
        for (kind, redirect_uri, reference_id) in [
            (Some(KeyAuth), false, true),
            (Some(SelfManagedClientCredentials), true, true),
            (Some(ClientCredentials), true, false),
            (Some(Other("mtls".into())), false, true),
            (None, false, true),
        ] {
            assert_eq!(Needs::of(kind.as_ref()), Needs { redirect_uri, reference_id }, "{kind:?}");
        }
    }

    #[test]
    fn names_every_empty_field_in_order() {
        let fields = |draft: &Draft, needs, needs_strategy| {
            draft.missing(needs, needs_strategy).into_iter().map(|problem| problem.field).collect::<Vec<_>>()
        };
        let keys = Needs::of(Some(&CredentialType::KeyAuth));
        assert_eq!(fields(&draft(" ", ""), keys, true), [Field::Name, Field::Strategy, Field::ReferenceId]);
        assert_eq!(fields(&draft("Kiosk", "k"), keys, false), []);
        assert_eq!(
            fields(&draft("Kiosk", ""), Needs::of(Some(&CredentialType::ClientCredentials)), false),
            []
        );
    }

    #[test]
    fn creates_with_what_is_filled_in_and_asked_for() {
        let draft = Draft {
            redirect_uri: "https://a.example".into(),
            strategy: "s".into(),
            description: "  ".into(),
            ..draft(" Kiosk ", " k ")
        };
        let keys = draft.payload(Needs::of(Some(&CredentialType::KeyAuth)));
        assert_eq!((keys.name.as_str(), keys.reference_id.as_deref()), ("Kiosk", Some("k")));
        assert_eq!((keys.redirect_uri, keys.description), (None, None));
        assert_eq!(keys.auth_strategy_id, Some("s".into()));
        let registered_client = draft.payload(Needs::of(Some(&CredentialType::ClientCredentials)));
        assert_eq!(registered_client.redirect_uri.as_deref(), Some("https://a.example"));
        assert_eq!(registered_client.reference_id, None);
    }

    #[test]
    fn updates_only_what_differs_and_clears_with_an_empty_text() {
        let before = Draft { description: "Old".into(), ..draft("Kiosk", "k") };
        assert_eq!(before.changes(&before), None);
        assert_eq!(Draft { name: "Kiosk ".into(), ..before.clone() }.changes(&before), None);
        let after = Draft { name: "Kiosk 2".into(), description: String::new(), ..before.clone() };
        assert_eq!(
            after.changes(&before),
            Some(UpdateApplicationPayload {
                name: Some("Kiosk 2".into()),
                description: Some(String::new()),
                ..UpdateApplicationPayload::default()
            })
        );
    }
}
