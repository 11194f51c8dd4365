//! Counts. The contract types some of them `number`, so that `5.0` is as good as `5`.

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer};
use serde_json::Number;

/// Largest count that a JSON number holds exactly (RFC 8259 section 6): 2^53 - 1.
const MAX_EXACT: f64 = 9_007_199_254_740_991.0;

/// Reads a whole number from 0 in either spelling, `5` or `5.0`; refuses fractions and negative numbers.
pub(crate) fn whole_number<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    let number = Number::deserialize(from)?;
    if let Some(whole) = number.as_u64() {
        return Ok(whole);
    }
    let float = number.as_f64().unwrap_or(f64::NAN);
    if float.fract() == 0.0 && (0.0..=MAX_EXACT).contains(&float) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole and in range, see above"
        )]
        return Ok(float as u64);
    }
    Err(D::Error::invalid_value(Unexpected::Float(float), &"a whole number"))
}

#[cfg(test)]
mod tests {
    use super::whole_number;

    fn read(json: &str) -> Option<u64> {
        whole_number(&mut serde_json::Deserializer::from_str(json)).ok()
    }

    #[test]
    fn reads_both_spellings() {
        assert_eq!([read("5"), read("5.0"), read("0"), read("1e3")], [Some(5), Some(5), Some(0), Some(1000)]);
    }

    #[test]
    fn refuses_what_is_no_count() {
        for json in ["-1", "1.5", "1e300", "\"5\"", "null"] {
            assert_eq!(read(json), None, "{json}");
        }
    }
}
