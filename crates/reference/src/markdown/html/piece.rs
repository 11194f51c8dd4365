//! HTML text cut into tags, comments and what is between them. Linear in time on any input.

/// A stretch of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::markdown) enum Piece<'h> {
    /// Text, references not decoded.
    Text(&'h str),
    /// What stands in an element that holds no markup: a script, a style sheet.
    Raw(&'h str),
    /// A comment; one that never ends reaches to the end of the text.
    Comment,
    /// A tag.
    Tag(Tag<'h>),
}

/// An opening or closing tag.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::markdown) struct Tag<'h> {
    /// As it was written, with its brackets.
    pub(in crate::markdown) written: &'h str,
    /// Name of the element, in the letters it was written with.
    pub(in crate::markdown) name: &'h str,
    /// It ends the element.
    pub(in crate::markdown) closes: bool,
    attributes: &'h str,
}

impl<'h> Tag<'h> {
    /// It opens the element and has no attributes.
    pub(in crate::markdown) fn is_bare(&self) -> bool {
        !self.closes && self.attributes.trim_end_matches('/').trim().is_empty()
    }

    /// The value of an attribute, references not decoded.
    pub(in crate::markdown) fn attribute(&self, name: &str) -> Option<&'h str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '=').unwrap_or(rest.len());
            let (key, after) = rest.split_at(end);
            let (value, after) = value(after);
            if key.eq_ignore_ascii_case(name) && !key.is_empty() {
                return Some(value);
            }
            if after.len() == rest.len() || after.is_empty() {
                return None;
            }
            rest = after;
        }
    }
}

/// The value that follows an attribute's name, and the text after it.
fn value(text: &str) -> (&str, &str) {
    let Some(value) = text.trim_start().strip_prefix('=') else { return ("", text) };
    let value = value.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    match quote {
        Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
        None => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
    }
}

/// Cuts HTML into pieces.
pub(in crate::markdown) fn pieces(html: &str) -> Pieces<'_> {
    Pieces { rest: html, quotes: true, raw: None }
}

/// Elements whose content is neither markup nor text of the page.
const RAW: [&str; 4] = ["script", "style", "textarea", "iframe"];

/// See [`pieces`].
pub(in crate::markdown) struct Pieces<'h> {
    rest: &'h str,
    /// Whether a quoted `>` may stand in a tag. Off after the first quote that never ends, lest every later tag look for
    /// that end again.
    quotes: bool,
    /// The element of [`RAW`] that was opened just now.
    raw: Option<&'h str>,
}

impl<'h> Iterator for Pieces<'h> {
    type Item = Piece<'h>;

    fn next(&mut self) -> Option<Piece<'h>> {
        if let Some(raw) = self.raw() {
            return Some(raw);
        }
        let rest = self.rest;
        let start = rest.find('<').unwrap_or(rest.len());
        if start > 0 {
            return Some(Piece::Text(self.cut(start)));
        }
        if rest.is_empty() {
            return None;
        }
        if let Some(comment) = rest.strip_prefix("<!--") {
            self.rest = comment.split_once("-->").map_or("", |(_, after)| after);
            return Some(Piece::Comment);
        }
        Some(self.tag().map_or_else(|| Piece::Text(self.cut(1)), Piece::Tag))
    }
}

impl<'h> Pieces<'h> {
    fn cut(&mut self, length: usize) -> &'h str {
        let (piece, rest) = self.rest.split_at(length);
        self.rest = rest;
        piece
    }

    /// The content of an element that holds no markup, if there is any.
    fn raw(&mut self) -> Option<Piece<'h>> {
        let name = self.raw.take()?;
        let closes = |&(at, _): &(usize, &str)| {
            let after = self.rest.as_bytes().get(at + 2..at + 2 + name.len());
            after.is_some_and(|after| after.eq_ignore_ascii_case(name.as_bytes()))
        };
        let end = self.rest.match_indices("</").find(closes).map_or(self.rest.len(), |(at, _)| at);
        (end > 0).then(|| Piece::Raw(self.cut(end)))
    }

    fn tag(&mut self) -> Option<Tag<'h>> {
        let inner = &self.rest[1..];
        let closes = inner.starts_with('/');
        let inner = &inner[usize::from(closes)..];
        let name_length = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inner.len());
        if !inner.starts_with(|c: char| c.is_ascii_alphabetic())
            || !inner[name_length..].starts_with(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>')
        {
            return None;
        }
        let (name, attributes) = inner.split_at(name_length);
        let length = self.end(attributes)?;
        let attributes = &attributes[..length];
        self.raw = Some(name).filter(|name| !closes && RAW.iter().any(|raw| raw.eq_ignore_ascii_case(name)));
        let written = self.cut(1 + usize::from(closes) + name_length + length + 1);
        Some(Tag { written, name, closes, attributes })
    }

    /// Where the `>` of a tag is.
    fn end(&mut self, attributes: &str) -> Option<usize> {
        let mut quote = None;
        for (at, byte) in attributes.bytes().enumerate() {
            match (quote, byte) {
                (None, b'>') => return Some(at),
                (None, b'<') => return None,
                (None, b'"' | b'\'') if self.quotes => quote = Some(byte),
                (Some(open), _) if open == byte => quote = None,
                _ => {}
            }
        }
        self.quotes = false;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces};

    /// Tags as `name`, `/name`; text in quotes; comments as `!`.
    fn cut(html: &str) -> Vec<String> {
        pieces(html)
            .map(|piece| match piece {
                Piece::Text(text) => format!("{text:?}"),
                Piece::Raw(text) => format!("raw {text:?}"),
                Piece::Comment => "!".to_owned(),
                Piece::Tag(tag) => format!("{}{}", if tag.closes { "/" } else { "" }, tag.name),
            })
            .collect()
    }

    #[test]
    fn cuts_tags_comments_and_text() {
        assert_eq!(cut("a<b>c</b ><!-- <d> -->e<br/>"), ["\"a\"", "b", "\"c\"", "/b", "!", "\"e\"", "br"]);
        assert_eq!(cut("<a b='>' c=\"'>\">d"), ["a", "\"d\""]);
        assert_eq!(cut("<!-- a"), ["!"]);
    }

    #[test]
    fn scripts_hold_no_markup() {
        assert_eq!(cut("<script>a<b></SCRIPT>c"), ["script", "raw \"a<b>\"", "/SCRIPT", "\"c\""]);
        assert_eq!(cut("<style></style><b>"), ["style", "/style", "b"]);
        assert_eq!(cut("<script>a</b>"), ["script", "raw \"a</b>\""]);
        assert_eq!(cut("</script>a<b>"), ["/script", "\"a\"", "b"]);
    }

    #[test]
    fn what_is_no_tag_is_text() {
        assert_eq!(
            cut("a < b <1> <> </ >"),
            ["\"a \"", "\"<\"", "\" b \"", "\"<\"", "\"1> \"", "\"<\"", "\"> \"", "\"<\"", "\"/ >\""]
        );
        assert_eq!(cut("<a, b> <a"), ["\"<\"", "\"a, b> \"", "\"<\"", "\"a\""]);
    }

    #[test]
    fn after_a_quote_without_end_quotes_mean_nothing() {
        assert_eq!(cut("<a b=\"><c d='>'>"), ["\"<\"", "\"a b=\\\">\"", "c", "\"'>\""]);
    }

    #[test]
    fn reads_attributes() {
        let attribute = |html: &str| match pieces(html).next() {
            Some(Piece::Tag(tag)) => tag.attribute("alt").map(str::to_owned),
            other => panic!("{other:?}"),
        };
        for html in
            ["<img alt=a>", "<img src='alt' ALT = 'a'/>", "<img x alt=\"a\" alt=b>", "<img / alt=a src>"]
        {
            assert_eq!(attribute(html).as_deref(), Some("a"), "{html}");
        }
        assert_eq!(attribute("<img alt>").as_deref(), Some(""));
        for html in ["<img>", "<img/>", "<img src=alt>", "<img data-alt=a>", "<img =a>"] {
            assert_eq!(attribute(html), None, "{html}");
        }
    }
}
