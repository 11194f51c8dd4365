//! Halves of surrogate pairs: JSON may have them (RFC 8259, section 8.2), as patterns do and texts that were cut in the middle
//! of a character, and no text can hold them.

/// JSON with every such half as the six characters that it is written with; `None` when it has none.
pub(crate) fn spelled_out(json: &str) -> Option<String> {
    let mut spelled = String::new();
    let (mut done, mut at) = (0, 0);
    while let Some(found) = json[at..].find('\\') {
        at += found;
        match (unit(&json[at..]), json.get(at + 6..).and_then(unit)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => at += 12,
            (Some(0xd800..=0xdfff), _) => {
                spelled.extend([&json[done..at], "\\"]);
                done = at;
                at += 6;
            }
            // Behind the backslash is one byte: nothing else is JSON.
            _ => at = json.ceil_char_boundary(at + 2),
        }
    }
    (done > 0).then(|| spelled + &json[done..])
}

/// The code unit that an escape at the beginning of a text stands for.
fn unit(text: &str) -> Option<u16> {
    u16::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::spelled_out;

    #[test]
    fn halves_become_the_text_that_they_are_written_with() {
        for (json, text) in [
            (r#""\ud800""#, r"\ud800"),
            (r#""a\uDFFFb""#, r"a\uDFFFb"),
            (r#""[\ud800-\udbff][\udc00-\udfff]""#, r"[\ud800-\udbff][\udc00-\udfff]"),
            (r#""\ud83d\ud83d\ude00\ude00\\\ud83d""#, "\\ud83d😀\\ude00\\\\ud83d"),
            (r#""\ud83d\u00e9\n""#, "\\ud83dé\n"),
            (r#""\ud83dé""#, "\\ud83dé"),
        ] {
            assert!(serde_json::from_str::<Value>(json).is_err(), "{json}");
            let spelled = spelled_out(json).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&spelled).unwrap(), Value::from(text), "{json}");
        }
    }

    #[test]
    fn what_has_none_is_left_alone() {
        for json in
            [r#""\\ud800""#, r#""\ud83d\ude00""#, r#"{"a":"\u00e9\\"}"#, "\\", "\\é", "\\u", "\\ud8é", ""]
        {
            assert_eq!(spelled_out(json), None, "{json}");
        }
    }
}
