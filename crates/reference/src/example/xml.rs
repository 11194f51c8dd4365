//! Values as XML, by the `xml` keyword of their schemas.

use serde_json::{Map, Value};

use crate::scalar::{is_set, text_of};
use crate::schema::reader::Reader;
use crate::schema::shape::Shape;
use crate::schema::sources::Part;
use crate::schema::text;

/// Name of an element that has none.
const UNNAMED: &str = "root";

/// Levels that are written; examples are made no deeper, and given ones rarely are.
const MAX_DEPTH: usize = 32;

/// Length from which on nothing more is begun, in bytes: names and spaces may be many times as long as what they are around.
const MAX_BYTES: usize = 512 * 1024;

/// Characters of a name, and of a namespace.
const MAX_NAME: usize = 500;

/// A document, with the schema that names its parts when there is one.
pub(super) fn written(value: &Value, schema: Option<(&Reader<'_>, Part<'_>)>) -> String {
    let (reader, part) = schema.unzip();
    let mut writer = Writer { reader, text: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") };
    let parts: Vec<_> = part.into_iter().collect();
    writer.with(&parts, &mut |writer, shape| {
        let name = shape.and_then(Shape::name).unwrap_or(UNNAMED);
        match value {
            // A document has one root, a list that is not wrapped has none.
            Value::Array(_) if !Xml::of(shape).is_wrapped => {
                let name = Xml::of(shape).named(name);
                writer.element(&name, "", 0, &mut |writer| writer.member(shape, UNNAMED, value, 1));
            }
            _ => writer.member(shape, name, value, 0),
        }
    });
    writer.text.truncate(writer.text.trim_end().len());
    writer.text
}

/// The `xml` keyword.
#[derive(Default)]
struct Xml {
    name: Option<String>,
    prefix: Option<String>,
    namespace: Option<String>,
    is_attribute: bool,
    is_wrapped: bool,
}

impl Xml {
    fn of(shape: Option<&Shape<'_>>) -> Self {
        let Some(xml) = shape.and_then(|shape| shape.first("xml")) else { return Self::default() };
        Self {
            name: xml.get("name").and_then(text_of),
            prefix: xml.get("prefix").and_then(text_of),
            namespace: xml.get("namespace").and_then(text_of),
            is_attribute: xml.get("attribute").is_some_and(is_set),
            is_wrapped: xml.get("wrapped").is_some_and(is_set),
        }
    }

    fn named(&self, otherwise: &str) -> String {
        let name = safe_name(self.name.as_deref().unwrap_or(otherwise));
        match &self.prefix {
            Some(prefix) => safe_name(prefix) + ":" + &name,
            None => name,
        }
    }

    /// The declaration of its namespace, as an attribute.
    fn declaration(&self) -> String {
        let Some(namespace) = &self.namespace else { return String::new() };
        let prefix =
            self.prefix.as_deref().map(|prefix| ":".to_owned() + &safe_name(prefix)).unwrap_or_default();
        let namespace: String = namespace.chars().take(MAX_NAME).collect();
        attribute(&("xmlns".to_owned() + &prefix), &namespace)
    }
}

struct Writer<'r, 'd> {
    reader: Option<&'r Reader<'d>>,
    text: String,
}

impl Writer<'_, '_> {
    /// Opens schemas that hold together, when there are any.
    fn with(&mut self, parts: &[Part<'_>], then: &mut dyn FnMut(&mut Self, Option<&Shape<'_>>)) {
        match self.reader {
            Some(reader) if !parts.is_empty() => {
                reader.open(parts, |shape| then(self, Some(shape)));
            }
            _ => then(self, None),
        }
    }

    /// A value with the name that it has where it stands.
    fn member(&mut self, shape: Option<&Shape<'_>>, name: &str, value: &Value, depth: usize) {
        let xml = Xml::of(shape);
        match value {
            _ if depth > MAX_DEPTH || self.text.len() > MAX_BYTES => {}
            Value::Array(list) if xml.is_wrapped => {
                let tag = xml.named(name);
                let inner = xml.name.as_deref().unwrap_or(name);
                self.element(&tag, &xml.declaration(), depth, &mut |writer| {
                    writer.items(shape, inner, list, depth + 1);
                });
            }
            Value::Array(list) => self.items(shape, name, list, depth),
            Value::Object(fields) => self.object(shape, &xml.named(name), fields, depth),
            scalar => {
                let tag = xml.named(name);
                self.indent(depth);
                self.text.extend(["<", &tag, &xml.declaration(), ">"]);
                let scalar = if scalar.is_null() { String::new() } else { text(scalar) };
                escape(&scalar, &mut self.text);
                self.text.extend(["</", &tag, ">\n"]);
            }
        }
    }

    fn items(&mut self, list_shape: Option<&Shape<'_>>, name: &str, list: &[Value], depth: usize) {
        let parts = list_shape.map(Shape::items).unwrap_or_default();
        self.with(&parts, &mut |writer, shape| {
            for item in list {
                writer.member(shape, name, item, depth + usize::from(item.is_array()));
            }
        });
    }

    fn object(&mut self, shape: Option<&Shape<'_>>, tag: &str, fields: &Map<String, Value>, depth: usize) {
        let members = shape.map(|shape| shape.map("properties")).unwrap_or_default();
        let parts = |name: &str| members.get(name).map(Vec::as_slice).unwrap_or_default();
        let mut attributes = Xml::of(shape).declaration();
        let mut elements = Vec::new();
        for (name, value) in fields {
            self.with(parts(name), &mut |_, shape| {
                let xml = Xml::of(shape);
                if xml.is_attribute && !value.is_object() && !value.is_array() {
                    attributes.push_str(&attribute(&xml.named(name), &text(value)));
                } else {
                    elements.push((name, value));
                }
            });
        }
        self.element(tag, &attributes, depth, &mut |writer| {
            for (name, value) in &elements {
                writer.with(parts(name), &mut |writer, shape| writer.member(shape, name, value, depth + 1));
            }
        });
    }

    fn element(&mut self, tag: &str, attributes: &str, depth: usize, inner: &mut dyn FnMut(&mut Self)) {
        self.indent(depth);
        self.text.extend(["<", tag, attributes, ">\n"]);
        let before = self.text.len();
        inner(self);
        if self.text.len() == before {
            self.text.truncate(before - ">\n".len());
            self.text.push_str("/>\n");
        } else {
            self.indent(depth);
            self.text.extend(["</", tag, ">\n"]);
        }
    }

    fn indent(&mut self, depth: usize) {
        self.text.extend(std::iter::repeat_n("  ", depth));
    }
}

fn attribute(name: &str, value: &str) -> String {
    let mut text = String::from(" ");
    text.extend([name, "=\""]);
    escape(value, &mut text);
    text.push('"');
    text
}

/// A name that XML allows, for any property's.
fn safe_name(name: &str) -> String {
    let mut safe: String = name
        .chars()
        .take(MAX_NAME)
        .map(|c| if c.is_alphanumeric() || matches!(c, '_' | '-' | '.') { c } else { '_' })
        .collect();
    if !safe.starts_with(|first: char| first.is_alphabetic() || first == '_') {
        safe.insert(0, '_');
    }
    safe
}

/// What XML does not allow at all, as it does most control characters, is left out.
fn escape(text: &str, into: &mut String) {
    for character in text.chars() {
        match character {
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '&' => into.push_str("&amp;"),
            '"' => into.push_str("&quot;"),
            '\t' | '\n' | '\r' => into.push(character),
            '\u{fffe}' | '\u{ffff}' => {}
            control if control.is_control() => {}
            other => into.push(other),
        }
    }
}
