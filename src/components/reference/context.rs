//! What every part of a reference needs.

use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::model::Outline;

use crate::api::engine::Specification;
use crate::components::document::links::Links;

/// The reference around a component.
#[derive(Clone, Copy)]
pub struct ReferenceContext {
    /// Where operations and schemas are asked for.
    pub specification: StoredValue<Specification>,
    /// What is in it.
    pub outline: StoredValue<Arc<Outline>>,
    /// Leads links in descriptions to the product's documents.
    pub links: StoredValue<Links>,
    /// Absolute address of the page, without a hash.
    pub page: StoredValue<String>,
}

/// The reference; provided by its page.
pub fn expect_reference() -> ReferenceContext {
    expect_context()
}
