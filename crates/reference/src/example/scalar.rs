//! Texts and numbers that look like what they stand for.

use serde_json::{Number, Value};

use crate::schema::limits::{Bound, Count};
use crate::schema::number;
use crate::schema::shape::Shape;

/// Longest text that is made, in characters; what must be longer is not.
const MAX_LENGTH: u64 = 1_000;

/// A text that fits; of several the one with this number.
pub(super) fn string(shape: &Shape<'_>, nth: usize) -> String {
    let format = shape.first("format").and_then(Value::as_str);
    let is_file = || shape.first("type").is_some_and(|kind| kind == "file");
    let formatted = format.or_else(|| is_file().then_some("binary")).and_then(of_format);
    let mut text = formatted.unwrap_or("string").to_owned();
    if nth > 0 && formatted.is_none() {
        text.push_str(&(nth + 1).to_string());
    }
    fitted(text, shape.length())
}

fn of_format(format: &str) -> Option<&'static str> {
    Some(match format {
        "date" => "2026-01-31",
        "date-time" | "datetime" => "2026-01-31T09:30:00Z",
        "time" => "09:30:00Z",
        "duration" => "PT15M",
        "uuid" | "guid" => "3f2b6f0e-8c1d-4b57-9a26-5d1c7e0f4a92",
        "email" | "idn-email" => "ada@example.com",
        "hostname" | "idn-hostname" => "example.com",
        "ipv4" | "ip" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "uri" | "url" | "iri" => "https://example.com",
        "uri-reference" | "iri-reference" | "json-pointer" => "/path",
        "uri-template" => "/path/{id}",
        "byte" | "base64" => "aGVsbG8=",
        "binary" => "<binary>",
        "password" => "correct horse",
        "regex" => "^[a-z]+$",
        _ => return None,
    })
}

/// Cut, or repeated, to the length that is asked for.
fn fitted(text: String, length: Count) -> String {
    let characters = text.chars().count() as u64;
    let target = characters.max(length.min.unwrap_or(0)).min(length.max.unwrap_or(u64::MAX)).min(MAX_LENGTH);
    if target == characters {
        return text;
    }
    let target = usize::try_from(target).unwrap_or(usize::MAX);
    text.chars().cycle().take(target).collect()
}

/// A whole number in range; of several the one with this number.
pub(super) fn integer(shape: &Shape<'_>, nth: usize) -> Value {
    let range = shape.range();
    let nearest = |bound: Bound<'_>, inwards: i128| {
        let edge = match number::whole(bound.number) {
            Some(edge) if bound.is_exclusive => edge.saturating_add(inwards),
            Some(edge) => edge,
            None => rounded(bound.number, inwards),
        };
        edge.clamp(i128::from(i64::MIN), i128::from(u64::MAX))
    };
    let low = range.min.map(|bound| nearest(bound, 1));
    let high = range.max.map(|bound| nearest(bound, -1));
    let step = shape.divisors().filter_map(number::whole).max().filter(|step| *step > 0).unwrap_or(1);
    let nth = (nth as i128) * step;
    let start = low.map_or(1, |low| low.max(1)) + nth;
    let start = if let Some(high) = high.filter(|high| start > *high) {
        (high - nth).max(low.unwrap_or(i128::MIN))
    } else {
        start
    };
    let up = start + (step - start.rem_euclid(step)) % step;
    let chosen = if high.is_some_and(|high| up > high) { up - step } else { up };
    i64::try_from(chosen)
        .map(Value::from)
        .or_else(|_| u64::try_from(chosen).map(Value::from))
        .unwrap_or(Value::from(0))
}

/// The next whole number on the inner side of a bound.
#[expect(clippy::cast_possible_truncation, reason = "a cast from a float stops at the limits of the type")]
fn rounded(bound: &Number, inwards: i128) -> i128 {
    let bound = bound.as_f64().unwrap_or_default();
    if inwards > 0 { bound.ceil() as i128 } else { bound.floor() as i128 }
}

/// A number in range; of several the one with this number.
#[expect(clippy::cast_precision_loss, reason = "a list in an example is short")]
pub(super) fn float(shape: &Shape<'_>, nth: usize) -> Value {
    let range = shape.range();
    let [low, high] = [range.min, range.max].map(|bound| bound.and_then(|bound| bound.number.as_f64()));
    let wanted = 1.5 + nth as f64;
    let fits = low.is_none_or(|low| low < wanted) && high.is_none_or(|high| wanted < high);
    let number = match (low, high) {
        _ if fits => wanted,
        (Some(low), Some(high)) => low + (high - low) / (2.0 + nth as f64),
        (Some(low), None) => low.floor() + wanted,
        (None, Some(high)) => high.ceil() - wanted,
        (None, None) => wanted,
    };
    let Some(step) = shape.divisors().filter_map(Number::as_f64).find(|step| *step > 0.0) else {
        return Value::from(number);
    };
    // Divided by 10, and not multiplied by 0.1: the text of the number shall be short.
    let multiple = |count: f64| if step < 1.0 { count / (1.0 / step).round() } else { count * step };
    let exact =
        |count: f64| if (multiple(1.0) - step).abs() < f64::EPSILON { multiple(count) } else { count * step };
    let ratio = number / step;
    let is_multiple = (ratio - ratio.round()).abs() < 1e-9;
    let up = exact(if is_multiple { ratio.round() } else { ratio.ceil() });
    Value::from(if high.is_some_and(|high| up > high) { exact(ratio.floor()) } else { up })
}
