//! What the portal has told already: answers that stay right while the page is open, so that going back and forth
//! between products, versions and documents asks for nothing twice (behaviour.md 7.2).

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use portico_api_types::Page;
use portico_api_types::auth_strategy::AuthStrategy;
use portico_api_types::document::{Document, DocumentTree};
use portico_api_types::product::{Product, ProductActions};
use portico_api_types::search::SearchHit;
use portico_api_types::spec::SpecOperations;
use portico_api_types::version::ProductVersion;
use portico_reference::model::Outline;

use super::session::Session;
use crate::api::ApiError;

/// Answers of one kind by key. Failures are not kept.
pub struct Kept<T: Send + Sync + 'static>(StoredValue<BTreeMap<String, T>>);

impl<T: Send + Sync + 'static> Copy for Kept<T> {}

impl<T: Send + Sync + 'static> Clone for Kept<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Clone + Send + Sync + 'static> Kept<T> {
    fn new() -> Self {
        Self(StoredValue::new(BTreeMap::new()))
    }

    /// The answer for a key, when there is one.
    pub fn get(&self, key: &str) -> Option<T> {
        self.0.with_value(|kept| kept.get(key).cloned())
    }

    /// Keeps an answer.
    pub fn put(&self, key: &str, answer: T) {
        self.0.update_value(|kept| {
            kept.insert(key.to_owned(), answer);
        });
    }

    /// The kept answer, or else the one that the request brings, which is then kept.
    pub async fn or_fetch(
        self,
        key: &str,
        request: impl Future<Output = Result<T, ApiError>>,
    ) -> Result<T, ApiError> {
        if let Some(answer) = self.get(key) {
            return Ok(answer);
        }
        let answer = request.await?;
        self.put(key, answer.clone());
        Ok(answer)
    }

    fn clear(&self) {
        self.0.update_value(BTreeMap::clear);
    }
}

/// Everything that is kept. One developer's answers are never shown to another.
#[derive(Clone, Copy)]
pub struct Known {
    /// Pages of the catalogue by their address, for coming back to one.
    pub searches: Kept<Arc<Page<SearchHit>>>,
    /// Products by id.
    pub products: Kept<Arc<Product>>,
    /// What the developer may do with a product, by its id.
    pub actions: Kept<ProductActions>,
    /// Versions of a product, by its id.
    pub versions: Kept<Arc<[ProductVersion]>>,
    /// Document trees, by the product's id.
    pub trees: Kept<Arc<[DocumentTree]>>,
    /// Documents, by the product's id and the slug.
    pub documents: Kept<Arc<Document>>,
    /// Operations of a version, by its id; `None` when it has no specification.
    pub operations: Kept<Option<Arc<SpecOperations>>>,
    /// Whether a version has a specification, by its id.
    pub specs: Kept<bool>,
    /// What is in a version's specification, by its id; `None` when it has none.
    pub outlines: Kept<Option<Arc<Outline>>>,
    /// The portal's auth strategies, under the empty key.
    pub strategies: Kept<Arc<[AuthStrategy]>>,
}

impl Known {
    /// Knows nothing yet, and forgets everything when somebody else signs in.
    pub fn new(session: Session) -> Self {
        let known = Self {
            searches: Kept::new(),
            products: Kept::new(),
            actions: Kept::new(),
            versions: Kept::new(),
            trees: Kept::new(),
            documents: Kept::new(),
            operations: Kept::new(),
            specs: Kept::new(),
            outlines: Kept::new(),
            strategies: Kept::new(),
        };
        Effect::new(move |last: Option<Option<_>>| {
            let now = session.developer().map(|developer| developer.id);
            if last.is_some_and(|last| last != now) {
                known.forget();
            }
            now
        });
        known
    }

    fn forget(&self) {
        self.searches.clear();
        self.products.clear();
        self.actions.clear();
        self.versions.clear();
        self.trees.clear();
        self.documents.clear();
        self.operations.clear();
        self.specs.clear();
        self.outlines.clear();
        self.strategies.clear();
    }
}

/// What is known; provided by the app.
pub fn expect_known() -> Known {
    expect_context()
}
