//! Tags and their groups.

use indexmap::IndexMap;

use super::Part;
use super::info::external_docs;
use crate::model::{Expected, Tag, TagGroup};

/// `tags`; of a name that is repeated the first counts.
pub(super) fn tags(root: &Part<'_>) -> Vec<Tag> {
    let mut tags = IndexMap::new();
    for tag in root.list("tags") {
        let Some(name) = tag.text("name") else {
            tag.wrong(Expected::Tag);
            continue;
        };
        tags.entry(name).or_insert_with_key(|name| Tag {
            name: name.clone(),
            display_name: tag.text("x-displayName").or_else(|| tag.text("summary")),
            description: tag.description(),
            external_docs: external_docs(&tag),
        });
    }
    tags.into_values().collect()
}

/// `x-tagGroups`.
pub(super) fn groups(root: &Part<'_>) -> Vec<TagGroup> {
    let groups = root.list("x-tagGroups");
    groups
        .iter()
        .map(|group| TagGroup { name: group.text("name").unwrap_or_default(), tags: group.texts("tags") })
        .collect()
}
