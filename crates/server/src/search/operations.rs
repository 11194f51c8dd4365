//! Operations of a specification.

use portico_api_types::extension::search::{FoundOperation, ProductName, SearchEntry, VersionName};
use portico_api_types::spec::SpecOperation;

use super::{Indexed, Kind, joined};

/// The operations of one version.
pub fn operations<'a>(
    product: &'a ProductName,
    version: &'a VersionName,
    operations: Vec<SpecOperation>,
) -> impl Iterator<Item = Indexed> + 'a {
    operations.into_iter().map(|operation| indexed(product, version, operation))
}

fn indexed(product: &ProductName, version: &VersionName, operation: SpecOperation) -> Indexed {
    let SpecOperation { path, method, operation_id, tags, summary, deprecated } = operation;
    let title = summary.as_ref().unwrap_or(&path).clone();
    let id = operation_id.as_deref().unwrap_or_default();
    let id_words = words_of(id);
    let names = [method.as_str(), &path, id, &id_words].into_iter().chain(tags.iter().map(String::as_str));
    Indexed {
        rank: if deprecated { Kind::Deprecated } else { Kind::Part }.rank(&title),
        names: joined(names),
        title,
        text: version.name.clone(),
        product: product.name.clone(),
        hit: SearchEntry::Operation(FoundOperation {
            product: product.clone(),
            version: version.clone(),
            method,
            path,
            summary,
            operation_id,
            tags,
            deprecated,
        }),
    }
}

/// `list HTTP Tickets` of `listHTTPTickets`: an id is one word to the index, and people remember its parts.
pub(super) fn words_of(id: &str) -> String {
    let mut words = String::with_capacity(id.len() + 8);
    let mut letters = id.chars().peekable();
    let mut before: Option<char> = None;
    while let Some(letter) = letters.next() {
        let begins = letter.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || before.is_numeric()
                    || before.is_uppercase() && letters.peek().is_some_and(|next| next.is_lowercase())
            });
        if begins {
            words.push(' ');
        }
        words.push(letter);
        before = Some(letter);
    }
    words
}
