//! Stable ids: the same declaration has the same ids on every machine, so that links survive a new database.

use portico_api_types::{
    AuthStrategyId, DeveloperId, DocumentId, OrgId, PortalId, ProductId, ProductVersionId,
};
use uuid::Uuid;

/// Portico's own namespace (RFC 9562 section 5.5). It never changes: every id of every portal hangs on it.
const NAMESPACE: Uuid = Uuid::from_u128(0x6c1f_0f0a_5d0b_4f3e_9a27_0d6f_7e1b_c0de);

/// The only portal of a server.
pub fn portal() -> PortalId {
    PortalId::new(derive(&["portal"]))
}

/// Its owner.
pub fn org() -> OrgId {
    OrgId::new(derive(&["org"]))
}

/// A declared account, by its email address.
pub fn account(email: &str) -> DeveloperId {
    DeveloperId::new(derive(&["account", email]))
}

/// A strategy, by its key.
pub fn strategy(key: &str) -> AuthStrategyId {
    AuthStrategyId::new(derive(&["strategy", key]))
}

/// A product, by its key.
pub fn product(key: &str) -> ProductId {
    ProductId::new(derive(&["product", key]))
}

/// A version, by its product's key and its name.
pub fn version(product: &str, name: &str) -> ProductVersionId {
    ProductVersionId::new(derive(&["version", product, name]))
}

/// A document, by its product's key and its slug.
pub fn document(product: &str, slug: &str) -> DocumentId {
    DocumentId::new(derive(&["document", product, slug]))
}

fn derive(parts: &[&str]) -> String {
    // No part contains a newline, so different parts never join to the same text.
    Uuid::new_v5(&NAMESPACE, parts.join("\n").as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_never_change() {
        assert_eq!(portal().as_str(), "e26852db-0a4c-57d0-abc8-e6c5eb4e0bf3");
        assert_eq!(product("museum").as_str(), "b45d6cd7-da93-5bcf-b119-bad67199a5ca");
        assert_eq!(version("museum", "1.2.1").as_str(), "9ce2e9e1-dde6-5515-b6d9-06742ee6a451");
    }

    #[test]
    fn ids_of_different_things_differ() {
        assert_ne!(product("museum").as_str(), strategy("museum").as_str());
        assert_ne!(version("a", "b").as_str(), document("a", "b").as_str());
    }
}
