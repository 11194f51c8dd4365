//! JSON that is written as far as there is room for it, and no further.

use std::fmt::{self, Write};

use serde_json::Value;

/// The beginning of a value's JSON, so many bytes at most, and whether that is all of it.
pub(crate) fn json(value: &Value, most: usize) -> (String, bool) {
    let mut room = Room { text: String::new(), most };
    let is_whole = room.value(value).is_ok();
    (room.text, is_whole)
}

/// JSON with a line for each value; `None` when it takes more bytes.
pub(crate) fn pretty(value: &Value, most: usize) -> Option<String> {
    let mut room = Room { text: String::new(), most };
    write!(room, "{value:#}").ok()?;
    Some(room.text)
}

struct Room {
    text: String,
    most: usize,
}

impl Room {
    /// By hand: `Display` reads a long text to its end before it writes the beginning.
    fn value(&mut self, value: &Value) -> fmt::Result {
        match value {
            Value::Object(members) => {
                self.write_char('{')?;
                for (at, (name, value)) in members.iter().enumerate() {
                    self.comma(at)?;
                    self.string(name)?;
                    self.write_char(':')?;
                    self.value(value)?;
                }
                self.write_char('}')
            }
            Value::Array(items) => {
                self.write_char('[')?;
                for (at, item) in items.iter().enumerate() {
                    self.comma(at)?;
                    self.value(item)?;
                }
                self.write_char(']')
            }
            Value::String(text) => self.string(text),
            scalar => write!(self, "{scalar}"),
        }
    }

    fn comma(&mut self, at: usize) -> fmt::Result {
        if at > 0 { self.write_char(',') } else { Ok(()) }
    }

    fn string(&mut self, text: &str) -> fmt::Result {
        // What does not fit without its quotes does not fit with them.
        let start = &text[..text.floor_char_boundary(self.left() + 1)];
        self.write_str(&serde_json::to_string(start).unwrap_or_default())
    }

    fn left(&self) -> usize {
        self.most - self.text.len()
    }
}

impl Write for Room {
    fn write_str(&mut self, more: &str) -> fmt::Result {
        let left = self.left();
        self.text.push_str(&more[..more.floor_char_boundary(left)]);
        if more.len() <= left { Ok(()) } else { Err(fmt::Error) }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{json, pretty};

    #[test]
    fn what_does_not_fit_is_cut_between_characters() {
        let value = json!({ "é": [1, "\"", null], "b": {}, "c": [] });
        let whole = value.to_string();
        for most in 0..=whole.len() + 1 {
            let end = whole.floor_char_boundary(most);
            assert_eq!(json(&value, most), (whole[..end].to_owned(), most >= whole.len()), "{most}");
        }
        assert_eq!(pretty(&json!([1]), 7).as_deref(), Some("[\n  1\n]"));
        assert_eq!(pretty(&json!([1]), 6), None);
    }

    #[test]
    fn a_long_text_is_not_read_to_its_end() {
        let value = Value::from(vec!["x".repeat(10_000_000)]);
        let start = std::time::Instant::now();
        for _ in 0..10_000 {
            assert_eq!(json(&value, 4), ("[\"xx".to_owned(), false));
        }
        assert!(start.elapsed() < std::time::Duration::from_secs(5), "took {:?}", start.elapsed());
    }
}
