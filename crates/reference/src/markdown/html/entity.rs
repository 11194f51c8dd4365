//! Character references.

/// Longest reference that is decoded: `&#x10ffff;`.
const LONGEST: usize = 10;

/// Text with the common named and all numeric references replaced; others stay as they are.
pub(in crate::markdown) fn decoded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        let length = rest.bytes().take(LONGEST).position(|byte| byte == b';').map_or(1, |end| end + 1);
        match character(&rest[1..length]) {
            Some(character) => plain.push(character),
            None => plain.push_str(&rest[..length]),
        }
        rest = &rest[length..];
    }
    plain + rest
}

/// The character of `amp;` or `#38;`.
fn character(reference: &str) -> Option<char> {
    let name = reference.strip_suffix(';')?;
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        "copy" => Some('©'),
        "hellip" => Some('…'),
        "mdash" => Some('—'),
        "ndash" => Some('–'),
        "lsquo" => Some('‘'),
        "rsquo" => Some('’'),
        "ldquo" => Some('“'),
        "rdquo" => Some('”'),
        "larr" => Some('←'),
        "rarr" => Some('→'),
        "times" => Some('×'),
        "middot" => Some('·'),
        "bull" => Some('•'),
        "reg" => Some('®'),
        "trade" => Some('™'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|character| !character.is_control())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn decodes_what_it_knows_and_keeps_the_rest() {
        assert_eq!(decoded("a &amp;&lt;b&gt; &#39;&#x1F600;&nbsp;"), "a &<b> '😀\u{a0}");
        let others = ["& &", "&", "&;", "&bogus;", "&#0;", "&#xd800;", "&#99999999;", "a&b;c", "&é;", "&amp"];
        for text in others {
            assert_eq!(decoded(text), text);
        }
    }
}
