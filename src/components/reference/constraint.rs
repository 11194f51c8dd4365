//! Constraints in words.

use portico_reference::model::Constraint;

use crate::components::literal::tr_with_literals;
use crate::state::text::{tr, tr_count, tr_with};

/// What a constraint demands: "1 to 80 characters".
pub(super) fn words(constraint: &Constraint) -> String {
    match constraint {
        Constraint::Range { min, above, max, below } => range(min.as_deref(), *above, max.as_deref(), *below),
        Constraint::MultipleOf(number) => tr_with("reference.multiple_of", &[("number", number)]),
        Constraint::Length { min, max } => between(
            *min,
            *max,
            ["reference.characters", "reference.min_characters", "reference.max_characters"],
        ),
        Constraint::Pattern(pattern) => tr_with_literals("reference.pattern", &[("pattern", pattern)]),
        Constraint::Items { min, max } => {
            between(*min, *max, ["reference.items", "reference.min_items", "reference.max_items"])
        }
        Constraint::Unique => tr("reference.unique"),
        Constraint::Properties { min, max } => {
            between(*min, *max, ["reference.members", "reference.min_members", "reference.max_members"])
        }
        Constraint::Not(what) => tr_with_literals("reference.not", &[("what", what)]),
    }
}

fn range(min: Option<&str>, above: bool, max: Option<&str>, below: bool) -> String {
    match (min, max) {
        (Some(min), Some(max)) if !above && !below => {
            tr_with("reference.range", &[("min", min), ("max", max)])
        }
        _ => {
            let lower = min.map(|min| format!("{} {min}", if above { ">" } else { "≥" }));
            let upper = max.map(|max| format!("{} {max}", if below { "<" } else { "≤" }));
            lower.into_iter().chain(upper).collect::<Vec<_>>().join(", ")
        }
    }
}

/// A number of things: both bounds, only the lower, only the upper.
fn between(min: Option<u64>, max: Option<u64>, [both, lower, upper]: [&str; 3]) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => tr_count(both, min),
        (Some(min), Some(max)) => {
            let all = tr_count(both, max);
            tr_with("reference.from_to", &[("min", &min.to_string()), ("max", &all)])
        }
        (Some(min), None) => tr_count(lower, min),
        (None, max) => tr_count(upper, max.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_in_words() {
        let length = |min, max| words(&Constraint::Length { min, max });
        assert_eq!(length(Some(1), Some(80)), "1 to 80 characters");
        assert_eq!(length(Some(3), Some(3)), "3 characters");
        assert_eq!(length(None, Some(1)), "at most 1 character");
        assert_eq!(length(Some(2), None), "at least 2 characters");
        let range = |min: Option<&str>, above, max: Option<&str>, below| {
            words(&Constraint::Range {
                min: min.map(str::to_owned),
                above,
                max: max.map(str::to_owned),
                below,
            })
        };
        assert_eq!(range(Some("0"), false, Some("5"), false), "0 to 5");
        assert_eq!(range(Some("0"), true, Some("5"), false), "> 0, ≤ 5");
        assert_eq!(range(None, false, Some("1.5"), true), "< 1.5");
    }
}
