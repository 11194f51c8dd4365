//! Superscript and subscript, for which nodes have no kind but Unicode has characters.

const NORMAL: &str = "0123456789+-=()";
const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

/// Text in small characters, where there is one for each: 10<sup>6</sup> must not read as 106.
pub(super) fn written(text: &str, raised: bool) -> Option<String> {
    let small = if raised { RAISED } else { LOWERED };
    text.chars().map(|character| small.chars().nth(NORMAL.find(character)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn numbers_get_small_and_words_stay() {
        assert_eq!(written("-12", true).as_deref(), Some("⁻¹²"));
        assert_eq!(written("(2)", false).as_deref(), Some("₍₂₎"));
        assert_eq!(written("1st", true), None);
    }
}
