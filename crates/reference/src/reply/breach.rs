//! Where JSON ends that is none.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Deserializer, Error};

/// A byte order mark: browsers, and whoever writes it, do not take it for a part of the text.
pub(super) const MARK: char = '\u{feff}';

/// What stands before each value of a sequence (RFC 7464).
pub(super) const RECORD: char = '\u{1e}';

/// How many values a text is said to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Values {
    /// One. Many a server sends a line for each of several under that name, too, which is as good.
    One,
    /// Any number, one after the other.
    Any,
}

/// Where a text stops being JSON; `None` when it does not. The end of a text that goes on is no such place.
pub(super) fn breach(text: &str, values: Values, goes_on: bool) -> Option<usize> {
    let json = text.trim_start_matches(MARK);
    let at = match values {
        Values::One => {
            let at = first(json, one, goes_on)?;
            let is_line = json[..at].trim_end_matches([' ', '\t', '\r']).ends_with('\n');
            if is_line { first(json, any, goes_on)? } else { at }
        }
        Values::Any => of_records(json, goes_on)?,
    };
    Some(text.len() - json.len() + at)
}

fn of_records(json: &str, goes_on: bool) -> Option<usize> {
    let mut start = 0;
    json.split(RECORD).find_map(|record| {
        let end = start + record.len();
        let at = first(record, any, goes_on && end == json.len()).map(|at| start + at);
        start = end + RECORD.len_utf8();
        at
    })
}

fn first(json: &str, read: fn(&str) -> Result<(), Error>, goes_on: bool) -> Option<usize> {
    let error = read(json).err()?;
    let lines: usize = json.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = if error.is_eof() { json.len() } else { lines + error.column().saturating_sub(1) };
    let is_end = at + 1 >= json.len();
    (!goes_on || !is_end).then(|| json.floor_char_boundary(at))
}

fn one(json: &str) -> Result<(), Error> {
    let mut reader = Deserializer::from_str(json);
    IgnoredAny::deserialize(&mut reader)?;
    reader.end()
}

fn any(json: &str) -> Result<(), Error> {
    Deserializer::from_str(json).into_iter().try_for_each(|value| value.map(|IgnoredAny| ()))
}

#[cfg(test)]
mod tests {
    use super::Values::{Any, One};
    use super::{Values, breach};

    /// What is JSON of a text, and what follows.
    fn split(text: &str, values: Values) -> Option<(&str, &str)> {
        breach(text, values, false).map(|at| text.split_at(at))
    }

    #[test]
    fn json_is_told_from_what_follows_it() {
        for json in ["{}", " [1e400, -0.5]\n", "\u{feff}\"\\ud800\"", "{\"a\":\r\n[null]}", &"[".repeat(9)] {
            assert_eq!(breach(json, One, json.starts_with("[[")), None, "{json}");
        }
        for (json, other) in [
            ("{\"a\": 1} ", "{\"a\": 2}"),
            ("{\"ä\": [1,\n  2], ", "'b': 3}"),
            ("{\"ä\":\n  ", "'b'}"),
            ("{}\n", "<html>"),
            ("[1, ", "NaN]"),
            ("", "<html>"),
            ("\u{feff}", "é"),
            ("[1,", ""),
            ("\"half a", ""),
            ("", ""),
        ] {
            let text = [json, other].concat();
            assert_eq!(split(&text, One), Some((json, other)), "{text}");
        }
    }

    #[test]
    fn values_may_follow_each_other() {
        let lines = "\u{feff}{\"a\": 1}\r\n \n[\"é\",\n2] \n3\n";
        for (text, values) in [
            (lines, One),
            (lines, Any),
            ("", Any),
            ("\n", Any),
            ("{}[] 1 \"a\"", Any),
            ("\u{1e}{}\n\u{1e}1\n", Any),
        ] {
            assert_eq!(breach(text, values, false), None, "{text:?}");
        }
        for (json, other, values) in [
            ("{\"a\":\"é\"}\n{\"b\": ", "oops}\n{}", One),
            ("{\"a\":\"é\"}\n{\"b\":", "", One),
            ("{} ", "{}", One),
            ("{} {\"é\":", "}", Any),
            ("\u{1e}1\n\u{1e}{\"b\":\n", "\u{1e}2\n", Any),
        ] {
            let text = [json, other].concat();
            assert_eq!(split(&text, values), Some((json, other)), "{text:?}");
        }
    }

    #[test]
    fn where_a_text_was_cut_it_is_not_broken() {
        let one = r#"{"a":[-1.5e+10,true,null,"\u00e9\n"],"ü":{}}"#;
        let lines = [one, one, "1", "null", ""].join("\n");
        for (json, values) in [(one, One), (lines.as_str(), One), (lines.as_str(), Any)] {
            for end in (1..json.len()).filter(|end| json.is_char_boundary(*end)) {
                assert_eq!(breach(&json[..end], values, true), None, "{}", &json[..end]);
            }
        }
    }
}
