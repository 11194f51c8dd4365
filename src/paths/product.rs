//! Where inside a product an address leads (behaviour.md 2.5 and 2.7).

use portico_api_types::ProductId;

use crate::url::decode;

/// The part of a product that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    /// A version's reference.
    Reference {
        /// The version as the address has it, decoded once: an id, a name, or a name that was encoded twice.
        version: Option<String>,
    },
    /// The documents.
    Documents {
        /// The slugs from the parent to the document, decoded; empty for the first document.
        slugs: Vec<String>,
    },
}

impl Section {
    /// Whether this is the documents' part.
    pub fn is_documents(&self) -> bool {
        matches!(self, Self::Documents { .. })
    }
}

/// A place inside a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductPlace {
    /// The product.
    pub product: ProductId,
    /// The part of it.
    pub section: Section,
}

impl ProductPlace {
    /// Reads a path as the browser shows it, that is, still encoded.
    pub fn read(path: &str) -> Option<Self> {
        let mut segments = path.split('/').filter(|segment| !segment.is_empty());
        let section = segments.next()?;
        let product = ProductId::new(decode(segments.next()?));
        let mut rest = segments.map(decode);
        let section = match section {
            "spec" => Section::Reference { version: rest.next() },
            "docs" => Section::Documents { slugs: rest.collect() },
            _ => return None,
        };
        Some(Self { product, section })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &str) -> (String, Section) {
        let place = ProductPlace::read(path).unwrap();
        (place.product.to_string(), place.section)
    }

    #[test]
    fn reads_references() {
        let version = |text: &str| Section::Reference { version: Some(text.to_owned()) };
        assert_eq!(read("/spec/p%201"), ("p 1".to_owned(), Section::Reference { version: None }));
        assert_eq!(read("/spec/p/v%2F1/"), ("p".to_owned(), version("v/1")));
        assert_eq!(read("/spec/p/v%252F1").1, version("v%2F1"));
    }

    #[test]
    fn reads_documents() {
        let slugs = |slugs: &[&str]| Section::Documents {
            slugs: slugs.iter().map(|slug| (*slug).to_owned()).collect(),
        };
        assert_eq!(read("/docs/p"), ("p".to_owned(), slugs(&[])));
        assert_eq!(read("/docs/p/guides/first%3F").1, slugs(&["guides", "first?"]));
    }

    #[test]
    fn reads_nothing_else() {
        for path in ["/", "/spec", "/spec/", "/application/1", "/my-apps"] {
            assert_eq!(ProductPlace::read(path), None, "{path}");
        }
    }
}
