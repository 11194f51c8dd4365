//! Rules of fields, collected so that one answer names everything that is wrong.

use portico_api_types::error::InvalidParameter;
use portico_api_types::text;

use crate::error::ApiError;
use crate::invalid::{Rule, Source};
use crate::path::canonical_uuid;

/// What was found wrong with a body so far.
#[derive(Debug, Default)]
pub struct Checks(Vec<InvalidParameter>);

impl Checks {
    /// Notes a broken rule in the rule's own words.
    pub fn broken(&mut self, field: &str, rule: Rule) {
        self.0.push(rule.broken(Source::Body, field));
    }

    /// Notes a broken rule in words that fit better.
    pub fn explained(&mut self, field: &str, rule: Rule, reason: impl Into<String>) {
        self.0.push(rule.explained(Source::Body, field, reason));
    }

    /// One line of text that must be there: without the spaces around it, 1 to `most` characters.
    pub fn name(&mut self, field: &str, text: &str, most: u16) -> String {
        let line = self.line(field, text, most);
        if line.is_empty() {
            self.broken(field, Rule::Required);
        }
        line
    }

    /// One line of text: without the spaces around it, at most `most` characters.
    pub fn line(&mut self, field: &str, text: &str, most: u16) -> String {
        self.text(field, text, most, char::is_control)
    }

    /// Text of several lines: without the spaces around it, at most `most` characters.
    pub fn paragraph(&mut self, field: &str, text: &str, most: u16) -> String {
        self.text(field, text, most, |c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
    }

    /// Scopes belong to dynamic client registration, which no auth strategy of this server uses.
    pub fn no_scopes(&mut self, scopes: Option<&[String]>) {
        if scopes.is_some_and(|scopes| !scopes.is_empty()) {
            self.explained("scopes", Rule::Invalid, "cannot be chosen: the auth strategy has none");
        }
    }

    /// An id. What is no UUID is noted and comes back as it is.
    pub fn uuid<T: From<String>>(&mut self, field: &str, text: &str) -> T {
        let id = canonical_uuid(text);
        if id.is_none() {
            self.broken(field, Rule::IsUuid);
        }
        T::from(id.unwrap_or_else(|| text.to_owned()))
    }

    /// Ends the checks.
    ///
    /// # Errors
    /// 400 with everything that was noted.
    pub fn finish(self) -> Result<(), ApiError> {
        if self.0.is_empty() { Ok(()) } else { Err(self.into()) }
    }

    fn text(&mut self, field: &str, text: &str, most: u16, refused: fn(char) -> bool) -> String {
        let text = text.trim();
        if text.chars().count() > most.into() {
            self.broken(field, Rule::MaxLength(most));
        }
        // NUL above all: SQLite's functions end the text there, and PostgreSQL refuses it.
        if text.contains(refused) {
            self.explained(field, Rule::Invalid, "must not contain control characters");
        } else if text.contains(is_deceptive) {
            self.explained(
                field,
                Rule::Invalid,
                "must not contain invisible or direction-changing characters",
            );
        }
        text.to_owned()
    }
}

/// Characters that make a text look like another one or like nothing.
fn is_deceptive(c: char) -> bool {
    text::is_invisible(c) && !text::is_joiner(c)
}

/// For a body that is known to be refused.
impl From<Checks> for ApiError {
    fn from(Checks(refused): Checks) -> Self {
        Self::Invalid(refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(checks: Checks) -> Vec<String> {
        match checks.finish() {
            Err(ApiError::Invalid(refused)) => refused.into_iter().filter_map(|one| one.rule).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn keeps_every_script_and_drops_the_spaces_around() {
        let mut checks = Checks::default();
        for text in ["Ship 🚢👩‍🔬", "שלום עולם", "Robert'); DROP TABLE applications;--", "<script>"]
        {
            assert_eq!(checks.name("name", &format!(" {text}\n"), 255), text);
        }
        assert!(rules(checks).is_empty());
    }

    #[test]
    fn counts_characters_and_not_bytes() {
        let mut checks = Checks::default();
        checks.name("name", &"é".repeat(255), 255);
        assert!(rules(checks).is_empty());

        let mut checks = Checks::default();
        checks.name("name", &"é".repeat(256), 255);
        assert_eq!(rules(checks), ["max_length"]);
    }

    #[test]
    fn control_characters_are_refused_and_lines_only_in_paragraphs() {
        let mut checks = Checks::default();
        checks.paragraph("description", "one\n\ttwo\r\nthree", 255);
        assert!(rules(checks).is_empty());

        let mut checks = Checks::default();
        checks.name("name", "a\0b", 255);
        checks.name("name", "a\nb", 255);
        checks.paragraph("description", "a\u{1b}[31mb", 255);
        assert_eq!(rules(checks), ["invalid"; 3]);
    }

    #[test]
    fn characters_that_deceive_are_refused_and_the_joiners_are_not() {
        for c in
            "\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{202e}\u{2060}\u{2066}\u{feff}\u{fff9}\u{e0001}".chars()
        {
            let mut checks = Checks::default();
            checks.name("name", &format!("a{c}b"), 255);
            assert_eq!(rules(checks), ["invalid"], "{:x}", u32::from(c));
        }
        let mut checks = Checks::default();
        checks.name("name", "a\u{200c}b\u{200d}c", 255);
        assert!(rules(checks).is_empty());
    }

    #[test]
    fn tells_everything_at_once() {
        let mut checks = Checks::default();
        checks.name("name", " ", 255);
        checks.uuid::<String>("auth_strategy_id", "none");
        checks.no_scopes(Some(&["read".to_owned()]));
        assert_eq!(rules(checks), ["required", "is_uuid", "invalid"]);
    }
}
