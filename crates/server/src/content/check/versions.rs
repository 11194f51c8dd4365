//! Versions: dates, specifications, registration rules.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use portico_api_types::Timestamp;
use portico_reference::{SpecError, outline};

use super::strategies::Strategies;
use super::{Checker, Unique};
use crate::clock::stamp;
use crate::content::declaration::{RuleSection, Text, VersionSection};
use crate::content::folder::MAX_SPEC;
use crate::content::ids;
use crate::content::model::{Rule, Sample, Spec, Version};
use crate::content::problem::{Problem, suggestion};

impl Checker<'_> {
    pub(super) fn versions(
        &mut self,
        product: &str,
        sections: &[VersionSection],
        strategies: &Strategies,
    ) -> Vec<Version> {
        let mut names = Unique::new("version name");
        sections
            .iter()
            .map(|section| {
                names.check(self, &section.name, section.name.value.trim());
                self.version(product, section, strategies)
            })
            .collect()
    }

    fn version(&mut self, product: &str, section: &VersionSection, strategies: &Strategies) -> Version {
        let name = self.name(&section.name);
        Version {
            id: ids::version(product, &name),
            name,
            created: self.date(&section.created),
            deprecated: section.deprecated,
            spec: section.spec.as_ref().and_then(|file| self.spec(file)),
            registration: self.rules(&section.registration, strategies),
            sample: section.sample.as_ref().and_then(|name| {
                let known = Sample::ALL.map(Sample::as_str);
                self.word(name, "sample", &known, Sample::named)
            }),
        }
    }

    fn date(&mut self, text: &Text) -> Timestamp {
        let date = text.value.parse::<Date>().ok().filter(|date| date.to_string() == text.value);
        let midnight = date.and_then(|date| date.to_zoned(TimeZone::UTC).ok());
        midnight.map_or_else(
            || {
                self.report(text, format!("{:?} is not a date; write it as 2026-05-12", text.value));
                Timestamp::new("")
            },
            |midnight| stamp(midnight.timestamp()),
        )
    }

    fn rules(&mut self, sections: &[RuleSection], strategies: &Strategies) -> Vec<Rule> {
        let mut seen = Unique::new("strategy");
        sections
            .iter()
            .map(|section| {
                let key = &section.strategy;
                seen.check(self, key, &key.value);
                if !strategies.has(&key.value) {
                    let near = suggestion(&key.value, &strategies.keys());
                    self.report(key, format!("unknown strategy {:?}{near}", key.value));
                }
                Rule {
                    strategy: ids::strategy(&key.value),
                    enabled: section.enabled,
                    auto_approve: section.auto_approve,
                }
            })
            .collect()
    }

    fn spec(&mut self, file: &Text) -> Option<Spec> {
        let text = self.text_file(file, MAX_SPEC)?;
        match outline(&text) {
            Ok(outline) => Some(Spec { text, operations: outline.operations }),
            Err(error) => {
                let (place, message) = complaint(&file.value, &error);
                self.problems.push(Problem { file: self.folder.shown(&file.value), place, message });
                None
            }
        }
    }
}

/// What is wrong with a specification. Of the two readers' complaints the one counts that the file's name asks for.
fn complaint(file: &str, error: &SpecError) -> (Option<(u64, u64)>, String) {
    let SpecError::Unreadable { json, yaml } = error else { return (None, error.to_string()) };
    let is_json = file.to_ascii_lowercase().ends_with(".json");
    let (syntax, problem) = if is_json { ("JSON", json) } else { ("YAML", yaml) };
    let place = (problem.line > 0).then_some((problem.line, problem.column.max(1)));
    (place, format!("this is not {syntax}: {}", problem.message))
}
