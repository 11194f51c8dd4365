//! What is wrong with which field of an application's form.

use crate::api::{ApiError, ErrorKind};
use crate::state::text::{tr, tr_with};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Name.
    Name,
    /// Authentication strategy.
    Strategy,
    /// Redirect URI.
    RedirectUri,
    /// Reference id.
    ReferenceId,
    /// Description.
    Description,
}

impl Field {
    const ALL: [Self; 5] =
        [Self::Name, Self::Strategy, Self::RedirectUri, Self::ReferenceId, Self::Description];

    /// Id of its input (behaviour.md 3.6).
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "applicationName",
            Self::Strategy => "authStrat",
            Self::RedirectUri => "redirectUri",
            Self::ReferenceId => "referenceId",
            Self::Description => "description",
        }
    }

    /// Its label.
    pub fn label(self) -> String {
        match self {
            Self::Name => tr("application_form.name"),
            Self::Strategy => tr("application_form.strategy"),
            Self::RedirectUri => tr("application_form.redirect_uri"),
            Self::ReferenceId => tr("application_form.reference_id"),
            Self::Description => tr("application_form.description"),
        }
    }

    /// Its name in the contract.
    fn contract_name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Strategy => "auth_strategy_id",
            Self::RedirectUri => "redirect_uri",
            Self::ReferenceId => "reference_id",
            Self::Description => "description",
        }
    }
}

/// Why a field was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It must be filled in.
    Required,
    /// Another application has it.
    Taken,
    /// In the server's words, to be read after the field's name.
    Said(String),
}

/// A refused field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// Why.
    pub reason: Reason,
}

impl Problem {
    /// What stands beside the field.
    pub fn sentence(&self) -> String {
        match (&self.reason, self.field) {
            (Reason::Required, Field::Strategy) => tr("application_form.choose_strategy"),
            (Reason::Required, _) => tr("application_form.required"),
            (Reason::Taken, Field::ReferenceId) => tr("application_form.reference_id_taken"),
            (Reason::Taken, _) => tr("application_form.taken"),
            (Reason::Said(reason), field) => {
                tr_with("application_form.refused", &[("field", &field.label()), ("reason", reason)])
            }
        }
    }
}

/// The fields that the server refused. Empty when it refused the whole, so that the whole has to say why.
pub fn refused(error: &ApiError) -> Vec<Problem> {
    match error.kind {
        ErrorKind::Conflict => {
            taken(error).map(|field| Problem { field, reason: Reason::Taken }).into_iter().collect()
        }
        ErrorKind::Invalid => {
            let mut problems: Vec<Problem> = Vec::new();
            for refusal in &error.fields {
                // Were one left out, its reason would be lost: then the whole error is shown.
                let Some(field) = named(&refusal.field) else { return Vec::new() };
                if problems.iter().all(|earlier| earlier.field != field) {
                    let reason = match refusal.rule.as_deref() {
                        Some("required") => Reason::Required,
                        _ => Reason::Said(refusal.reason.clone()),
                    };
                    problems.push(Problem { field, reason });
                }
            }
            problems
        }
        _ => Vec::new(),
    }
}

fn named(name: &str) -> Option<Field> {
    Field::ALL.into_iter().find(|field| field.contract_name() == name)
}

/// Which field clashes: portals name it in the refused parameters or, in one spelling or another, in the sentence.
fn taken(error: &ApiError) -> Option<Field> {
    if let Some(field) = error.fields.iter().find_map(|refusal| named(&refusal.field)) {
        return Some(field);
    }
    let detail = error.detail.as_deref()?.to_lowercase().replace(['_', '-'], " ");
    // The value may be quoted behind the field's name, and may itself read like a name.
    [("reference id", Field::ReferenceId), ("referenceid", Field::ReferenceId), ("name", Field::Name)]
        .into_iter()
        .filter_map(|(spelling, field)| Some((detail.find(spelling)?, field)))
        .min_by_key(|(at, _)| *at)
        .map(|(_, field)| field)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(status: u16, body: &str) -> Vec<(Field, Reason)> {
        refused(&ApiError::from_answer(status, body))
            .into_iter()
            .map(|problem| (problem.field, problem.reason))
            .collect()
    }

    #[test]
    fn finds_the_taken_field_in_every_spelling() {
        for (detail, field) in [
            ("reference_id is taken", Field::ReferenceId),
            ("An application with this Reference ID already exists", Field::ReferenceId),
            ("referenceId must be unique", Field::ReferenceId),
            ("name is taken", Field::Name),
            ("name [reference_id] is already taken", Field::Name),
            ("reference_id [name] is already taken", Field::ReferenceId),
            ("The reference-id of another application has this name", Field::ReferenceId),
        ] {
            assert_eq!(
                fields(409, &format!(r#"{{"detail":"{detail}"}}"#)),
                [(field, Reason::Taken)],
                "{detail}"
            );
        }
        let parameters =
            r#"{"detail":"Conflict","invalid_parameters":[{"field":"name","reason":"is taken"}]}"#;
        assert_eq!(fields(409, parameters), [(Field::Name, Reason::Taken)]);
        assert_eq!(fields(409, r#"{"detail":"It clashes"}"#), []);
    }

    #[test]
    fn takes_refused_fields_once_each() {
        let body = r#"{"invalid_parameters":[
            {"field":"redirect_uri","reason":"must be a URL","rule":"is_uri"},
            {"field":"redirect_uri","reason":"is too long"},
            {"field":"name","reason":"is required","rule":"required"}]}"#;
        let said = Reason::Said("must be a URL".into());
        assert_eq!(fields(400, body), [(Field::RedirectUri, said), (Field::Name, Reason::Required)]);
    }

    #[test]
    fn leaves_what_no_field_can_show_to_the_form() {
        let body = r#"{"invalid_parameters":[{"field":"scopes","reason":"are unknown"},{"field":"name","reason":"is odd"}]}"#;
        assert_eq!(fields(400, body), []);
        assert_eq!(fields(500, r#"{"detail":"name"}"#), []);
    }

    #[test]
    fn speaks_beside_the_field() {
        let sentence = |field, reason| Problem { field, reason }.sentence();
        assert_eq!(
            sentence(Field::RedirectUri, Reason::Said("must be a URL".into())),
            "Redirect URI must be a URL"
        );
        assert_ne!(sentence(Field::ReferenceId, Reason::Taken), sentence(Field::Name, Reason::Taken));
    }
}
