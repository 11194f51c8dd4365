//! The list of all operations, made without reading more of them than it shows.

mod head;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use portico_api_types::spec::SpecOperation;

use crate::document::{Document, MAX_HOPS, join};
use crate::model::Trouble;
use crate::notes::Notes;
pub(crate) use head::ItemHeads;
pub(crate) use head::is_method;
pub(super) use head::{Fields, Head};
use head::{ItemHead, OperationHead, Operations};

/// Where path items are, and whether they are of webhooks. `x-webhooks` was their name before there was one in the format.
pub(crate) const ITEMS: [(&str, bool); 3] = [("/paths", false), ("/webhooks", true), ("/x-webhooks", true)];

/// Memory that all operations together may take, in bytes. Only references can multiply a document up to this.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Memory of an operation besides its text, in bytes.
const OPERATION_BYTES: usize = 256;

/// All operations, with where they are.
pub(crate) struct List {
    pub operations: Vec<SpecOperation>,
    pub webhooks: Vec<SpecOperation>,
    /// Of `operations`, then of `webhooks`.
    pub places: Vec<Place>,
    pub notes: Notes,
    /// There are more, beyond what may be kept.
    pub is_cut: bool,
}

/// Where an operation is.
pub(crate) struct Place {
    /// JSON Pointer to it.
    pub pointer: String,
    /// Its path item, and what that refers to in turn.
    pub items: Rc<[String]>,
    /// It is sent to those who call the others.
    pub is_webhook: bool,
}

impl List {
    /// Makes it, with the help of what was read already.
    pub(crate) fn of(document: &Document, heads: ItemHeads) -> Self {
        let mut maker = Maker {
            document,
            heads,
            referred: HashMap::new(),
            places: Vec::new(),
            ids: HashMap::new(),
            notes: Notes::default(),
            same: Notes::default(),
            room: Some(MAX_BYTES),
        };
        let (mut operations, mut webhooks) = (Vec::new(), Vec::new());
        for (top, is_webhook) in ITEMS {
            maker.under((top, is_webhook), if is_webhook { &mut webhooks } else { &mut operations });
        }
        let mut notes = maker.notes;
        notes.append(maker.same);
        Self { operations, webhooks, places: maker.places, notes, is_cut: maker.room.is_none() }
    }
}

struct Maker<'d> {
    document: &'d Document,
    heads: ItemHeads,
    /// Path items that others refer to.
    referred: HashMap<String, Rc<ItemHead>>,
    places: Vec<Place>,
    /// Where each `operationId` was first.
    ids: HashMap<String, String>,
    notes: Notes,
    /// Notes on ids that are not the only ones, after all others.
    same: Notes,
    /// What is left of [`MAX_BYTES`].
    room: Option<usize>,
}

impl Maker<'_> {
    /// The operations of all path items in an object.
    fn under(&mut self, (top, is_webhook): (&str, bool), list: &mut Vec<SpecOperation>) {
        let Some(items) = self.document.json_at(top).filter(|items| *items != "null") else { return };
        if !items.starts_with('{') {
            self.notes.add(top, Trouble::NoObject);
            return;
        }
        for (path, start, item) in self.document.slices(top) {
            if !path.starts_with("x-") {
                let head = self.heads.take(start).or_else(|| ItemHead::of(item));
                self.item((top, is_webhook), &path, head, list);
            }
        }
    }

    fn item(
        &mut self,
        (top, is_webhook): (&str, bool),
        path: &str,
        head: Option<Head<ItemHead>>,
        list: &mut Vec<SpecOperation>,
    ) {
        let place = join(top, path);
        if !is_webhook && !path.starts_with('/') && !matches!(head, Some(Head::Null)) {
            self.notes.add(&place, Trouble::NoSlash);
        }
        let Some(item) = self.read(&place, head) else { return };
        let chain = self.chain(place, Rc::new(item));
        let items: Rc<[String]> = chain.iter().map(|(place, _)| place.clone()).collect();
        let mut methods = HashSet::new();
        for (place, item) in &chain {
            let additional = match &item.additional {
                Head::Object(operations) => Some((join(place, "additionalOperations"), operations)),
                _ => None,
            };
            for (place, Operations(operations)) in
                [(place.clone(), &item.operations)].into_iter().chain(additional)
            {
                for (method, operation) in operations {
                    // What stands beside a reference goes before what it leads to.
                    if methods.insert(method.to_ascii_lowercase()) {
                        let place =
                            Place { pointer: join(&place, method), items: Rc::clone(&items), is_webhook };
                        self.add(path, method, operation, place, list);
                    }
                }
            }
        }
    }

    /// A path item; notes what none has.
    fn read(&mut self, place: &str, head: Option<Head<ItemHead>>) -> Option<ItemHead> {
        let item = match head {
            Some(Head::Object(item)) => item,
            Some(Head::Null) => return None,
            Some(Head::Other) => {
                self.notes.add(place, Trouble::NoObject);
                return None;
            }
            None => {
                self.notes.add(place, Trouble::TooMuch);
                return None;
            }
        };
        for field in &item.odd {
            self.notes.add(&join(place, field), Trouble::NoMethod);
        }
        for (method, operation) in &item.operations.0 {
            if matches!(operation, Head::Other) {
                self.notes.add(&join(place, method), Trouble::NoObject);
            }
        }
        Some(item)
    }

    /// A path item and what it refers to in turn.
    fn chain(&mut self, place: String, item: Rc<ItemHead>) -> Vec<(String, Rc<ItemHead>)> {
        let mut chain = vec![(place, item)];
        while let Some(reference) = chain.last().and_then(|(_, item)| item.reference.clone()) {
            let next = match self.document.pointer_of(&reference) {
                Ok(next) if chain.len() < MAX_HOPS && chain.iter().all(|(place, _)| *place != next) => next,
                Ok(_) => {
                    self.notes.add(&chain[0].0, Trouble::LeadsNowhere(reference));
                    break;
                }
                Err(trouble) => {
                    self.notes.add(&chain[0].0, trouble);
                    break;
                }
            };
            let Some(item) = self.referred(&next) else { break };
            chain.push((next, item));
        }
        chain
    }

    fn referred(&mut self, place: &str) -> Option<Rc<ItemHead>> {
        if let Some(item) = self.referred.get(place) {
            return Some(Rc::clone(item));
        }
        let item = Rc::new(self.read(place, ItemHead::of(self.document.json_at(place)?)).unwrap_or_default());
        self.referred.insert(place.to_owned(), Rc::clone(&item));
        Some(item)
    }

    fn add(
        &mut self,
        path: &str,
        method: &str,
        head: &Head<OperationHead>,
        place: Place,
        list: &mut Vec<SpecOperation>,
    ) {
        let none = OperationHead::default();
        let head = if let Head::Object(head) = head { head } else { &none };
        let operation = SpecOperation {
            path: path.to_owned(),
            method: method.to_ascii_lowercase(),
            operation_id: head.id.clone(),
            tags: head.tags.clone(),
            summary: head.summary.clone(),
            deprecated: head.deprecated,
        };
        let Some(room) = self.room else { return };
        self.room = room.checked_sub(bytes_of(&operation) + place.pointer.len());
        if self.room.is_none() {
            self.notes.add(&place.items[0], Trouble::TooMuch);
            return;
        }
        self.compare_id(operation.operation_id.as_deref(), &place.pointer);
        self.places.push(place);
        list.push(operation);
    }

    /// Notes an id that stands for more than one operation, which no link can tell apart.
    fn compare_id(&mut self, id: Option<&str>, place: &str) {
        let Some(id) = id else { return };
        match self.ids.get(id) {
            Some(first) if first != place => self.same.add(place, Trouble::SameId(id.to_owned())),
            Some(_) => {}
            None => {
                self.ids.insert(id.to_owned(), place.to_owned());
            }
        }
    }
}

fn bytes_of(operation: &SpecOperation) -> usize {
    let SpecOperation { path, method, operation_id, tags, summary, deprecated: _ } = operation;
    let texts = [path, method].into_iter().chain(operation_id).chain(tags).chain(summary);
    OPERATION_BYTES + texts.map(|text| text.len() + size_of::<String>()).sum::<usize>()
}
