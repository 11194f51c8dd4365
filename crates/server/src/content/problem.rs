//! What is wrong with a declaration, and where.

use std::fmt;
use std::path::PathBuf;

use serde_saphyr::{Error, MessageFormatter, UserMessageFormatter};

/// One mistake. Shown as `portal/portal.yaml:12:9: unknown strategy "portal-kyes"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as the operator would type it.
    pub file: PathBuf,
    /// Line and column from 1; `None` when the file as a whole is meant.
    pub place: Option<(u64, u64)>,
    /// What is wrong, for the operator.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file.display())?;
        if let Some((line, column)) = self.place {
            write!(f, "{line}:{column}:")?;
        }
        write!(f, " {}", self.message)
    }
}

/// Every mistake that was found; never empty. Shown one a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            let separator = if index == 0 { "" } else { "\n" };
            write!(f, "{separator}{problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

impl Problem {
    /// A text that is not YAML, or not of the declared shape.
    pub(super) fn of_yaml(file: PathBuf, error: &Error) -> Self {
        let place = error.location().map(|at| (at.line(), at.column()));
        Self { file, place, message: describe(error) }
    }
}

fn describe(error: &Error) -> String {
    match error {
        Error::AliasError { error, .. } => describe(error),
        Error::SerdeUnknownField { field, expected, .. } => {
            format!("unknown key {field:?}{}", suggestion(field, expected))
        }
        Error::SerdeMissingField { field, .. } => format!("the key `{field}` is missing"),
        Error::DuplicateMappingKey { key: Some(key), .. } => format!("the key {key:?} is there twice"),
        Error::Unexpected { expected: "sequence start", .. } => "a list is expected here".to_owned(),
        Error::Unexpected { expected: "mapping start", .. } => "keys and values are expected here".to_owned(),
        Error::Unexpected { expected: "string scalar", .. } => "text is expected here".to_owned(),
        other => UserMessageFormatter.format_message(other).into_owned(),
    }
}

/// `; did you mean "…"?` when a known word is near, else all that are known.
pub(super) fn suggestion(word: &str, known: &[&str]) -> String {
    let near = known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= candidate.len().div_ceil(3))
        .min();
    match near {
        Some((_, candidate)) => format!("; did you mean {candidate:?}?"),
        None if known.is_empty() => String::new(),
        None => format!("; known are {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_the_near_word_or_names_all() {
        assert_eq!(suggestion("prodcuts", &["portal", "products"]), "; did you mean \"products\"?");
        assert_eq!(suggestion("zzz", &["portal", "products"]), "; known are portal, products");
        assert_eq!(suggestion("zzz", &[]), "");
    }

    #[test]
    fn shows_place_and_message() {
        let problem = Problem { file: "demo/portal.yaml".into(), place: Some((3, 5)), message: "no".into() };
        let whole = Problem { place: None, ..problem.clone() };
        assert_eq!(
            Problems(vec![problem, whole]).to_string(),
            "demo/portal.yaml:3:5: no\ndemo/portal.yaml: no"
        );
    }
}
