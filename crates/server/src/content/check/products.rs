//! Products and their labels.

use std::collections::BTreeMap;

use portico_api_types::product::PublicLabels;

use super::strategies::Strategies;
use super::{Checker, Unique};
use crate::content::declaration::{ProductSection, Text};
use crate::content::ids;
use crate::content::model::Product;

/// Limits of the contract's schema `PublicLabels`.
const MAX_LABELS: usize = 50;
const MAX_LABEL: usize = 63;
const RESERVED: [&str; 4] = ["kong", "konnect", "mesh", "kic"];

/// Longest description, in characters.
const MAX_DESCRIPTION: usize = 4096;

impl Checker<'_> {
    pub(super) fn products(&mut self, sections: &[ProductSection], strategies: &Strategies) -> Vec<Product> {
        let mut keys = Unique::new("product key");
        sections
            .iter()
            .map(|section| {
                keys.check(self, &section.key, &section.key.value);
                self.product(section, strategies)
            })
            .collect()
    }

    fn product(&mut self, section: &ProductSection, strategies: &Strategies) -> Product {
        let key = self.key(&section.key);
        Product {
            id: ids::product(&key),
            name: self.name(&section.name),
            description: section.description.as_ref().map_or_else(String::new, |text| self.description(text)),
            labels: self.labels(section, &section.labels),
            documents: self.documents(&key, &section.documents),
            versions: self.versions(&key, &section.versions, strategies),
        }
    }

    fn description(&mut self, text: &Text) -> String {
        if text.value.chars().count() > MAX_DESCRIPTION {
            self.report(text, format!("must not be longer than {MAX_DESCRIPTION} characters"));
        }
        text.value.trim().to_owned()
    }

    fn labels(&mut self, section: &ProductSection, declared: &BTreeMap<String, Text>) -> PublicLabels {
        if declared.len() > MAX_LABELS {
            self.report(&section.key, format!("a product has at most {MAX_LABELS} labels"));
        }
        for (name, value) in declared {
            for text in [name, &value.value] {
                if !is_label(text) {
                    self.report(
                        value,
                        format!(
                            "the label {text:?} must be 1 to {MAX_LABEL} letters, digits and inner - . _"
                        ),
                    );
                }
            }
            if RESERVED.iter().any(|word| name.starts_with(word)) {
                self.report(value, format!("the label {name:?} must not start with {}", RESERVED.join(", ")));
            }
        }
        declared.iter().map(|(name, value)| (name.clone(), value.value.clone())).collect()
    }
}

/// The contract's pattern `^[a-z0-9A-Z]{1}([a-z0-9A-Z-._]*[a-z0-9A-Z]+)?$`.
fn is_label(text: &str) -> bool {
    let outer = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = text.as_bytes();
    bytes.len() <= MAX_LABEL
        && outer(bytes.first())
        && outer(bytes.last())
        && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(byte))
}

#[cfg(test)]
mod tests {
    use super::is_label;

    #[test]
    fn labels_follow_the_contract() {
        for good in ["a", "1", "life-cycle", "a..b", &"x".repeat(63)] {
            assert!(is_label(good), "{good}");
        }
        for bad in ["", "-a", "a-", "_a", "a b", "ä", "a/b", &"x".repeat(64)] {
            assert!(!is_label(bad), "{bad}");
        }
    }
}
