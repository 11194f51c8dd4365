//! The only place where the portal's addresses are spelled (behaviour.md 1.4).

use portico_api_types::{ApplicationId, AuthStrategyId, ProductId, ProductVersionId};

use crate::url::{Query, encode};

pub mod catalog;
pub mod list;
pub mod product;

/// The catalogue.
pub const CATALOG: &str = "/";
/// Sign in.
pub const LOGIN: &str = "/login";
/// Make an account.
pub const REGISTER: &str = "/register";
/// The developer's applications.
pub const MY_APPS: &str = "/my-apps";
/// A new application.
pub const CREATE_APPLICATION: &str = "/application/create";
/// Signed in, and not allowed.
pub const FORBIDDEN: &str = "/403";
/// No such page.
pub const NOT_FOUND: &str = "/404";

/// A product's newest version.
pub fn product(product: &ProductId) -> String {
    format!("/spec/{}", encode(product.as_str()))
}

/// A version of a product.
pub fn version(product: &ProductId, version: &ProductVersionId) -> String {
    format!("/spec/{}/{}", encode(product.as_str()), encode(version.as_str()))
}

/// A version of a product with the registration dialog open and an application chosen.
pub fn version_with_application(
    product: &ProductId,
    version: &ProductVersionId,
    application: &ApplicationId,
) -> String {
    Query::new().with("application", application).on(&self::version(product, version))
}

/// A version of a product, compared with an older one.
pub fn version_since(product: &ProductId, version: &ProductVersionId, since: &ProductVersionId) -> String {
    Query::new().with("since", since).on(&self::version(product, version))
}

/// A product's first document.
pub fn documents(product: &ProductId) -> String {
    format!("/docs/{}", encode(product.as_str()))
}

/// A document; `parent` is the slug of the document directly above it.
pub fn document(product: &ProductId, parent: Option<&str>, slug: &str) -> String {
    let parent = parent.map(|slug| format!("/{}", encode(slug))).unwrap_or_default();
    format!("/docs/{}{parent}/{}", encode(product.as_str()), encode(slug))
}

/// An application.
pub fn application(id: &ApplicationId) -> String {
    format!("/application/{}", encode(id.as_str()))
}

/// An application's form.
pub fn update_application(id: &ApplicationId) -> String {
    format!("{}/update", application(id))
}

/// A new application that is wanted for a version; the order of the parameters is part of the interface.
pub fn create_application_for(
    product: &ProductId,
    version: &ProductVersionId,
    strategy: Option<&AuthStrategyId>,
) -> String {
    let query = Query::new().with("product", product).with("product_version", version);
    match strategy {
        Some(strategy) => query.with("auth_strategy_id", strategy),
        None => query,
    }
    .on(CREATE_APPLICATION)
}

/// The part of the portal that a path belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// What there is.
    Catalog,
    /// One product: its reference and its documents.
    Product,
    /// The developer's applications.
    Applications,
    /// Signing in: without a header, and the only pages of a private portal that need no session.
    Account,
    /// Pages that say no, and whatever is no page.
    Elsewhere,
}

/// The area of a path, whether there is a page at it or not.
pub fn area(path: &str) -> Area {
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    match (segments.next(), segments.next()) {
        (None, _) => Area::Catalog,
        (Some("spec" | "docs"), Some(_)) => Area::Product,
        (Some("my-apps"), None) | (Some("application"), _) => Area::Applications,
        (Some("login"), _) | (Some("register"), None) => Area::Account,
        _ => Area::Elsewhere,
    }
}

/// Whether an address is one to come back to after signing in: not a page for signing in, nor one that says no.
pub fn is_return_target(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    area(path) != Area::Account && path != FORBIDDEN && path != NOT_FOUND
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spells_every_address() {
        let (product_id, version_id) = (ProductId::new("p 1"), ProductVersionId::new("v/2"));
        let application_id = ApplicationId::new("a1");
        assert_eq!(product(&product_id), "/spec/p%201");
        assert_eq!(version(&product_id, &version_id), "/spec/p%201/v%2F2");
        assert_eq!(
            version_with_application(&product_id, &version_id, &application_id),
            "/spec/p%201/v%2F2?application=a1"
        );
        assert_eq!(documents(&product_id), "/docs/p%201");
        assert_eq!(document(&product_id, None, "intro"), "/docs/p%201/intro");
        assert_eq!(document(&product_id, Some("guides"), "first?"), "/docs/p%201/guides/first%3F");
        assert_eq!(application(&application_id), "/application/a1");
        assert_eq!(update_application(&application_id), "/application/a1/update");
        assert_eq!(
            create_application_for(&product_id, &version_id, Some(&AuthStrategyId::new("s"))),
            "/application/create?product=p%201&product_version=v%2F2&auth_strategy_id=s"
        );
        assert!(
            is_return_target("/my-apps?q=x")
                && !is_return_target("/login?email=a")
                && !is_return_target("/404")
        );
    }

    #[test]
    fn areas() {
        for (path, expected) in [
            (CATALOG, Area::Catalog),
            ("/spec/p/v", Area::Product),
            ("/docs/p", Area::Product),
            (MY_APPS, Area::Applications),
            ("/application", Area::Applications),
            (CREATE_APPLICATION, Area::Applications),
            (LOGIN, Area::Account),
            ("/login/sso", Area::Account),
            (REGISTER, Area::Account),
            (NOT_FOUND, Area::Elsewhere),
            ("/applications", Area::Elsewhere),
            ("/spec", Area::Elsewhere),
            ("/my-apps/", Area::Applications),
        ] {
            assert_eq!(area(path), expected, "{path}");
        }
    }
}
