//! Code in colours. It shows at once as it is; the engine finds the colours meanwhile, and nothing moves by them.

use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation as spawn_scoped;
use portico_reference::highlight::{Piece, Token, is_known};

use crate::api::engine::highlight;
use crate::ui::frames::turn;

/// Bytes of a text that is coloured. Longer ones stay plain.
const LONGEST: usize = 100_000;

/// Pieces that get an element of their own; what follows them is plain. Each one takes the browser some time.
const MOST: usize = 5_000;

/// What goes into a `<code>`: a text, in colours where its language is known.
#[component]
pub fn Code(
    /// The language, as authors name it in Markdown, or the last word of a media type.
    #[prop(into)]
    language: String,
    /// The code.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let coloured = RwSignal::new(None::<Vec<Piece>>);
    if is_known(&language) && text.len() <= LONGEST {
        let text = text.clone();
        spawn_scoped(async move {
            // Without colours it is code all the same.
            let Ok(pieces) = highlight(&language, &text).await else { return };
            turn().await;
            coloured.try_set(Some(pieces));
        });
    }
    move || match coloured.get() {
        Some(pieces) => view! { <Colored pieces/> }.into_any(),
        None => text.clone().into_any(),
    }
}

/// What goes into a `<code>`: code that is in pieces already.
#[component]
pub fn Colored(
    /// The pieces, in their order.
    pieces: Vec<Piece>,
) -> impl IntoView {
    let mut pieces = pieces.into_iter();
    let coloured: Vec<AnyView> = pieces.by_ref().take(MOST).map(piece).collect();
    let rest: String = pieces.map(|piece| piece.text).collect();
    view! { {coloured}{rest} }
}

fn piece(Piece { kind, text }: Piece) -> AnyView {
    match kind {
        Some(kind) => view! { <span class=class(kind)>{text}</span> }.into_any(),
        None => text.into_any(),
    }
}

/// The class of the style sheet (`ui.css`).
fn class(kind: Token) -> &'static str {
    match kind {
        Token::Comment => "c",
        Token::String => "s",
        Token::Number => "n",
        Token::Key => "k",
        Token::Keyword | Token::Function => "f",
    }
}

/// The language of a media type: `json` of `application/problem+json; charset=utf-8`.
pub fn language_of(media_type: &str) -> &str {
    let name = media_type.split(';').next().unwrap_or_default().trim();
    name.rsplit(['/', '+']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_name_their_language() {
        for (media_type, language) in [
            ("application/json", "json"),
            ("application/problem+json; charset=utf-8", "json"),
            ("text/xml", "xml"),
            ("application/vnd.api.v2+yaml", "yaml"),
            ("*/*", "*"),
            ("", ""),
        ] {
            assert_eq!(language_of(media_type), language, "{media_type}");
        }
    }
}
