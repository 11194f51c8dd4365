//! Times for the reader: relative, with the absolute one behind it, in the browser's language and zone.

use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::prelude::*;

/// A point in time, "3 days ago". An unreadable time shows as it came.
#[component]
pub fn TimeAgo(
    /// ISO 8601.
    #[prop(into)]
    at: String,
) -> impl IntoView {
    let date = Date::new(&at.as_str().into());
    let text = relative(date.get_time() - Date::now()).unwrap_or_else(|| at.clone());
    view! { <time datetime=at title=absolute(&date)>{text}</time> }
}

/// A day in the reader's words, "12 May"; with the year when it is not this one. `None` for an unreadable time.
pub fn day(at: &str) -> Option<String> {
    let date = Date::new(&at.into());
    if date.get_time().is_nan() {
        return None;
    }
    let options = Object::new();
    Reflect::set(&options, &"day".into(), &"numeric".into()).ok()?;
    Reflect::set(&options, &"month".into(), &"long".into()).ok()?;
    if date.get_full_year() != Date::new_0().get_full_year() {
        Reflect::set(&options, &"year".into(), &"numeric".into()).ok()?;
    }
    written(&date, &options)
}

/// Seconds in each unit that `Intl.RelativeTimeFormat` knows, largest first.
const UNITS: [(f64, &str); 6] = [
    (31_557_600.0, "year"),
    (2_629_800.0, "month"),
    (604_800.0, "week"),
    (86_400.0, "day"),
    (3_600.0, "hour"),
    (60.0, "minute"),
];

fn relative(milliseconds: f64) -> Option<String> {
    let seconds = milliseconds / 1000.0;
    if seconds.is_nan() {
        return None;
    }
    let (length, unit) =
        UNITS.into_iter().find(|(length, _)| seconds.abs() >= *length).unwrap_or((1.0, "second"));
    let options = Object::new();
    Reflect::set(&options, &"numeric".into(), &"auto".into()).ok()?;
    let format = Intl::RelativeTimeFormat::new(&Array::new(), &options);
    // Under a minute reads as "now".
    let amount = if unit == "second" { 0.0 } else { (seconds / length).trunc() };
    format.format(amount, unit).as_string()
}

fn absolute(date: &Date) -> Option<String> {
    if date.get_time().is_nan() {
        return None;
    }
    let options = Object::new();
    for name in ["dateStyle", "timeStyle"] {
        Reflect::set(&options, &name.into(), &"long".into()).ok()?;
    }
    written(date, &options)
}

fn written(date: &Date, options: &Object) -> Option<String> {
    Intl::DateTimeFormat::new(&Array::new(), options)
        .format()
        .call1(&wasm_bindgen::JsValue::UNDEFINED, date)
        .ok()?
        .as_string()
}
