//! What text may hide.

/// Whether a character cannot be seen, or changes the direction or the lines of the text around it: soft hyphen, zero
/// widths and joiners, direction marks, line and paragraph separators, annotations, tags (Unicode, category Cf, and U+2028
/// and U+2029). Control characters are none of these ([`char::is_control`] tells them).
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a character joins its neighbours or keeps them apart: emoji and several scripts are written with them.
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}
