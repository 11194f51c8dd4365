//! Markdown to the contract's node tree ([`DocumentRoot`], schema `DocumentBlock`), never to markup as a string.
//!
//! `CommonMark` with the tables, task lists, strikethrough and footnotes of GFM. Front matter is dropped. Raw HTML becomes
//! nodes as well where its elements are harmless, and shows as it is written where they are not; comments disappear.
//! Elements of HTML may go on around Markdown, as in a table whose cells hold lists.

mod builder;
mod footnotes;
mod front_matter;
mod html;
mod script;
mod text;

use portico_api_types::document::node::{DocumentRoot, Node};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use builder::Builder;
use front_matter::without_front_matter;
use text::plain;

/// The document as nodes.
///
/// No text of the document is lost except front matter, HTML comments and tags, and what Markdown itself consumes.
/// Targets of links and images pass [`portico_api_types::link::is_safe`] and are otherwise as written; one that does not pass leaves its text.
/// Quotes, lists and emphasis nested in each other beyond 48 levels are laid flat, which also keeps the serialised tree
/// within the 128 levels that JSON readers accept.
pub fn nodes(source: &str) -> DocumentRoot {
    let mut builder = Builder::new();
    for event in events(source) {
        builder.take(event);
    }
    DocumentRoot::new(builder.finish())
}

/// The words of the first heading that has any, on one line: the title of a document that was given none.
///
/// A heading in HTML that stands right above one in Markdown is a banner, the same on every page of a site; the heading
/// below it counts.
pub fn title(source: &str) -> Option<String> {
    let blocks = nodes(source).children;
    let mut rest = blocks.iter().skip_while(|block| heading_words(block).is_none()).map(heading_words);
    let first = rest.next().flatten();
    let second = rest.next().flatten();
    let below_banner = second.is_some() && second == first_in_markdown(source);
    if below_banner { second } else { first }
}

/// The words of the first heading that is not HTML.
fn first_in_markdown(source: &str) -> Option<String> {
    let mut heading: Option<Builder> = None;
    for event in events(source) {
        if matches!(event, Event::Start(Tag::Heading { .. })) {
            heading = Some(Builder::new());
        }
        let ends = matches!(event, Event::End(TagEnd::Heading(_)));
        if let Some(heading) = &mut heading {
            heading.take(event);
        }
        let ended = if ends { heading.take() } else { None };
        if let Some(words) = ended.and_then(|heading| heading.finish().first().and_then(heading_words)) {
            return Some(words);
        }
    }
    None
}

fn heading_words(block: &Node) -> Option<String> {
    let Node::Heading { children, .. } = block else { return None };
    let text = plain(children);
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn events(source: &str) -> Parser<'_> {
    let extensions = Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES;
    Parser::new_ext(without_front_matter(source), extensions)
}

#[cfg(test)]
mod tests;
