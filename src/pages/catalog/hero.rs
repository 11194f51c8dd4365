//! The portal's greeting, with the search as its main control.

use leptos::prelude::*;
use portico_api_types::portal::{AppearanceText, CatalogVariables};
use serde_json::Value;

use crate::api::portal::COVER;
use crate::components::heading::PageHeading;
use crate::state::boot::{expect_client, expect_portal};
use crate::state::text::tr;

/// The top of the catalogue: the operator's words and picture, or ours.
#[component]
pub(super) fn Hero(children: Children) -> impl IntoView {
    let words = expect_portal().with_value(|portal| Words::of(&portal.catalog));
    let cover = RwSignal::new(words.has_cover);
    let address = expect_client().address(COVER);
    view! {
        <section class="hero products-top-section">
            <Show when=move || cover.get()>
                <img class="cover" src=address.clone() alt="" on:error=move |_| cover.set(false)/>
            </Show>
            <div>
                <Show when=move || !cover.get()><Colonnade/></Show>
                <p class="welcome products-welcome">{words.welcome}</p>
                <div class="products-title"><PageHeading text=words.header/></div>
                {children()}
            </div>
        </section>
    }
}

struct Words {
    welcome: String,
    header: String,
    has_cover: bool,
}

impl Words {
    fn of(catalog: &CatalogVariables) -> Self {
        let text = |text: &Option<AppearanceText>, key| {
            text.as_ref()
                .and_then(|text| text.text.clone())
                .filter(|text| !text.trim().is_empty())
                .unwrap_or_else(|| tr(key))
        };
        Self {
            welcome: text(&catalog.welcome_message, "catalog.welcome"),
            header: text(&catalog.primary_header, "catalog.header"),
            has_cover: catalog.cover.as_ref().is_some_and(is_truthy),
        }
    }
}

/// As the old portal's JavaScript decides it (behaviour.md 2.4).
fn is_truthy(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::String(text) => !text.is_empty(),
        Value::Number(number) => number.as_f64() != Some(0.0),
        _ => true,
    }
}

/// Seven columns under a gable, where there is no cover picture.
#[component]
fn Colonnade() -> impl IntoView {
    view! {
        <svg class="colonnade" viewBox="0 0 330 224" aria-hidden="true">
            <path d="M0 118 34 96v128H0zM49 87l34-22v159H49zM98 56l34-22v190H98zM147 24 165 13l18 11v86h-36zM198 34l34 22v168h-34zM247 65l34 22v137h-34zM296 96l34 22v106h-34z"></path>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(json: &str) -> Words {
        Words::of(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn defaults_stand_in() {
        for json in ["{}", r#"{"welcome_message":{},"primary_header":{"text":" "},"cover":null}"#] {
            let words = words(json);
            assert_eq!(words.welcome, "Welcome to our API Portal!");
            assert_eq!(words.header, "Start building and innovating with our APIs");
            assert!(!words.has_cover, "{json}");
        }
    }

    #[test]
    fn any_truthy_cover_counts() {
        for (cover, expected) in
            [("{}", true), ("\"x\"", true), ("1", true), ("\"\"", false), ("false", false), ("0", false)]
        {
            assert_eq!(words(&format!(r#"{{"cover":{cover}}}"#)).has_cover, expected, "{cover}");
        }
    }
}
