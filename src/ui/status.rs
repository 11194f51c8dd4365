//! A state: icon, word and hue together, never one alone.

use leptos::prelude::*;

use super::icon::{Icon, IconView};

/// What a hue means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As it should be.
    Ok,
    /// Somebody has to act.
    Wait,
    /// Refused or broken.
    Bad,
    /// Over.
    Off,
}

impl Tone {
    /// Its name in the style sheet.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Wait => "wait",
            Self::Bad => "bad",
            Self::Off => "off",
        }
    }

    /// Its icon.
    pub fn icon(self) -> Icon {
        match self {
            Self::Ok => Icon::Ok,
            Self::Wait => Icon::Clock,
            Self::Bad => Icon::XCircle,
            Self::Off => Icon::Ban,
        }
    }
}

/// A state as a word with an icon.
#[component]
pub fn Status(
    /// What it means.
    tone: Tone,
    /// The word.
    #[prop(into)]
    text: String,
    /// With a background of its own.
    #[prop(optional)]
    chip: bool,
    /// Another icon than the tone's.
    #[prop(optional)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! {
        <span class="status" class:status--chip=chip data-tone=tone.name()>
            <IconView icon=icon.unwrap_or(tone.icon())/>
            {text}
        </span>
    }
}
