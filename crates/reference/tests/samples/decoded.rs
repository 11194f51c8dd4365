//! Percent-encoding, read back by other code than that which wrote it.

/// Text without its percent-encoding.
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped =
            (*first == b'%').then(|| u8::from_str_radix(str::from_utf8(&after[..2]).unwrap(), 16).unwrap());
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap()
}

/// Names and values of a query, or of a form in a body.
pub fn pairs(form: &str) -> Vec<(String, String)> {
    let pairs = form.split('&').map(|pair| pair.split_once('=').unwrap());
    pairs.map(|(name, value)| (decoded(name), decoded(value))).collect()
}
