//! Changes by where they are. One in a schema that many operations share is told once for all of them.

use portico_reference::model::{Change, OperationName, Part};

/// Changes that the same operations have.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// The operations; none: the whole document.
    pub operations: Vec<OperationName>,
    /// What changed in each of them; the operation of a change itself is the first of them.
    pub changes: Vec<Change>,
}

/// The changes that break, or the others, in groups; in the order in which the first of each is told.
pub(super) fn groups(changes: &[Change], breaking: bool) -> Vec<Group> {
    let told = changes.iter().filter(|change| change.is_breaking == breaking);
    let mut shared: Vec<(Change, Vec<OperationName>)> = Vec::new();
    for change in told {
        let operation = change.place.operation.clone();
        match shared.iter_mut().find(|(first, _)| is_same(first, change)) {
            Some((_, operations)) => operations.extend(operation),
            None => shared.push((change.clone(), operation.into_iter().collect())),
        }
    }
    let mut groups: Vec<Group> = Vec::new();
    for (change, operations) in shared {
        match groups.iter_mut().find(|group| group.operations == operations) {
            Some(group) => group.changes.push(change),
            None => groups.push(Group { operations, changes: vec![change] }),
        }
    }
    groups
}

/// Whether two operations have the same change. That an operation itself came or went is told of each.
fn is_same(a: &Change, b: &Change) -> bool {
    let is_whole = a.place.part == Part::Whole && a.place.field.is_empty();
    !is_whole
        && a.difference == b.difference
        && a.place.part == b.place.part
        && a.place.field == b.place.field
        && a.place.operation.is_some() == b.place.operation.is_some()
}

#[cfg(test)]
mod tests {
    use portico_reference::model::{ChangePlace, Difference};

    use super::*;

    fn change(path: &str, field: &str, difference: Difference, is_breaking: bool) -> Change {
        let operation = (!path.is_empty()).then(|| OperationName {
            method: "get".to_owned(),
            path: path.to_owned(),
            is_webhook: false,
        });
        let part = if field.is_empty() { Part::Whole } else { Part::Body { media_type: None } };
        Change { place: ChangePlace { operation, part, field: field.to_owned() }, difference, is_breaking }
    }

    fn shape(changes: &[Change], breaking: bool) -> Vec<(Vec<String>, usize)> {
        let paths = |group: &Group| group.operations.iter().map(|operation| operation.path.clone()).collect();
        groups(changes, breaking).iter().map(|group| (paths(group), group.changes.len())).collect()
    }

    #[test]
    fn what_operations_share_is_told_once() {
        let changes = [
            change("/a", "price", Difference::Required, true),
            change("/a", "name", Difference::Removed, true),
            change("/b", "price", Difference::Required, true),
            change("/b", "name", Difference::Removed, true),
            change("/c", "price", Difference::Removed, true),
            change("/c", "price", Difference::Deprecated, false),
        ];
        let paths = |paths: &[&str]| paths.iter().map(|&path| path.to_owned()).collect::<Vec<_>>();
        assert_eq!(shape(&changes, true), [(paths(&["/a", "/b"]), 2), (paths(&["/c"]), 1)]);
        assert_eq!(shape(&changes, false), [(paths(&["/c"]), 1)]);
    }

    #[test]
    fn whole_operations_and_the_document_stand_for_themselves() {
        let changes = [
            change("/a", "", Difference::Removed, true),
            change("/b", "", Difference::Removed, true),
            change("", "", Difference::Deprecated, true),
        ];
        let sizes: Vec<usize> = groups(&changes, true).iter().map(|group| group.operations.len()).collect();
        assert_eq!(sizes, [1, 1, 0]);
        assert_eq!(groups(&[], true), []);
    }
}
