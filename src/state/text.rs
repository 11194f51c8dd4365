//! Words for the reader, by key, from `public/locales/`. English is built in, so that even a portal that cannot be
//! reached can say so. The words of product pages come with the code of those pages.

use std::collections::BTreeMap;
use std::sync::OnceLock;

type Texts = BTreeMap<String, String>;

const ENGLISH: &str = include_str!("../../public/locales/en.json");
const ENGLISH_OF_PRODUCTS: &str = include_str!("../../public/locales/en.product.json");

static TEXTS: OnceLock<Texts> = OnceLock::new();
static TEXTS_OF_PRODUCTS: OnceLock<Texts> = OnceLock::new();

fn texts() -> &'static Texts {
    TEXTS.get_or_init(|| read(ENGLISH))
}

fn read(json: &str) -> Texts {
    serde_json::from_str(json).unwrap_or_default()
}

/// Adds the words of product pages. Only those pages call it, or their words would come with the first view.
pub fn add_texts_of_products() {
    TEXTS_OF_PRODUCTS.get_or_init(|| read(ENGLISH_OF_PRODUCTS));
}

/// The text of a key. An unknown key shows itself; a test keeps keys and texts in step.
pub fn tr(key: &str) -> String {
    if cfg!(test) {
        add_texts_of_products();
    }
    let text = texts().get(key).or_else(|| TEXTS_OF_PRODUCTS.get()?.get(key));
    text.map_or(key, String::as_str).to_owned()
}

/// The text of a key with `{name}` replaced by values.
pub fn tr_with(key: &str, values: &[(&str, &str)]) -> String {
    fill(&tr(key), values)
}

/// The text for a number of things, of which there is one for each plural category of the language (Unicode CLDR):
/// `key.one`, `key.other`, … `{n}` is the number.
pub fn tr_count(key: &str, n: u64) -> String {
    fill(&tr(&format!("{key}.{}", category(n))), &[("n", &n.to_string())])
}

fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}') else { break };
        out.push_str(&rest[..open]);
        let name = &rest[open + 1..open + close];
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&rest[open..=open + close]),
        }
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out
}

/// English has two categories. Other languages bring their own rule with their texts.
fn category(n: u64) -> &'static str {
    if n == 1 { "one" } else { "other" }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn fills_names_once_and_leaves_values_alone() {
        assert_eq!(fill("{a} and {b}, {c}", &[("a", "{b}"), ("b", "2")]), "{b} and 2, {c}");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }

    #[test]
    fn counts() {
        assert_eq!(tr_count("catalog.count", 1), "1 product");
        assert_eq!(tr_count("catalog.count", 12), "12 products");
    }

    /// Every key that the source asks for has a text, and every text is asked for.
    #[test]
    fn keys_and_texts_are_in_step() {
        let mut source = String::new();
        collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut source);
        // Of a text for a number, the source names what its categories have in common.
        let counted = |key: &'static str| key.strip_suffix(".one").or_else(|| key.strip_suffix(".other"));
        let known: BTreeSet<&str> = all_keys().map(|key| counted(key).unwrap_or(key)).collect();
        let asked: BTreeSet<&str> = source.split('"').filter(|literal| looks_like_key(literal)).collect();
        let missing: Vec<_> = asked.iter().filter(|key| !known.contains(*key)).collect();
        let unused: Vec<_> = known.iter().filter(|key| !asked.contains(*key)).collect();
        assert!(
            missing.is_empty() && unused.is_empty(),
            "without a text: {missing:?}; never asked for: {unused:?}"
        );
    }

    /// Keys are `area.name`, where the area is one that the texts have.
    fn looks_like_key(literal: &str) -> bool {
        let areas: BTreeSet<&str> =
            all_keys().filter_map(|key| key.split_once('.')).map(|(area, _)| area).collect();
        literal.split_once('.').is_some_and(|(area, name)| {
            areas.contains(area)
                && !name.is_empty()
                && name.chars().all(|c| c.is_ascii_lowercase() || "._".contains(c))
        })
    }

    fn all_keys() -> impl Iterator<Item = &'static String> {
        add_texts_of_products();
        texts().keys().chain(TEXTS_OF_PRODUCTS.get().into_iter().flat_map(BTreeMap::keys))
    }

    fn collect(folder: &Path, into: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, into);
            } else {
                into.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
}
