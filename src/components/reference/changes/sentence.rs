//! What changed, in words: the end of a sentence that begins with the place.

use portico_reference::model::Difference;

use crate::components::literal::tr_with_literals;
use crate::state::text::{tr, tr_with};

/// Values of an enumeration that are named.
const NAMED: usize = 8;

/// What happened: "is required now."
pub(super) fn words(difference: &Difference) -> String {
    let values = |key, values: &[String]| tr_with_literals(key, &[("values", &listed(values))]);
    let from_to = |key, from: &str, to: &str| tr_with_literals(key, &[("from", from), ("to", to)]);
    match difference {
        Difference::Added { is_required: true } => tr("changes.added_required"),
        Difference::Added { is_required: false } => tr("changes.added"),
        Difference::Removed => tr("changes.removed"),
        Difference::Required => tr("changes.required"),
        Difference::Optional => tr("changes.optional"),
        Difference::Deprecated => tr("changes.deprecated"),
        Difference::Undeprecated => tr("changes.undeprecated"),
        Difference::Types { from, to } => from_to("changes.types", &types(from), &types(to)),
        Difference::Format { from: Some(from), to: Some(to) } => from_to("changes.format", from, to),
        Difference::Format { from: None, to } => {
            from_to("changes.format_added", "", to.as_deref().unwrap_or_default())
        }
        Difference::Format { from: Some(from), to: None } => from_to("changes.format_removed", from, ""),
        Difference::ValuesAdded(added) => values("changes.values_added", added),
        Difference::ValuesRemoved(removed) => values("changes.values_removed", removed),
        Difference::Enumerated(all) => values("changes.enumerated", all),
        Difference::Unenumerated(all) => values("changes.unenumerated", all),
        Difference::Closed => tr("changes.closed"),
        Difference::Opened => tr("changes.opened"),
        Difference::Reshaped => tr("changes.reshaped"),
        Difference::Security { from, to } => from_to("changes.security", &ways_in(from), &ways_in(to)),
    }
}

/// `string or null`
fn types(names: &[String]) -> String {
    if names.is_empty() { tr("changes.any_type") } else { names.join(&tr("changes.or")) }
}

/// `http bearer, or apiKey header x-key and http basic`
fn ways_in(ways: &[Vec<String>]) -> String {
    let together = |way: &Vec<String>| {
        if way.is_empty() { tr("changes.no_security") } else { way.join(&tr("changes.and")) }
    };
    if ways.is_empty() {
        return tr("changes.no_security");
    }
    ways.iter().map(together).collect::<Vec<_>>().join(&tr("changes.or"))
}

/// The first values, and how many there are more.
fn listed(values: &[String]) -> String {
    let mut text = values.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
    if values.len() > NAMED {
        text.push_str(", ");
        text.push_str(&tr_with("changes.more_values", &[("n", &(values.len() - NAMED).to_string())]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(all: &[&str]) -> Vec<String> {
        all.iter().map(|&text| text.to_owned()).collect()
    }

    #[test]
    fn every_difference_is_a_sentence() {
        let ten: Vec<String> = (0..10).map(|number| number.to_string()).collect();
        for (difference, expected) in [
            (Difference::Added { is_required: true }, "is new, and required."),
            (Difference::Removed, "was removed."),
            (
                Difference::Types { from: texts(&["string", "null"]), to: texts(&[]) },
                "had the type string or null, and now has any type.",
            ),
            (Difference::Format { from: None, to: Some("uuid".to_owned()) }, "now has the format uuid."),
            (Difference::ValuesRemoved(ten), "no longer has the values 0, 1, 2, 3, 4, 5, 6, 7, and 2 more."),
            (
                Difference::Security {
                    from: vec![],
                    to: vec![texts(&["http bearer"]), texts(&["apiKey header x", "http basic"])],
                },
                "was open to no credentials, and now to http bearer or apiKey header x and http basic.",
            ),
        ] {
            assert_eq!(words(&difference), expected);
        }
    }
}
