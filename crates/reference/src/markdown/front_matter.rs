//! The block of settings that site generators read at the top of a document.

/// The source after a front matter block: a first line `---`, settings, a line `---` or `...`. Text between two thematic
/// breaks is no front matter, so the first line of a block has to be a setting, a comment or its end.
pub(super) fn without_front_matter(source: &str) -> &str {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    after_front_matter(source).unwrap_or(source)
}

fn after_front_matter(source: &str) -> Option<&str> {
    let mut lines = source.split_inclusive('\n');
    let first = lines.next().filter(|line| line.trim_end() == "---")?;
    let mut length = first.len();
    for (index, line) in lines.enumerate() {
        length += line.len();
        let line = line.trim_end();
        if line == "---" || line == "..." {
            return source.get(length..);
        }
        if index == 0 && !(line.contains(':') || line.starts_with('#')) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::without_front_matter;

    #[test]
    fn drops_settings() {
        assert_eq!(without_front_matter("---\ntitle: A\n---\n# B\n"), "# B\n");
        assert_eq!(without_front_matter("\u{feff}---\r\n# why\r\ntitle: A\r\n\r\n...\r\nB"), "B");
        assert_eq!(without_front_matter("---\n---\nB"), "B");
        assert_eq!(without_front_matter("---\na: 1\n---"), "");
    }

    #[test]
    fn keeps_everything_else() {
        let others = [
            "",
            "# A",
            "---",
            "---\n\nA\n\n---\n",
            "---\nA\n---\n",
            "---\na: 1\nB",
            " ---\na: 1\n---\n",
            "A\n---\na: 1\n---\n",
        ];
        for source in others {
            assert_eq!(without_front_matter(source), source);
        }
    }
}
