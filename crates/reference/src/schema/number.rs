//! Numbers in JSON: written short, compared exactly where they are whole.

use std::cmp::Ordering;

use serde_json::Number;

/// The shortest text of a number.
pub(crate) fn text(number: &Number) -> String {
    let mut text = number.to_string();
    if text.ends_with(".0") {
        text.truncate(text.len() - 2);
    }
    text
}

/// A whole number; `1.0` is one.
pub(crate) fn whole(number: &Number) -> Option<i128> {
    let exact = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from));
    exact.or_else(|| number.as_f64().and_then(whole_float))
}

#[expect(clippy::cast_possible_truncation, reason = "only whole numbers far below the limits of the type")]
fn whole_float(number: f64) -> Option<i128> {
    (number.fract() == 0.0 && number.abs() < 1e30).then_some(number as i128)
}

/// Which is greater.
pub(crate) fn compare(one: &Number, other: &Number) -> Ordering {
    if let (Some(one), Some(other)) = (whole(one), whole(other)) {
        return one.cmp(&other);
    }
    let [one, other] = [one, other].map(|number| number.as_f64().unwrap_or_default());
    one.partial_cmp(&other).unwrap_or(Ordering::Equal)
}

/// Whether a number is a multiple of another, within what floating point can tell.
pub(crate) fn is_multiple(number: &Number, of: &Number) -> bool {
    if let (Some(number), Some(of)) = (whole(number), whole(of)) {
        return of == 0 || number % of == 0;
    }
    let [number, of] = [number, of].map(|number| number.as_f64().unwrap_or_default());
    let ratio = number / of;
    !ratio.is_finite() || (ratio - ratio.round()).abs() <= 1e-9 * ratio.abs().max(1.0)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn number(value: Value) -> Number {
        let Value::Number(number) = value else { panic!("{value}") };
        number
    }

    #[test]
    fn is_written_short() {
        let texts = [json!(1), json!(1.0), json!(-0.5), json!(u64::MAX)].map(|value| text(&number(value)));
        assert_eq!(texts, ["1", "1", "-0.5", "18446744073709551615"]);
    }

    #[test]
    fn compares_what_floating_point_cannot_tell_apart() {
        let order =
            compare(&number(json!(9_007_199_254_740_993_i64)), &number(json!(9_007_199_254_740_992_i64)));
        assert_eq!(order, Ordering::Greater);
        assert_eq!(compare(&number(json!(1.0)), &number(json!(1))), Ordering::Equal);
        assert_eq!(compare(&number(json!(-1.5)), &number(json!(-1))), Ordering::Less);
    }

    #[test]
    fn knows_multiples() {
        for (of, yes, no) in [(json!(3), json!(-9), json!(10)), (json!(0.1), json!(0.3), json!(0.35))] {
            assert!(is_multiple(&number(yes.clone()), &number(of.clone())), "{yes} of {of}");
            assert!(!is_multiple(&number(no.clone()), &number(of.clone())), "{no} of {of}");
        }
        assert!(is_multiple(&number(json!(1)), &number(json!(0))), "a schema in error forbids nothing");
    }
}
