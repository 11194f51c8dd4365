//! Lists in pages.

use serde::{Deserialize, Deserializer, Serialize};

use crate::number::whole_number;

/// One page of a list: `{data, meta: {page: {number, size, total}}}`.
///
/// Rows come from `data` alone. `meta` may be missing or nonsense in answers of other servers and is then `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The rows of this page.
    pub data: Vec<T>,
    /// Where this page stands in the list (schema `PaginatedMeta`).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "lenient_meta")]
    pub meta: Option<PaginatedMeta>,
}

impl<T> Page<T> {
    /// A page with its place in the list.
    pub fn new(data: Vec<T>, page: PageMeta) -> Self {
        Self { data, meta: Some(PaginatedMeta { page }) }
    }

    /// Rows in the whole list, when the server told.
    pub fn total(&self) -> Option<u64> {
        self.meta.as_ref().map(|meta| meta.page.total)
    }
}

/// Schema `PaginatedMeta`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaginatedMeta {
    /// The page's place.
    pub page: PageMeta,
}

/// Schema `PageMeta`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageMeta {
    /// Number of this page, from 1.
    #[serde(deserialize_with = "whole_number")]
    pub number: u64,
    /// Most rows on a page.
    #[serde(deserialize_with = "whole_number")]
    pub size: u64,
    /// Rows in the whole list.
    #[serde(deserialize_with = "whole_number")]
    pub total: u64,
}

fn lenient_meta<'de, D: Deserializer<'de>>(from: D) -> Result<Option<PaginatedMeta>, D::Error> {
    let value = serde_json::Value::deserialize(from)?;
    Ok(serde_json::from_value(value).ok())
}

#[cfg(test)]
mod tests {
    use super::Page;

    fn read(json: &str) -> Page<u8> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn reads_rows_without_usable_meta() {
        for json in [
            r#"{"data":[1,2]}"#,
            r#"{"data":[1,2],"meta":null}"#,
            r#"{"data":[1,2],"meta":{"page":{"number":"one"}}}"#,
            r#"{"data":[1,2],"meta":[]}"#,
        ] {
            assert_eq!((read(json).data, read(json).total()), (vec![1, 2], None), "{json}");
        }
    }

    #[test]
    fn reads_the_total() {
        let page = read(r#"{"data":[],"meta":{"page":{"number":1,"size":12,"total":37}}}"#);
        assert_eq!(page.total(), Some(37));
    }
}
