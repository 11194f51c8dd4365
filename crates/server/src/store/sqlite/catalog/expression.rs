//! What somebody typed, as an FTS5 expression. The index is ours and the words are data: they are always quoted, so that
//! nothing in them is an operator.

/// Every word, each as the beginning of one in the index. `None` without words.
pub(super) fn beginnings(words: &str) -> Option<String> {
    expression(words, "*")
}

/// Every word as it is. `None` without words.
pub(super) fn whole(words: &str) -> Option<String> {
    expression(words, "")
}

fn expression(words: &str, mark: &str) -> Option<String> {
    // SQLite would end the expression at a NUL, inside its quotes.
    let words = words.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let phrases: Vec<String> = words.map(|word| format!("\"{}\"{mark}", word.replace('"', "\"\""))).collect();
    (!phrases.is_empty()).then(|| phrases.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted() {
        assert_eq!(beginnings("opening  days").as_deref(), Some("\"opening\"* \"days\"*"));
        assert_eq!(whole("a\"b OR\0c").as_deref(), Some("\"a\"\"b\" \"OR\" \"c\""));
    }

    #[test]
    fn blank_is_no_expression() {
        assert_eq!(beginnings(" \t\0 "), None);
    }
}
