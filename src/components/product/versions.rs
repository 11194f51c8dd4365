//! Which version an address means (behaviour.md 2.5).

use portico_api_types::version::ProductVersion;

use crate::url::decode;

/// The version published last; the order of the list and the names say nothing.
pub fn newest(versions: &[ProductVersion]) -> Option<&ProductVersion> {
    versions.iter().max_by(|a, b| a.created_at.cmp(&b.created_at))
}

/// The version of an id or, whatever its case, of a name. `wanted` is decoded once already; a name that was encoded
/// twice is found too.
pub fn wanted<'a>(versions: &'a [ProductVersion], wanted: &str) -> Option<&'a ProductVersion> {
    let decoded = decode(wanted);
    let spellings = [wanted, &decoded];
    let by_id = versions.iter().find(|version| spellings.contains(&version.id.as_str()));
    by_id.or_else(|| {
        let names = spellings.map(str::to_lowercase);
        versions.iter().find(|version| names.contains(&version.name.to_lowercase()))
    })
}

/// All versions, oldest first.
pub fn by_age(versions: &[ProductVersion]) -> Vec<ProductVersion> {
    let mut sorted = versions.to_vec();
    sorted.sort_by(|a, b| a.created_at.cmp(&b.created_at));
    sorted
}

/// The versions that were published before one, newest first.
pub fn older(versions: &[ProductVersion], than: &ProductVersion) -> Vec<ProductVersion> {
    let mut older = by_age(versions);
    older.retain(|version| version.created_at < than.created_at && version.id != than.id);
    older.reverse();
    older
}

#[cfg(test)]
mod tests {
    use super::*;

    fn versions(rows: &[(&str, &str, &str)]) -> Vec<ProductVersion> {
        rows.iter()
            .map(|(id, name, created)| {
                serde_json::from_value(serde_json::json!({
                    "id": id, "name": name, "created_at": created, "updated_at": created
                }))
                .unwrap()
            })
            .collect()
    }

    fn id(version: Option<&ProductVersion>) -> &str {
        version.map_or("none", |version| version.id.as_str())
    }

    #[test]
    fn newest_is_the_one_published_last() {
        let all = versions(&[
            ("b", "9.0", "2024-01-01T00:00:00.000Z"),
            ("c", "1.0", "2025-06-01T00:00:00.000Z"),
            ("a", "2.0", "2023-01-01T00:00:00.000Z"),
        ]);
        assert_eq!(id(newest(&all)), "c");
        assert_eq!(id(newest(&[])), "none");
        let before = |place: usize| {
            older(&all, &all[place]).iter().map(|version| version.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!((before(1), before(2)), (vec!["b".to_owned(), "a".to_owned()], vec![]));
        assert_eq!(
            by_age(&all).iter().map(|version| version.id.as_str()).collect::<Vec<_>>(),
            ["a", "b", "c"]
        );
    }

    #[test]
    fn finds_ids_and_names_in_every_spelling() {
        let all = versions(&[
            ("id-1", "v1-Beta", "2024-01-01T00:00:00.000Z"),
            ("id-2", "a/b c", "2024-01-02T00:00:00.000Z"),
            ("v1-beta", "3", "2024-01-03T00:00:00.000Z"),
        ]);
        for (text, expected) in [
            ("id-1", "id-1"),
            ("V1-BETA", "id-1"),
            ("v1-beta", "v1-beta"),
            ("a/b c", "id-2"),
            ("A%2Fb%20c", "id-2"),
            ("9.9.9", "none"),
            ("", "none"),
        ] {
            assert_eq!(id(wanted(&all, text)), expected, "{text}");
        }
    }
}
