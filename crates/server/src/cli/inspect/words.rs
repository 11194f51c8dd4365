//! What cannot be read of a specification, in words for the operator.

use portico_reference::model::{Expected, Note, Trouble};

/// Where, and what.
pub(super) fn line(note: &Note) -> String {
    let place = if note.place.is_empty() { "/" } else { &note.place };
    format!("{place}: {}", message(&note.trouble))
}

/// What.
pub(super) fn message(trouble: &Trouble) -> String {
    match trouble {
        Trouble::LeadsNowhere(reference) => format!("the reference {reference:?} leads nowhere"),
        Trouble::LeadsOutside(reference) => {
            format!("the reference {reference:?} leads out of the document and is not followed")
        }
        Trouble::NoObject => "is no object".to_owned(),
        Trouble::NoMethod => "is no method and no other field of a path".to_owned(),
        Trouble::NoSlash => "is a path that does not begin with a slash".to_owned(),
        Trouble::SameId(id) => format!("another operation has the operationId {id:?}, too"),
        Trouble::Unexpected(wanted) => format!("is not {}", expected(*wanted)),
        Trouble::TooMuch => "is nested too deeply or too large to be read".to_owned(),
    }
}

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::SchemeType => "a type of security scheme",
        Expected::KeyLocation => "header, query or cookie",
        Expected::Flow => "an OAuth flow",
        Expected::Objects => "a list of objects",
        Expected::List => "a list",
        Expected::Tag => "a tag with a name",
        Expected::NamedExamples => "examples by their names",
        Expected::Example => "an example with a value",
        Expected::Parameter => "a parameter with a name and a location",
        Expected::Location => "path, query, header or cookie",
        Expected::Style => "a style of parameters",
        Expected::CollectionFormat => "a format of collections",
        Expected::Texts => "a list of texts",
        Expected::Text => "text",
        Expected::Flag => "true or false",
        Expected::SafeAddress => "an address that is safe to follow",
        Expected::Type => "a type",
        Expected::Schema => "a schema",
        Expected::Reference => "a reference",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_wrong_and_what_belongs_there() {
        let line = |place: &str, trouble| line(&Note { place: place.to_owned(), trouble });
        assert_eq!(line("", Trouble::NoObject), "/: is no object");
        assert_eq!(line("/tags/0", Trouble::Unexpected(Expected::Tag)), "/tags/0: is not a tag with a name");
        let reference = "other.yaml#/A".to_owned();
        assert_eq!(
            line("/a", Trouble::LeadsOutside(reference)),
            "/a: the reference \"other.yaml#/A\" leads out of the document and is not followed"
        );
    }
}
