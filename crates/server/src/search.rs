//! What the search finds, made from what is published: each product, operation, document and heading with the words that
//! lead to it.

mod documents;
mod excerpt;
mod operations;

use portico_api_types::extension::search::{FoundProduct, ProductName, SearchEntry};
use serde::Serialize;

pub use self::documents::documents;
pub use self::excerpt::excerpt;
pub use self::operations::operations;

/// Characters of a title that count for its rank.
const MAX_RANKED: usize = 999;

/// Something that can be found, and its words, from those that count most to those that count least.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Indexed {
    /// The answer.
    pub hit: SearchEntry,
    /// Its place among equally good ones: the lower the earlier.
    pub rank: usize,
    /// What it is called.
    pub title: String,
    /// Other names of it.
    pub names: String,
    /// What it says.
    pub text: String,
    /// The product around it. By this alone nothing is found.
    pub product: String,
}

/// Kinds of things, in the order in which equally good ones are answered. Within a kind the shorter title goes first:
/// more of it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Product,
    Part,
    Deprecated,
}

impl Kind {
    fn rank(self, title: &str) -> usize {
        let kind = match self {
            Self::Product => 0,
            Self::Part => 1,
            Self::Deprecated => 2,
        };
        kind * (MAX_RANKED + 1) + title.chars().count().min(MAX_RANKED)
    }
}

/// A product.
pub fn product(product: &ProductName, description: &str, names: String) -> Indexed {
    let description = Some(description.to_owned()).filter(|text| !text.is_empty());
    Indexed {
        rank: Kind::Product.rank(&product.name),
        title: product.name.clone(),
        names,
        text: description.clone().unwrap_or_default(),
        product: String::new(),
        hit: SearchEntry::Product(FoundProduct { product: product.clone(), description }),
    }
}

/// Words, one after the other.
fn joined<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut all = String::new();
    for word in words {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    }
    all
}

#[cfg(test)]
mod tests;
