//! What a value is typed into.

use crate::model::{Constraint, Schema};

/// The control that suits a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Control {
    /// One of these.
    Choice(Vec<String>),
    /// Yes or no.
    Flag,
    /// A number. Bounds are as written; a step of `None` means any number.
    Number {
        /// The least.
        min: Option<String>,
        /// The greatest.
        max: Option<String>,
        /// The distance between two of them.
        step: Option<String>,
    },
    /// A day.
    Date,
    /// A day and the time.
    DateTime,
    /// More than a line of text.
    LongText,
    /// An object, as JSON.
    Json,
    /// Several values, one a line.
    List,
    /// A line of text.
    Text,
    /// A file.
    File,
}

/// The length from which text needs more than a line.
const LONG: u64 = 200;

/// The control for values of a schema.
pub fn control(schema: &Schema) -> Control {
    if is_file(schema) || schema.items.as_deref().is_some_and(is_file) {
        return Control::File;
    }
    if let Some(only) = &schema.constant {
        return Control::Choice(vec![only.clone()]);
    }
    // A list of values that was cut off would keep the others from being chosen.
    if !schema.values.is_empty() && schema.value_count <= schema.values.len() {
        return Control::Choice(schema.values.clone());
    }
    let mut types = schema.types.iter().map(String::as_str).filter(|name| *name != "null");
    match (types.next(), types.next()) {
        (Some("boolean"), None) => Control::Flag,
        (Some("integer"), None) => number(schema, true),
        (Some("number"), None) => number(schema, false),
        (Some("array"), None) => Control::List,
        (Some("object"), None) => Control::Json,
        (Some("string"), None) => text(schema),
        _ => Control::Text,
    }
}

/// Bytes: `binary` of OpenAPI 3.0, `contentMediaType` of 3.1, the type `file` of Swagger 2.0.
fn is_file(schema: &Schema) -> bool {
    let is_binary = schema.format.as_deref().is_some_and(|format| ["binary", "file"].contains(&format));
    let media_type = schema.media_type.as_deref().unwrap_or_default();
    let is_bytes = media_type == "application/octet-stream" || media_type.starts_with("image/");
    is_binary || is_bytes || schema.types.iter().any(|name| name == "file")
}

fn text(schema: &Schema) -> Control {
    let is_long = schema.constraints.iter().any(|constraint| match constraint {
        Constraint::Length { min, max } => min.or(*max).is_some_and(|length| length > LONG),
        _ => false,
    });
    match schema.format.as_deref() {
        Some("date") => Control::Date,
        Some("date-time") => Control::DateTime,
        _ if is_long => Control::LongText,
        _ => Control::Text,
    }
}

fn number(schema: &Schema, is_integer: bool) -> Control {
    let (mut least, mut greatest, mut step) = (None, None, is_integer.then(|| "1".to_owned()));
    for constraint in &schema.constraints {
        match constraint {
            Constraint::Range { min, above, max, below } => {
                least = min.as_ref().map(|min| bound(min, is_integer && *above, 1));
                greatest = max.as_ref().map(|max| bound(max, is_integer && *below, -1));
            }
            Constraint::MultipleOf(of) => step = Some(of.clone()),
            _ => {}
        }
    }
    Control::Number { min: least, max: greatest, step }
}

/// A bound that is allowed itself: of integers, the next one is.
fn bound(written: &str, is_excluded: bool, next: i64) -> String {
    match written.parse::<i64>().ok().filter(|_| is_excluded).and_then(|bound| bound.checked_add(next)) {
        Some(bound) => bound.to_string(),
        None => written.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(name: &str, format: &str, constraints: Vec<Constraint>) -> Schema {
        Schema {
            types: vec![name.to_owned(), "null".to_owned()],
            format: Some(format.to_owned()),
            constraints,
            ..Schema::default()
        }
    }

    fn range(above: bool, below: bool) -> Constraint {
        Constraint::Range { min: Some("0".to_owned()), above, max: Some("10".to_owned()), below }
    }

    #[test]
    fn a_type_has_its_control() {
        let long = Constraint::Length { min: None, max: Some(201) };
        let short = Constraint::Length { min: None, max: Some(200) };
        for (schema, expected) in [
            (Schema::default(), Control::Text),
            (typed("boolean", "", vec![]), Control::Flag),
            (typed("array", "", vec![]), Control::List),
            (typed("object", "", vec![]), Control::Json),
            (typed("string", "", vec![]), Control::Text),
            (typed("string", "date", vec![]), Control::Date),
            (typed("string", "date-time", vec![]), Control::DateTime),
            (typed("string", "binary", vec![]), Control::File),
            (typed("file", "", vec![]), Control::File),
            (typed("string", "", vec![long]), Control::LongText),
            (typed("string", "", vec![short]), Control::Text),
        ] {
            assert_eq!(control(&schema), expected, "{schema:?}");
        }
        let files =
            Schema { items: Some(Box::new(typed("string", "binary", vec![]))), ..typed("array", "", vec![]) };
        assert_eq!(control(&files), Control::File);
    }

    #[test]
    fn numbers_keep_their_bounds() {
        let number = |min: &str, max: &str, step: Option<&str>| Control::Number {
            min: Some(min.to_owned()),
            max: Some(max.to_owned()),
            step: step.map(str::to_owned),
        };
        let of = Constraint::MultipleOf("0.5".to_owned());
        assert_eq!(control(&typed("integer", "", vec![range(true, true)])), number("1", "9", Some("1")));
        assert_eq!(control(&typed("integer", "", vec![range(false, false)])), number("0", "10", Some("1")));
        assert_eq!(control(&typed("number", "", vec![range(true, true)])), number("0", "10", None));
        assert_eq!(
            control(&typed("number", "", vec![range(true, true), of])),
            number("0", "10", Some("0.5"))
        );
    }

    #[test]
    fn values_are_chosen_when_all_are_known() {
        let values = vec!["a".to_owned(), "b".to_owned()];
        let all = Schema { values: values.clone(), value_count: 2, ..typed("string", "", vec![]) };
        assert_eq!(control(&all), Control::Choice(values.clone()));
        assert_eq!(control(&Schema { value_count: 101, ..all.clone() }), Control::Text);
        let one = Schema { constant: Some("c".to_owned()), ..all };
        assert_eq!(control(&one), Control::Choice(vec!["c".to_owned()]));
    }
}
