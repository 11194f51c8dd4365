//! YAML text to a tree.

use serde::Deserialize;
use serde::de::DeserializeSeed;
use serde_json::Value;
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::options::{DuplicateKeyPolicy, NonFiniteFloatPolicy};
use serde_saphyr::{Error, MessageFormatter, Options, UserMessageFormatter};

use super::Failure;
use super::tree::{Limits, MAX_DEPTH, Tree};
use crate::error::{Problem, SpecError};

pub(super) fn read(text: &str) -> Result<Value, Failure> {
    let limits = Limits::default();
    serde_saphyr::with_deserializer_from_str_with_options(text, options(text.len()), |reader| {
        Tree::new(&limits).deserialize(reader)
    })
    .map_err(|error| match limits.refusal().or_else(|| refusal(&error)) {
        Some(refusal) => Failure::Refused(refusal),
        None => Failure::Syntax(problem(&error)),
    })
}

/// The scalars that a tree may have changed, as text.
#[derive(Default, Deserialize)]
pub(super) struct Written {
    pub(super) openapi: Option<String>,
    pub(super) swagger: Option<String>,
    pub(super) info: Option<WrittenInfo>,
}

/// Part of [`Written`].
#[derive(Deserialize)]
pub(super) struct WrittenInfo {
    pub(super) version: Option<String>,
}

/// Reads again, numbers as text this time. `None` when one of them is no scalar.
pub(super) fn written(text: &str) -> Option<Written> {
    serde_saphyr::from_str_with_options(text, options(text.len())).ok()
}

/// A document may hold no more than its text can spell, and aliases may repeat a share of that: real files stay far
/// below, a bomb ends after work in proportion to its size.
fn options(bytes: usize) -> Options {
    let nodes = 2 * bytes + 10_000;
    let text = 4 * bytes + 1_000_000;
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: MAX_DEPTH + 8,
            // The scanner runs ahead of the reader, up to the length of a key: the reader shall be the one to refuse.
            flow_nesting_limit: 4096,
            max_events: 2 * nodes,
            max_nodes: nodes,
            max_aliases: nodes,
            max_anchors: nodes,
            max_merge_keys: nodes,
            max_recorded_anchor_events: nodes,
            max_recorded_anchor_bytes: text,
            max_total_scalar_bytes: text,
            enforce_alias_anchor_ratio: false,
        },
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: nodes,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        non_finite_float_policy: NonFiniteFloatPolicy::AsString,
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        ignore_binary_tag_for_string: true,
        with_snippet: false,
    }
}

fn refusal(error: &Error) -> Option<SpecError> {
    match error {
        Error::AliasError { error, .. } => refusal(error),
        Error::Budget { breach: BudgetBreach::Depth { .. }, .. } => {
            Some(SpecError::TooDeep { limit: MAX_DEPTH })
        }
        Error::Budget { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. } => {
            Some(SpecError::TooLarge { limit: "its text can account for once aliases are filled in" })
        }
        _ => None,
    }
}

fn problem(error: &Error) -> Problem {
    let place = error.location();
    let message = UserMessageFormatter.format_message(error);
    Problem {
        message: message.replace(char::is_control, " "),
        line: place.map_or(0, |place| place.line()),
        column: place.map_or(0, |place| place.column()),
    }
}
