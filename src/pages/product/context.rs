//! What the parts of a product's pages share.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use portico_api_types::document::DocumentTree;
use portico_api_types::product::Product;
use portico_api_types::version::ProductVersion;
use portico_api_types::{ProductId, ProductVersionId};

use super::loading::{self, Outline, Overview, Reference};
use crate::components::product::operations::Group;
use crate::components::product::versions::{newest, wanted};
use crate::paths::product::{ProductPlace, Section};
use crate::state::remote::{Remote, Resource};

/// One product while its pages are open. All of it follows the address.
#[derive(Clone, Copy)]
pub(super) struct ProductContext {
    /// The product's id.
    pub id: StoredValue<ProductId>,
    /// Reference or documents, and what of them.
    pub section: Memo<Section>,
    /// The hash of the address, with its `#`.
    pub hash: Memo<String>,
    /// The product, and what the developer may do.
    pub overview: Resource<Overview>,
    /// Its versions.
    pub versions: Resource<Arc<[ProductVersion]>>,
    /// Its documents.
    pub tree: Resource<Arc<[DocumentTree]>>,
    /// The version that is shown; in the documents the one shown last.
    pub version: Memo<Option<Arc<ProductVersion>>>,
    /// The version's operations as the portal lists them; `None` when it has no specification.
    pub outline: Resource<Option<Outline>>,
    /// The version's specification, while the reference is shown; `None` when it has none.
    pub reference: Resource<Option<Reference>>,
    /// Anchor of the operation that is read.
    pub read: RwSignal<Option<String>>,
    /// Anchor of the operation that was asked for last, told anew each time.
    pub asked: RwSignal<Option<String>>,
}

/// Bytes of the specification that have arrived; provided to the product's pages.
#[derive(Clone, Copy)]
pub(super) struct Received(pub RwSignal<usize>);

impl ProductContext {
    /// Starts loading everything about a product.
    pub fn start(id: ProductId, place: Memo<Option<ProductPlace>>) -> Self {
        let hash = use_location().hash;
        let section = section_of(id.clone(), place);
        let overview = loading::overview(id.clone());
        let versions = loading::versions(id.clone());
        let tree = loading::tree(id.clone());
        let version = version_of(section, versions);
        let shown =
            Memo::new(move |_| version.with(|version| version.as_ref().map(|version| version.id.clone())));
        let received = Received(RwSignal::new(0));
        provide_context(received);
        let is_reference = Memo::new(move |_| !section.with(Section::is_documents));
        let wanted = Memo::new(move |_| shown.get().filter(|_| is_reference.get()));
        let reference = loading::reference(id.clone(), wanted, received.0);
        let outline = loading::outline(id.clone(), shown, is_reference);
        let id = StoredValue::new(id);
        let (read, asked) = (RwSignal::new(None), RwSignal::new(None));
        Self { id, section, hash, overview, versions, tree, version, outline, reference, read, asked }
    }

    /// The product, once it is here.
    pub fn product(&self) -> Option<Arc<Product>> {
        self.overview.with(|overview| overview.ready().map(|overview| Arc::clone(&overview.product)))
    }

    /// The operations by tag: out of the specification, or as the portal lists them as long as that is on its way.
    pub fn groups(&self) -> Option<Arc<[Group]>> {
        let read =
            self.reference.with(|it| it.ready().map(|it| it.as_ref().map(|it| Arc::clone(&it.groups))));
        match read {
            Some(groups) => groups,
            None => self.outline.with(|it| Some(Arc::clone(&it.ready()?.as_ref()?.groups))),
        }
    }

    /// Asks again for everything that could not be loaded.
    pub fn retry(&self) {
        reload_failed(self.overview);
        reload_failed(self.versions);
        reload_failed(self.tree);
        reload_failed(self.outline);
        reload_failed(self.reference);
    }

    /// Id of the version that the address should name but does not.
    pub fn misnamed(&self) -> Option<ProductVersionId> {
        let shown = self.version.get()?;
        self.section.with(|section| match section {
            Section::Reference { version } if version.as_deref() != Some(shown.id.as_str()) => {
                Some(shown.id.clone())
            }
            _ => None,
        })
    }
}

fn reload_failed<T: Clone + Send + Sync>(resource: Resource<T>) {
    if untrack(|| resource.with(|state| matches!(state, Remote::Failed(_)))) {
        resource.reload();
    }
}

/// The part of this product that the address names. When the address moves on to another product, this one keeps its
/// last part until it is taken down.
fn section_of(product: ProductId, place: Memo<Option<ProductPlace>>) -> Memo<Section> {
    Memo::new(move |last: Option<&Section>| {
        let here = place.with(|place| {
            place.as_ref().filter(|place| place.product == product).map(|place| place.section.clone())
        });
        here.or_else(|| last.cloned()).unwrap_or(Section::Reference { version: None })
    })
}

/// The version that is wanted, or else the newest.
fn version_of(
    section: Memo<Section>,
    versions: Resource<Arc<[ProductVersion]>>,
) -> Memo<Option<Arc<ProductVersion>>> {
    Memo::new(move |last: Option<&Option<Arc<ProductVersion>>>| {
        let versions = versions.ready()?;
        let found = section.with(|section| match section {
            Section::Reference { version } => version.as_deref().and_then(|text| wanted(&versions, text)),
            Section::Documents { .. } => None,
        });
        if let (None, true, Some(Some(last))) = (found, section.with(Section::is_documents), last) {
            return Some(Arc::clone(last));
        }
        found.or_else(|| newest(&versions)).cloned().map(Arc::new)
    })
}
