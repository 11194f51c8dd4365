//! Callbacks: requests that the API will send.

use super::list::is_method;
use super::{Part, operation};
use crate::model::{Callback, Operation};

/// Every request of every callback of an operation.
pub(super) fn callbacks(part: &Part<'_>) -> Vec<Callback> {
    let mut all = Vec::new();
    let Some(callbacks) = part.object("callbacks") else { return all };
    for (name, callback) in callbacks.objects() {
        let Some(callback) = callback else { continue };
        for expression in callback.names().filter(|expression| !expression.starts_with("x-")) {
            let Some(item) = callback.object(expression) else { continue };
            let additional = item.object("additionalOperations");
            let more = additional.iter().flat_map(|more| more.names().map(move |method| (more, method)));
            let requests =
                item.names().filter(|field| is_method(field)).map(|method| (&item, method)).chain(more);
            for (holder, method) in requests {
                let Some((summary, operation)) = request(holder, method, &item) else { continue };
                all.push(Callback {
                    name: name.to_owned(),
                    expression: expression.to_owned(),
                    method: method.to_ascii_uppercase(),
                    summary,
                    operation,
                });
            }
        }
    }
    all
}

/// One request, which `holder` has under its method. The document's servers and security are not those of its receiver.
fn request(holder: &Part<'_>, method: &str, item: &Part<'_>) -> Option<(Option<String>, Operation)> {
    let part = holder.object(method)?;
    let reading = part.reading;
    let root = reading.fields("", &[]);
    let (operation, notes) =
        reading.with_notes(|| operation::whole(&part, std::slice::from_ref(item), &root));
    Some((part.text("summary"), Operation { notes, ..operation }))
}
