//! The list of all operations, made without reading more of them than it shows.

mod chain;
mod head;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use portico_api_types::spec::SpecOperation;

use crate::document::{Document, join, told};
use crate::model::Trouble;
use crate::notes::Notes;
use chain::{Link, Links};
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
    /// On what cannot be read.
    pub notes: Notes,
    /// On what is read all the same.
    pub remarks: Notes,
    /// There are more operations, beyond what may be kept.
    pub is_cut: bool,
}

/// Where an operation is.
pub(crate) struct Place {
    /// JSON Pointer to it.
    pub pointer: String,
    /// JSON Pointers to its path item, and to what that refers to in turn.
    pub items: Rc<[Rc<str>]>,
    /// It is sent to those who call the others.
    pub is_webhook: bool,
}

impl List {
    /// Makes it, with the help of what was read already.
    pub(crate) fn of(document: &Document, heads: ItemHeads) -> Self {
        let mut maker = Maker {
            document,
            heads,
            links: Links::default(),
            places: Vec::new(),
            ids: HashMap::new(),
            notes: Notes::default(),
            remarks: Notes::default(),
            room: Some(MAX_BYTES),
        };
        let (mut operations, mut webhooks) = (Vec::new(), Vec::new());
        for (top, is_webhook) in ITEMS {
            maker.under((top, is_webhook), if is_webhook { &mut webhooks } else { &mut operations });
        }
        let Maker { places, notes, remarks, room, .. } = maker;
        Self { operations, webhooks, places, notes, remarks, is_cut: room.is_none() }
    }
}

struct Maker<'d> {
    document: &'d Document,
    heads: ItemHeads,
    /// What path items refer to.
    links: Links,
    places: Vec<Place>,
    /// Where each `operationId` was first.
    ids: HashMap<String, String>,
    notes: Notes,
    remarks: Notes,
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
            if !path.starts_with("x-") && self.room.is_some() {
                let head = self.heads.take(start).or_else(|| ItemHead::of(item));
                self.item((top, is_webhook), &path, (start, head), list);
            }
        }
    }

    fn item(
        &mut self,
        (top, is_webhook): (&str, bool),
        path: &str,
        (start, head): (usize, Option<Head<ItemHead>>),
        list: &mut Vec<SpecOperation>,
    ) {
        let place = join(top, path);
        if !is_webhook && !path.starts_with('/') && !matches!(head, Some(Head::Null)) {
            self.remarks.add(&place, Trouble::NoSlash);
        }
        let Some(item) = self.read(&place, head) else { return };
        let chain = self.chain(Link { start, place: place.into(), head: Rc::new(item) });
        let items: Rc<[Rc<str>]> = chain.iter().map(|link| Rc::clone(&link.place)).collect();
        if !self.spend(&items[0], chain.iter().map(Link::bytes).sum()) {
            return;
        }
        let mut methods = HashSet::new();
        for Link { place, head, .. } in &chain {
            let additional = match &head.additional {
                Head::Object(operations) => Some((join(place, "additionalOperations"), operations)),
                _ => None,
            };
            for (place, Operations(operations)) in
                [(place.to_string(), &head.operations)].into_iter().chain(additional)
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

    /// Takes a share of the room for something at this place. The first that does not fit is noted and ends the list.
    fn spend(&mut self, place: &str, bytes: usize) -> bool {
        let Some(room) = self.room else { return false };
        self.room = room.checked_sub(bytes);
        if self.room.is_none() {
            self.notes.add(place, Trouble::TooMuch);
        }
        self.room.is_some()
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
        if !self.spend(&place.items[0], bytes_of(&operation) + place.pointer.len()) {
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
            Some(first) if first != place => self.remarks.add(place, Trouble::SameId(told(id))),
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
