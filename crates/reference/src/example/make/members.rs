//! Objects and lists.

use indexmap::IndexSet;
use serde_json::{Map, Value};

use super::{Maker, Picked};
use crate::schema::shape::Shape;

/// Items of a list, and properties of a map, that are made because there must be as many.
const MAX_FORCED: u64 = 50;

/// Name of a property that nobody named.
const OTHER: &str = "key";

impl Maker<'_> {
    pub(super) fn object(&self, shape: &Shape<'_>, picked: &[Picked]) -> Option<Value> {
        let required = shape.required();
        let count = shape.property_count();
        let most = count.max.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX);
        let members = shape.map("properties");
        let mut object = Map::new();
        let named = members.keys().filter(|name| required.contains(name.as_str())).count();
        let mut room = most.saturating_sub(named);
        for (name, parts) in &members {
            let is_required = required.contains(name.as_str());
            let (is_hidden, is_deprecated) =
                self.reader.open(parts, |shape| (shape.is_hidden(self.side), shape.is_set("deprecated")));
            let is_spare = !is_required && (is_deprecated || room == 0 || self.is_tight());
            if is_hidden || is_spare || self.is_spent() || !self.spend(0, name.len()) {
                continue;
            }
            let value = match self.value(parts, 0) {
                Some(value) => value,
                None if !is_required => continue,
                // What holds this may do without it; the whole example may not.
                None if self.around.borrow().len() > 1 => return None,
                None => Value::Null,
            };
            object.insert(name.clone(), value);
            room -= usize::from(!is_required);
        }
        self.add_unnamed(shape, &required, &mut object);
        let told = picked.iter().filter_map(|picked| picked.told.as_ref());
        for (property, value) in told.filter(|(property, value)| self.spend(0, property.len() + value.len()))
        {
            object.insert(property.clone(), value.clone().into());
        }
        Some(Value::Object(object))
    }

    /// Properties that must be there, or may be in a map, without being described by name.
    fn add_unnamed(&self, shape: &Shape<'_>, required: &IndexSet<&str>, object: &mut Map<String, Value>) {
        let members = shape.map("properties");
        let additional = shape.additional();
        let unnamed = |nth| {
            if additional.is_empty() { Some("string".into()) } else { self.value(&additional, nth) }
        };
        for name in required.iter().filter(|name| !members.contains_key(**name)) {
            if self.spend(1, name.len())
                && let Some(value) = unnamed(0)
            {
                object.insert((*name).to_owned(), value);
            }
        }
        let wanted = shape.property_count().min.unwrap_or(0).min(MAX_FORCED);
        let is_map = members.is_empty() && !additional.is_empty();
        let wanted = if is_map { wanted.max(1) } else { wanted };
        let most = shape.property_count().max.unwrap_or(u64::MAX);
        for nth in 0..wanted.min(most) {
            if object.len() as u64 >= wanted.min(most) || shape.is_closed() {
                break;
            }
            let name = if nth == 0 { OTHER.to_owned() } else { OTHER.to_owned() + &(nth + 1).to_string() };
            let Some(value) = unnamed(usize::try_from(nth).unwrap_or_default()) else { break };
            object.insert(name, value);
        }
    }

    pub(super) fn list(&self, shape: &Shape<'_>, nth: usize) -> Option<Value> {
        let count = shape.item_count();
        let wanted = count.min.unwrap_or(1).min(MAX_FORCED).min(count.max.unwrap_or(u64::MAX));
        let wanted = usize::try_from(wanted).unwrap_or(1);
        let tuple = shape.tuple();
        let mut list: Vec<Value> = Vec::new();
        let most = count.max.and_then(|max| usize::try_from(max).ok()).unwrap_or(usize::MAX);
        for part in tuple.iter().take(most) {
            list.push(self.value(std::slice::from_ref(part), nth).unwrap_or(Value::Null));
        }
        let items = shape.items();
        let is_unique = shape.is_set("uniqueItems");
        let mut tried = 0;
        while list.len() < wanted && tried < 2 * wanted && !self.is_spent() {
            let made = if items.is_empty() && count.min.is_some() {
                Some(Value::from("string".to_owned() + &(tried + 1).to_string()))
            } else {
                self.value(&items, nth + tried)
            };
            let Some(item) = made.filter(|_| !items.is_empty() || count.min.is_some()) else { break };
            tried += 1;
            if !is_unique || !list.contains(&item) {
                list.push(item);
            }
        }
        let is_short = (list.len() as u64) < count.min.unwrap_or(0).min(MAX_FORCED) && !is_unique;
        (!is_short || self.around.borrow().len() == 1).then_some(Value::Array(list))
    }
}
