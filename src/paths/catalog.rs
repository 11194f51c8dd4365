//! The catalogue's address: what is searched, which page, which view. What is usual is left out.

use super::CATALOG;
use crate::url::{Query, query_value};

/// How the catalogue is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CatalogView {
    /// Cards.
    #[default]
    Grid,
    /// A table.
    Table,
}

impl CatalogView {
    /// The name in the address and in the browser's storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Table => "table",
        }
    }

    /// The view of this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Grid, Self::Table].into_iter().find(|view| view.name() == name)
    }
}

/// A place in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogPlace {
    /// The text searched for; empty for everything.
    pub text: String,
    /// The page, from 1.
    pub page: u64,
    /// The view, when the address says one.
    pub view: Option<CatalogView>,
}

impl CatalogPlace {
    /// Reads a query string; what makes no sense counts as absent.
    pub fn read(search: &str) -> Self {
        let value = |name| query_value(search, name);
        Self {
            text: value("q").unwrap_or_default(),
            page: value("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1),
            view: value("view").and_then(|view| CatalogView::named(&view)),
        }
    }

    /// The address.
    pub fn href(&self) -> String {
        let query = Query::new().with_text("q", &self.text);
        let query = if self.page > 1 { query.with("page", self.page) } else { query };
        match self.view {
            Some(CatalogView::Table) => query.with("view", CatalogView::Table.name()),
            _ => query,
        }
        .on(CATALOG)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str, page: u64, view: Option<CatalogView>) -> CatalogPlace {
        CatalogPlace { text: text.to_owned(), page, view }
    }

    #[test]
    fn leaves_out_what_is_usual() {
        assert_eq!(place("", 1, None).href(), "/");
        assert_eq!(place("", 1, Some(CatalogView::Grid)).href(), "/");
        assert_eq!(place("a & b", 2, Some(CatalogView::Table)).href(), "/?q=a%20%26%20b&page=2&view=table");
    }

    #[test]
    fn reads_what_it_writes_and_bears_nonsense() {
        let there = place("100% +x", 3, Some(CatalogView::Table));
        assert_eq!(CatalogPlace::read(there.href().trim_start_matches('/')), there);
        assert_eq!(CatalogPlace::read("page=-1&view=list&x"), place("", 1, None));
        assert_eq!(CatalogPlace::read("page=0"), place("", 1, None));
    }
}
