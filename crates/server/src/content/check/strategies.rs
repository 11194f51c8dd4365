//! Auth strategies.

use std::collections::BTreeSet;

use portico_api_types::auth_strategy::CredentialType;
use serde_saphyr::Spanned;

use super::{Checker, Unique};
use crate::content::declaration::{StrategySection, Text};
use crate::content::ids;
use crate::content::model::Strategy;

const KINDS: [&str; 2] = ["key_auth", "self_managed_client_credentials"];
const METHODS: [&str; 3] = ["bearer", "session", "client_credentials"];

/// The keys that versions may refer to.
pub(super) struct Strategies(BTreeSet<String>);

impl Strategies {
    pub(super) fn of(sections: &[StrategySection]) -> Self {
        Self(sections.iter().map(|section| section.key.value.clone()).collect())
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.0.contains(key)
    }

    pub(super) fn keys(&self) -> Vec<&str> {
        self.0.iter().map(String::as_str).collect()
    }
}

impl Checker<'_> {
    pub(super) fn strategies(&mut self, sections: &[StrategySection]) -> Vec<Strategy> {
        let mut keys = Unique::new("strategy key");
        sections
            .iter()
            .map(|section| {
                keys.check(self, &section.key, &section.key.value);
                self.strategy(section)
            })
            .collect()
    }

    fn strategy(&mut self, section: &StrategySection) -> Strategy {
        let key = self.key(&section.key);
        let known = |word: &str| KINDS.contains(&word).then(|| CredentialType::from(word));
        let kind = self.word(&section.kind, "type", &KINDS, known).unwrap_or(CredentialType::KeyAuth);
        let by_key = kind == CredentialType::KeyAuth;
        let (wanted, unwanted) = if by_key {
            (("key_names", &section.key_names), ("auth_methods", &section.auth_methods))
        } else {
            (("auth_methods", &section.auth_methods), ("key_names", &section.key_names))
        };
        if let (name, Some(list)) = unwanted {
            self.report(list, format!("`{name}` does not go with the type {:?}", kind.as_str()));
        }
        let words = self.words(section, wanted);
        let (key_names, auth_methods) = if by_key { (words, Vec::new()) } else { (Vec::new(), words) };
        Strategy {
            id: ids::strategy(&key),
            name: self.name(&section.name),
            credential_type: kind,
            key_names,
            auth_methods,
        }
    }

    fn words(
        &mut self,
        section: &StrategySection,
        (name, list): (&str, &Option<Spanned<Vec<Text>>>),
    ) -> Vec<String> {
        let words = list.as_ref().map_or(&[][..], |list| &list.value);
        if words.is_empty() {
            let kind = &section.kind.value;
            self.report(
                &section.kind,
                format!("a strategy of the type {kind:?} needs at least one of `{name}`"),
            );
        }
        let mut unique = Unique::new("name");
        for word in words {
            unique.check(self, word, &word.value.to_ascii_lowercase());
            if name == "auth_methods" {
                self.word(word, "auth method", &METHODS, |word| METHODS.contains(&word).then_some(()));
            } else if axum::http::HeaderName::try_from(&word.value).is_err() {
                self.report(word, format!("{:?} cannot be the name of a header", word.value));
            }
        }
        words.iter().map(|word| word.value.clone()).collect()
    }
}
