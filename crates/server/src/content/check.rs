//! Checks a declaration and reads the files it names. Mistakes are collected, so that one run tells them all.

mod accounts;
mod appearance;
mod documents;
mod products;
mod strategies;
mod versions;

use std::collections::HashMap;

use serde_saphyr::Location;

use super::declaration::{Declaration, PortalSection, Text};
use super::folder::Folder;
use super::ids;
use super::load::DECLARATION;
use super::model::{Content, Portal, Registration};
use super::problem::{Problem, Problems, suggestion};
use strategies::Strategies;

/// Longest name, title or key, in characters.
const MAX_NAME: usize = 255;

/// Checks everything; any mistake refuses the whole.
pub(super) fn content(folder: &Folder, declaration: Declaration) -> Result<Content, Problems> {
    let mut checker = Checker { folder, problems: Vec::new() };
    let content = checker.content(declaration);
    if checker.problems.is_empty() { Ok(content) } else { Err(Problems(checker.problems)) }
}

/// The folder and what was found wrong in it so far.
///
/// A check that fails still returns something of the right type: the result is thrown away, and the checks after it
/// can go on.
struct Checker<'a> {
    folder: &'a Folder,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn content(&mut self, declaration: Declaration) -> Content {
        let Declaration { portal, registration, accounts, appearance, auth_strategies, products } =
            declaration;
        let registration = registration.map_or(Some(Registration::Password), |word| {
            let known = Registration::ALL.map(Registration::as_str);
            self.word(&word, "way to register", &known, Registration::named)
        });
        let (look, assets) = self.appearance(&appearance);
        let accounts = self.accounts(&accounts);
        let strategies = self.strategies(&auth_strategies);
        let products = self.products(&products, &Strategies::of(&auth_strategies));
        let portal = Portal {
            id: ids::portal(),
            org_id: ids::org(),
            name: self.name(&portal.name),
            is_public: portal.public,
            registration: registration.unwrap_or(Registration::Off),
            theme: look.theme,
            welcome: look.welcome,
            header: look.header,
            domain: self.domain(&portal),
        };
        Content { portal, assets, accounts, strategies, products }
    }

    fn domain(&mut self, portal: &PortalSection) -> String {
        let Some(domain) = &portal.domain else { return String::new() };
        let plain = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if !domain.value.split('.').all(plain) {
            self.report(domain, "the domain must be a host name such as developers.example.com");
        }
        domain.value.clone()
    }

    fn report(&mut self, at: &impl Place, message: impl Into<String>) {
        let place = at.location();
        self.problems.push(Problem {
            file: self.folder.shown(DECLARATION),
            place: Some((place.line(), place.column())),
            message: message.into(),
        });
    }

    /// A name for people: one line, not blank, not endless.
    fn name(&mut self, text: &Text) -> String {
        if text.value.trim().is_empty() {
            self.report(text, "must not be empty");
        } else if text.value.chars().any(char::is_control) {
            self.report(text, "must be a single line without control characters");
        } else if text.value.chars().count() > MAX_NAME {
            self.report(text, format!("must not be longer than {MAX_NAME} characters"));
        }
        text.value.trim().to_owned()
    }

    /// One of some known words.
    fn word<T>(
        &mut self,
        text: &Text,
        what: &str,
        known: &[&str],
        named: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let found = named(&text.value);
        if found.is_none() {
            self.report(text, format!("unknown {what} {:?}{}", text.value, suggestion(&text.value, known)));
        }
        found
    }

    /// A stable identity: lower-case letters, digits and dashes.
    fn key(&mut self, text: &Text) -> String {
        let good = !text.value.is_empty()
            && text.value.len() <= MAX_NAME
            && !text.value.starts_with('-')
            && !text.value.ends_with('-')
            && text.value.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !good {
            self.report(text, format!("the key {:?} must consist of a-z, 0-9 and inner dashes", text.value));
        }
        text.value.clone()
    }

    /// The bytes of a file that the declaration names.
    fn file(&mut self, name: &Text, limit: u64) -> Option<Vec<u8>> {
        match self.folder.read(&name.value, limit) {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                self.report(name, format!("{:?} {error}", name.value));
                None
            }
        }
    }

    /// The same as text.
    fn text_file(&mut self, name: &Text, limit: u64) -> Option<String> {
        let bytes = self.file(name, limit)?;
        match self.folder.text(&name.value, bytes) {
            Ok(text) => Some(text),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }
}

/// Something that stands in the declaration.
trait Place {
    fn location(&self) -> Location;
}

impl<T> Place for serde_saphyr::Spanned<T> {
    fn location(&self) -> Location {
        self.referenced
    }
}

/// Finds what is declared twice.
struct Unique {
    what: &'static str,
    seen: HashMap<String, Location>,
}

impl Unique {
    fn new(what: &'static str) -> Self {
        Self { what, seen: HashMap::new() }
    }

    fn check(&mut self, checker: &mut Checker<'_>, at: &impl Place, value: &str) {
        let place = at.location();
        if let Some(first) = self.seen.get(value) {
            let message = format!("the {} {value:?} is already used in line {}", self.what, first.line());
            checker.report(at, message);
        } else {
            self.seen.insert(value.to_owned(), place);
        }
    }
}
