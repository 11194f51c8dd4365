//! The operations of a document, by what tells them apart.

use std::collections::HashMap;
use std::rc::Rc;

use indexmap::IndexMap;
use serde_json::Value;

use super::OPERATION;
use super::spot::Spot;
use crate::document::join;
use crate::model::OperationName;
use crate::normal::{ITEMS, is_method};
use crate::schema::reader::Reader;

/// Method, path without the names of its parameters, whether it is a webhook, and how many came before with all the same.
pub(super) type Key = (String, String, bool, usize);

/// An operation that was found.
pub(super) struct Found {
    pub name: OperationName,
    /// Pointer to the path item.
    item: String,
    /// Pointer to the operation inside of the path item.
    method: Vec<String>,
}

impl Found {
    /// The path item and the operation in it.
    pub(super) fn read(&self, reader: &Reader<'_>) -> Option<(Spot, Spot)> {
        let item = path_item(reader, &self.item)?;
        let operation = self.method.iter().try_fold(item.clone(), |spot, key| spot.get(key))?;
        Some((item, operation))
    }
}

/// Every operation and webhook, in the order of the document.
pub(super) fn of(reader: &Reader<'_>) -> IndexMap<Key, Found> {
    let mut all = IndexMap::new();
    let mut seen = HashMap::new();
    for (place, is_webhook) in ITEMS {
        for path in reader.document().keys(place).into_iter().filter(|path| !path.starts_with("x-")) {
            let pointer = join(place, &path);
            if reader.is_exhausted() {
                return all;
            }
            let Some(item) = path_item(reader, &pointer) else { continue };
            for keys in method_keys(&item).take_while(|_| reader.spend(OPERATION)) {
                let method = keys.last().map(|key| key.to_ascii_lowercase()).unwrap_or_default();
                let name = OperationName { method: method.clone(), path: path.clone(), is_webhook };
                let count: &mut usize =
                    seen.entry((method.clone(), nameless(&path), is_webhook)).or_default();
                let key = (method, nameless(&path), is_webhook, *count);
                *count += 1;
                all.insert(key, Found { name, item: pointer.clone(), method: keys });
            }
        }
    }
    all
}

/// A path item with what it refers to; what it says itself goes first.
fn path_item(reader: &Reader<'_>, pointer: &str) -> Option<Spot> {
    let own = reader.value(pointer).ok()?;
    let members = own.as_object()?;
    let target = own.get("$ref").and_then(Value::as_str).and_then(|reference| reader.resolve(reference).ok());
    let Some(target) = target else { return Some(Spot::new(pointer, own)) };
    reader.spend_on_copy(pointer);
    reader.spend_on_copy(&target.pointer);
    let mut merged = members.clone();
    for (key, value) in target.value.as_object().into_iter().flatten() {
        merged.entry(key.clone()).or_insert_with(|| value.clone());
    }
    Some(Spot::new(pointer, Rc::new(Value::Object(merged))))
}

fn method_keys(item: &Spot) -> impl Iterator<Item = Vec<String>> {
    let members = item.value().as_object();
    let known = members.into_iter().flat_map(serde_json::Map::keys).filter(|key| is_method(key));
    let additional = members.and_then(|item| item.get("additionalOperations")?.as_object());
    let known = known.map(|method| vec![method.clone()]);
    known.chain(
        additional
            .into_iter()
            .flat_map(serde_json::Map::keys)
            .map(|method| vec!["additionalOperations".to_owned(), method.clone()]),
    )
}

/// `/pets/{id}` is `/pets/{}`.
fn nameless(path: &str) -> String {
    let mut parts = path.split('{');
    let mut nameless = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        nameless.push_str("{}");
        nameless.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    nameless
}
