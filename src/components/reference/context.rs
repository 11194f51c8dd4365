//! What every part of a reference needs.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;
use portico_reference::model::{Credential, Outline};
use portico_reference::samples::Language;

use super::trial::Trial;
use crate::api::engine::Specification;
use crate::components::document::links::Links;
use crate::state::storage;

/// Where the browser remembers the language of samples.
const LANGUAGE_KEY: &str = "portico-sample-language";

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
    /// Address of the back end's relay, when it has one.
    pub relay: StoredValue<Option<String>>,
    /// What is chosen for all operations.
    pub shared: Shared,
    /// Operations that are being tried, by their numbers.
    pub trials: StoredValue<HashMap<usize, Trial>>,
    /// The page, which outlives the operations that come and go.
    pub owner: StoredValue<Owner>,
}

/// What is chosen for all operations of a reference. Credentials are in memory only, and gone with the page.
#[derive(Clone, Copy)]
pub struct Shared {
    /// Language of the samples.
    pub language: RwSignal<Language>,
    /// Credentials by the name of their scheme.
    pub credentials: RwSignal<Vec<(String, Credential)>>,
    /// Base URL in place of those that the specification names.
    pub base: RwSignal<Option<String>>,
    /// Values of server variables.
    pub variables: RwSignal<Vec<(String, String)>>,
    /// Requests go through the back end's relay.
    pub relayed: RwSignal<bool>,
}

impl Shared {
    /// Nothing chosen but the language, which the browser remembers.
    pub fn begin() -> Self {
        Self {
            language: RwSignal::new(remembered()),
            credentials: RwSignal::new(Vec::new()),
            base: RwSignal::new(None),
            variables: RwSignal::new(Vec::new()),
            relayed: RwSignal::new(false),
        }
    }

    /// Chooses the language of samples, here and from now on.
    pub fn choose(&self, language: Language) {
        self.language.set(language);
        if let Some(storage) = storage::local() {
            // A browser that does not remember shows the first one next time.
            let _result = storage.set_item(LANGUAGE_KEY, language.name());
        }
    }
}

fn remembered() -> Language {
    let name = storage::local().and_then(|storage| storage.get_item(LANGUAGE_KEY).ok().flatten());
    let named = |name: String| Language::ALL.into_iter().find(|language| language.name() == name);
    name.and_then(named).unwrap_or(Language::Curl)
}

/// The reference; provided by its page.
pub fn expect_reference() -> ReferenceContext {
    expect_context()
}
