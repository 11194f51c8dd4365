//! Letters as they are compared: without case and without diacritics.

/// `À` to `ſ` without their marks; `?` stands for what becomes two letters, or is none.
const LATIN: &[u8; 192] = b"aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// Passes on what a character is compared as: nothing for a combining mark, two letters for `ß`.
pub(super) fn fold(c: char, mut to: impl FnMut(char)) {
    match c {
        '\0'..='\x7f' => to(c.to_ascii_lowercase()),
        _ if is_mark(c) => {}
        'ß' | 'ẞ' => "ss".chars().for_each(to),
        'æ' | 'Æ' => "ae".chars().for_each(to),
        'œ' | 'Œ' => "oe".chars().for_each(to),
        'þ' | 'Þ' => "th".chars().for_each(to),
        'ĳ' | 'Ĳ' => "ij".chars().for_each(to),
        'À'..='ſ' if latin(c) != '?' => to(latin(c)),
        'Ș' | 'ș' => to('s'),
        'Ț' | 'ț' => to('t'),
        'Ạ'..='ặ' | '\u{212b}' => to('a'),
        'Ẹ'..='ệ' => to('e'),
        'Ỉ'..='ị' => to('i'),
        'Ọ'..='ợ' | 'Ơ' | 'ơ' => to('o'),
        'Ụ'..='ự' | 'Ư' | 'ư' => to('u'),
        'Ỳ'..='ỹ' => to('y'),
        'ς' => to('σ'),
        _ => c.to_lowercase().for_each(to),
    }
}

/// A mark that is written over or under the letter before it.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

fn latin(c: char) -> char {
    let place = u32::from(c).wrapping_sub(u32::from('À')) as usize;
    LATIN.get(place).map_or('?', |&letter| char::from(letter))
}

#[cfg(test)]
mod tests {
    use super::fold;

    fn folded(text: &str) -> String {
        let mut all = String::new();
        text.chars().for_each(|c| fold(c, |c| all.push(c)));
        all
    }

    #[test]
    fn diacritics_and_case_do_not_count() {
        for (written, compared) in [
            ("Crème Brûlée", "creme brulee"),
            ("Cre\u{300}me", "creme"),
            ("ÄÖÜ Straße ẞ", "aou strasse ss"),
            ("Łódź żółw Ąę", "lodz zolw ae"),
            ("ŠkodaŘeka ů", "skodareka u"),
            ("Ærø Œuvre Þing Ĳssel", "aero oeuvre thing ijssel"),
            ("İstanbul ığ", "istanbul ig"),
            ("Timișoara București ŢŞ", "timisoara bucuresti ts"),
            ("Tiếng Việt Đường", "tieng viet duong"),
            ("ŉ ŋ ſ Ÿ ŵ ĸ × ÷", "n n s y w k × ÷"),
            ("ΣΊΣΥΦΟΣ ς", "σίσυφοσ σ"),
            ("Привет", "привет"),
            ("東京 123 {a}", "東京 123 {a}"),
        ] {
            assert_eq!(folded(written), compared, "{written}");
        }
    }

    #[test]
    fn what_is_folded_stays() {
        for c in '\0'..='\u{2fff}' {
            let once = folded(&c.to_string());
            assert_eq!(folded(&once), once, "{c:?}");
        }
    }
}
