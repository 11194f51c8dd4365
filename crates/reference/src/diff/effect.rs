//! Whom a change hurts.

use crate::model::Side;

/// What a change does to the set of values that are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Effect {
    /// Something that was possible is not any more: whoever sends values is hurt.
    pub narrows: bool,
    /// Something that could be relied on can not any more: whoever receives values is hurt.
    pub widens: bool,
}

impl Effect {
    pub(super) const NONE: Self = Self { narrows: false, widens: false };
    pub(super) const NARROWS: Self = Self { narrows: true, widens: false };
    pub(super) const WIDENS: Self = Self { narrows: false, widens: true };
    pub(super) const BOTH: Self = Self { narrows: true, widens: true };

    pub(super) fn breaks(self, side: Side) -> bool {
        match side {
            Side::Request => self.narrows,
            Side::Response => self.widens,
        }
    }

    /// From some types to others; none at all are any.
    pub(super) fn of_types(from: &[String], to: &[String]) -> Self {
        let fit = |types: &[String], into: &[String]| {
            into.is_empty() || !types.is_empty() && types.iter().all(|one| is_among(one, into))
        };
        Self { narrows: !fit(from, to), widens: !fit(to, from) }
    }

    /// From a format to another.
    pub(super) fn of_formats(from: Option<&str>, to: Option<&str>) -> Self {
        match (from, to) {
            (None, _) | (Some("int64"), Some("int32")) | (Some("double"), Some("float")) => Self::NARROWS,
            (_, None) | (Some("int32"), Some("int64")) | (Some("float"), Some("double")) => Self::WIDENS,
            _ => Self::BOTH,
        }
    }
}

fn is_among(one: &str, types: &[String]) -> bool {
    types.iter().any(|other| other == one || one == "integer" && other == "number")
}
