//! A place in a list of the developer's own things: what is searched, and which page. What is usual is left out.

use crate::url::{Query, query_value};

/// A place in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPlace {
    /// The text searched for; empty for everything.
    pub text: String,
    /// The page, from 1.
    pub page: u64,
}

impl ListPlace {
    /// Reads a query string; what makes no sense counts as absent.
    pub fn read(search: &str) -> Self {
        Self {
            text: query_value(search, "q").unwrap_or_default(),
            page: query_value(search, "page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1),
        }
    }

    /// The address of this place in the list at `path`.
    pub fn on(&self, path: &str) -> String {
        let query = Query::new().with_text("q", &self.text);
        if self.page > 1 { query.with("page", self.page) } else { query }.on(path)
    }
}

#[cfg(test)]
mod tests {
    use super::ListPlace;

    #[test]
    fn reads_what_it_writes_and_bears_nonsense() {
        let place = |text: &str, page| ListPlace { text: text.to_owned(), page };
        let there = place("50% off", 3);
        assert_eq!(there.on("/my-apps"), "/my-apps?q=50%25%20off&page=3");
        assert_eq!(ListPlace::read("?q=50%25%20off&page=3"), there);
        assert_eq!(place("", 1).on("/my-apps"), "/my-apps");
        assert_eq!(ListPlace::read("page=0&q="), place("", 1));
        assert_eq!(ListPlace::read("page=-2"), place("", 1));
    }
}
