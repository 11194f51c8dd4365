//! Times for the reader: relative, with the absolute one behind it, in the browser's language and zone.

use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A point in time, "3 days ago". An unreadable time shows as it came.
#[component]
pub fn TimeAgo(
    /// ISO 8601.
    #[prop(into)]
    at: String,
) -> impl IntoView {
    let date = Date::new(&at.as_str().into());
    let words = RwSignal::new((String::new(), None));
    let text = at.clone();
    when_idle(move || {
        let relative = relative(date.get_time() - Date::now()).unwrap_or(text);
        // Nobody reads it on a page that is gone.
        let _gone = words.try_set((relative, absolute(&date)));
    });
    view! { <time datetime=at title=move || words.get().1>{move || words.get().0}</time> }
}

/// Longest time until the words come, however busy the page is; in milliseconds.
const SOON: u32 = 500;

/// Browsers load the words of a language when they are first needed, which takes longer than a page takes to show.
fn when_idle(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    let options = web_sys::IdleRequestOptions::new();
    options.set_timeout(SOON);
    let can_tell = Reflect::has(&window(), &"requestIdleCallback".into()).unwrap_or(false);
    // Both take any function.
    let _asked = if can_tell {
        window().request_idle_callback_with_options(work.unchecked_ref(), &options).map(drop)
    } else {
        window().set_timeout_with_callback(work.unchecked_ref()).map(drop)
    };
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
