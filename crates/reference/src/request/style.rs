//! How values are written (OpenAPI 3.1, "Style Values"; RFC 6570, section 3.2).

use super::value::Value;
use crate::model::{Location, Parameter, Style};
use crate::percent::{Keep, push};

/// How one parameter is written.
struct Pen<'p> {
    name: &'p str,
    style: Style,
    location: Location,
    keep: Option<Keep>,
}

/// A parameter with its value, as it stands in the place that it goes to.
pub(super) fn written(parameter: &Parameter, value: &Value) -> String {
    let Parameter { name, location, allow_reserved, .. } = parameter;
    let keep = match (location, allow_reserved) {
        // A header is sent as it is.
        (Location::Header, _) => None,
        (Location::Path, true) => Some(Keep::InSegment),
        (Location::Query | Location::QueryString, true) => Some(Keep::InQuery),
        _ => Some(Keep::Unreserved),
    };
    // A value with a media type is one text.
    let style = if parameter.media_type.is_some() { Style::Form } else { parameter.style };
    let pen = Pen { name, style, location: *location, keep };
    let text = match value {
        Value::One(text) => pen.named(name, text),
        Value::List(items) if parameter.explode || style == Style::DeepObject => {
            pen.joined(items.iter().map(|item| pen.named(name, item)))
        }
        Value::List(items) => pen.together(items.iter()),
        Value::Object(members) if style == Style::DeepObject => {
            let deep = |member: &str| [name, "[", member, "]"].concat();
            pen.joined(members.iter().map(|(member, value)| pen.pair(&deep(member), value)))
        }
        Value::Object(members) if parameter.explode => {
            pen.joined(members.iter().map(|(member, value)| pen.pair(member, value)))
        }
        Value::Object(members) => pen.together(members.iter().flat_map(|(member, value)| [member, value])),
    };
    let is_undefined = match value {
        Value::One(_) => false,
        Value::List(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
    };
    if is_undefined { String::new() } else { [pen.prefix(), &text].concat() }
}

impl Pen<'_> {
    fn encoded(&self, text: &str) -> String {
        let Some(keep) = self.keep else { return text.to_owned() };
        let mut encoded = String::new();
        push(&mut encoded, text, keep);
        encoded
    }

    fn prefix(&self) -> &'static str {
        match self.style {
            Style::Label => ".",
            Style::Matrix => ";",
            _ => "",
        }
    }

    /// What stands between members that were exploded.
    fn separator(&self) -> &'static str {
        match (self.style, self.location) {
            (Style::Label, _) => ".",
            (Style::Matrix, _) => ";",
            (_, Location::Cookie) => "; ",
            (_, Location::Query | Location::QueryString) => "&",
            _ => ",",
        }
    }

    /// What stands between members in one value.
    fn delimiter(&self) -> String {
        match self.style {
            Style::SpaceDelimited => self.encoded(" "),
            Style::PipeDelimited => self.encoded("|"),
            Style::TabDelimited => self.encoded("\t"),
            _ => ",".to_owned(),
        }
    }

    fn joined(&self, parts: impl Iterator<Item = String>) -> String {
        parts.collect::<Vec<_>>().join(self.separator())
    }

    /// All texts as one value.
    fn together<'t>(&self, texts: impl Iterator<Item = &'t String>) -> String {
        let value = texts.map(|text| self.encoded(text)).collect::<Vec<_>>().join(&self.delimiter());
        self.after_name(self.name, value)
    }

    /// One text as a value.
    fn named(&self, name: &str, text: &str) -> String {
        self.after_name(name, self.encoded(text))
    }

    fn after_name(&self, name: &str, value: String) -> String {
        let has_name =
            self.style == Style::Matrix || !matches!(self.location, Location::Path | Location::Header);
        if !has_name {
            return value;
        }
        // Matrix alone leaves the sign out where there is no value (RFC 6570, section 3.2.7).
        let sign = if self.style == Style::Matrix && value.is_empty() { "" } else { "=" };
        [&self.encoded(name), sign, &value].concat()
    }

    /// A member of an object under its own name.
    fn pair(&self, name: &str, value: &str) -> String {
        let (name, value) = (self.encoded(name), self.encoded(value));
        let sign = if self.style == Style::Matrix && value.is_empty() { "" } else { "=" };
        [&name, sign, &value].concat()
    }
}
