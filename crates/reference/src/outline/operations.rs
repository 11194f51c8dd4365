//! The operations of a specification.

use std::collections::HashSet;
use std::iter::successors;

use portico_api_types::spec::SpecOperation;
use serde_json::{Map, Value};

use super::pointer::resolve;
use super::scalar::{is_set, text_of, texts_of};
use crate::error::SpecError;

/// Fixed fields of a Path Item Object that hold an operation: 2.0, 3.0, 3.1, and `query` of 3.2.
const METHODS: [&str; 9] = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// References from one path item to the next that are followed: ends cycles.
const MAX_HOPS: usize = 16;

/// Memory that all operations together may take, in bytes. Only references can multiply a document up to this.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Memory of an operation besides its text, in bytes.
const OPERATION_BYTES: usize = 256;

/// Every operation under `paths`, in the order of the document.
pub(super) fn of(root: &Value) -> Result<Vec<SpecOperation>, SpecError> {
    let mut list = List { operations: Vec::new(), room: MAX_BYTES };
    let paths = root.get("paths").and_then(Value::as_object);
    for (path, item) in paths.into_iter().flatten().filter(|(path, _)| !path.starts_with("x-")) {
        let mut methods = HashSet::new();
        let referred = successors(Some(item), |item| resolve(root, item.get("$ref")?.as_str()?));
        for item in referred.take(MAX_HOPS).filter_map(Value::as_object) {
            for (method, operation) in operations_of(item) {
                // What stands beside a reference goes before what it leads to.
                if methods.insert(method.to_ascii_lowercase()) {
                    list.add(path, method, operation)?;
                }
            }
        }
    }
    Ok(list.operations)
}

/// The operations that stand in a path item, 3.2's `additionalOperations` included.
pub(crate) fn operations_of(item: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    let known = item.iter().filter(|(key, _)| is_method(key));
    let additional = item.get("additionalOperations").and_then(Value::as_object);
    known.chain(additional.into_iter().flatten())
}

/// Whether a field of a path item is one for an operation, whatever the case of its letters.
pub(crate) fn is_method(field: &str) -> bool {
    METHODS.iter().any(|method| field.eq_ignore_ascii_case(method))
}

struct List {
    operations: Vec<SpecOperation>,
    room: usize,
}

impl List {
    /// Takes an operation with all of it that can be read.
    fn add(&mut self, path: &str, method: &str, operation: &Value) -> Result<(), SpecError> {
        let operation = SpecOperation {
            path: path.to_owned(),
            method: method.to_ascii_lowercase(),
            operation_id: text_of(operation.get("operationId")),
            tags: texts_of(operation.get("tags")),
            summary: text_of(operation.get("summary")),
            deprecated: is_set(operation.get("deprecated")),
        };
        self.room = self
            .room
            .checked_sub(bytes_of(&operation))
            .ok_or(SpecError::TooLarge { limit: "64 MiB of operations" })?;
        self.operations.push(operation);
        Ok(())
    }
}

fn bytes_of(operation: &SpecOperation) -> usize {
    let SpecOperation { path, method, operation_id, tags, summary, deprecated: _ } = operation;
    let texts = [path, method].into_iter().chain(operation_id).chain(tags).chain(summary);
    OPERATION_BYTES + texts.map(|text| text.len() + size_of::<String>()).sum::<usize>()
}
