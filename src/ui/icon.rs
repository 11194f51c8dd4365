//! The line icons. The drawings are `<symbol>`s in `index.html`, so that they cost the wasm nothing.

use leptos::prelude::*;

macro_rules! icons {
    ($($(#[$meta:meta])* $variant:ident = $id:literal,)+) => {
        /// The icons in use; each has a `<symbol>` in `index.html`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon {
            $($(#[$meta])* #[doc = $id] $variant,)+
        }

        impl Icon {
            /// Reference to the symbol.
            pub fn href(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!("#i-", $id),)+
                }
            }

            #[cfg(test)]
            const ALL: &[Self] = &[$(Self::$variant,)+];
        }
    };
}

icons! {
    Alert = "alert",
    Arrow = "arrow",
    Ban = "ban",
    Book = "book",
    Braces = "braces",
    Clock = "clock",
    Copy = "copy",
    Dots = "dots",
    Down = "down",
    Download = "download",
    Edit = "edit",
    Eye = "eye",
    File = "file",
    Filter = "filter",
    First = "first",
    Grid = "grid",
    Info = "info",
    Key = "key",
    Last = "last",
    Layers = "layers",
    Left = "left",
    Link = "link",
    Lock = "lock",
    Menu = "menu",
    Moon = "moon",
    Ok = "ok",
    Plus = "plus",
    Refresh = "refresh",
    Right = "right",
    Rows = "rows",
    Search = "search",
    Send = "send",
    Shield = "shield",
    Sun = "sun",
    Trash = "trash",
    X = "x",
    XCircle = "xcircle",
}

/// An icon of 16 units. It never carries meaning alone: a word or a label stands beside it.
#[component]
pub fn IconView(
    /// Which one.
    icon: Icon,
    /// `icon--14` or `icon--20`, when it is not 16.
    #[prop(optional)]
    size: &'static str,
) -> impl IntoView {
    let class = if size.is_empty() { "icon".to_owned() } else { format!("icon {size}") };
    view! {
        <svg class=class aria-hidden="true">
            <use href=icon.href()></use>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::Icon;

    #[test]
    fn every_icon_is_drawn() {
        let page = include_str!("../../index.html");
        for icon in Icon::ALL {
            let id = format!("id=\"{}\"", icon.href().trim_start_matches('#'));
            assert!(page.contains(&id), "index.html has no symbol {id}");
        }
    }
}
