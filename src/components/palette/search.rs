//! The state of the palette: what is typed, what was found, and which item is chosen.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::commands::commands;
use super::here::Here;
use super::item::{Item, Section, Target, sections};
use super::keys::Step;
use super::portal::{own_applications, published};
use super::words::{Candidate, Words};
use crate::api::ApiError;
use crate::components::product::found::use_found;
use crate::components::search_text::SearchText;
use crate::state::boot::{Portal, expect_client, expect_portal};
use crate::state::known::expect_known;
use crate::state::remote::{Remote, Resource, SLOW};
use crate::state::session::expect_session;
use crate::state::theme::expect_theme;

/// Typing counts as finished after this pause.
const PAUSE: Duration = Duration::from_millis(120);

/// Most characters of a query; what is pasted beyond them is cut off.
pub(super) const MAX_LENGTH: usize = 200;

/// Most items of each kind that is known without asking: a list is read, not searched again.
const MOST: usize = 6;

/// A search while the palette is open.
#[derive(Clone, Copy)]
pub(super) struct Search {
    /// What the field holds.
    pub field: SearchText,
    /// What is searched for: the field's text without the space around it.
    pub query: Memo<String>,
    /// Its words.
    pub words: Memo<Words>,
    /// All that was found.
    pub sections: Memo<Vec<Section>>,
    /// Number of items.
    pub count: Memo<usize>,
    /// Place of the chosen item.
    pub active: Memo<usize>,
    /// The portal's answer for the query is still to come.
    pub behind: Memo<bool>,
    /// It has been for a while.
    pub slow: RwSignal<bool>,
    /// What comes first, whatever the portal answers.
    first: Memo<Vec<Item>>,
    chosen: RwSignal<Option<Target>>,
    published: Resource<(String, Vec<Item>)>,
    own: Resource<Vec<Candidate>>,
}

impl Search {
    /// Nothing is typed yet.
    pub fn start() -> Self {
        let asked = RwSignal::new(String::new());
        let field = SearchText::new(asked.into(), PAUSE, Callback::new(move |text: String| asked.set(text)));
        let query = Memo::new(move |_| field.text.with(|text| text.trim().to_owned()));
        let words = Memo::new(move |_| query.with(|query| Words::of(query)));
        let (published, own) = (published(asked), own_applications());
        let commands = possible_commands();
        let first = coming_first(query, words, commands);
        let sections = found(query, words, first, commands, published, own);
        let chosen = RwSignal::new(None::<Target>);
        let behind = Memo::new(move |_| {
            let answers = |(text, _): &(String, _)| query.with(|query| text == query);
            let answered = published.with(|answer| match answer {
                Remote::Ready(found) => answers(found),
                Remote::Failed(_) => asked.with(|asked| query.with(|query| asked == query)),
                Remote::Loading | Remote::Slow => false,
            });
            !query.with(String::is_empty) && (!answered || published.pending())
        });
        Self {
            field,
            query,
            words,
            sections,
            count: Memo::new(move |_| {
                sections.with(|sections| sections.iter().map(|section| section.items.len()).sum())
            }),
            active: Memo::new(move |_| place(&sections.read(), chosen.read().as_ref())),
            behind,
            slow: when_slow(behind),
            first,
            chosen,
            published,
            own,
        }
    }

    /// Takes what is typed.
    pub fn typed(self, text: String) {
        let text = match text.char_indices().nth(MAX_LENGTH) {
            Some((end, _)) => text[..end].to_owned(),
            None => text,
        };
        self.chosen.set(None);
        self.field.typed(text);
    }

    /// Moves the choice.
    pub fn go(self, step: Step) {
        let goal = step.from(self.active.get_untracked(), self.count.get_untracked());
        let target = self.sections.with_untracked(|sections| {
            sections.iter().flat_map(|section| &section.items).nth(goal).map(|item| item.target.clone())
        });
        self.chosen.set(target);
    }

    /// Whether the first item may still be another one when the portal has answered, and nobody has chosen one.
    pub fn is_unsettled(self) -> bool {
        self.behind.get() && self.chosen.with(Option::is_none) && self.first.with(Vec::is_empty)
    }

    /// Why something could not be searched, tracked.
    pub fn error(self) -> Option<ApiError> {
        error_of(self.published).or_else(|| error_of(self.own))
    }

    /// Asks again for what failed.
    pub fn retry(self) {
        if untrack(|| error_of(self.published)).is_some() {
            self.published.reload();
        }
        if untrack(|| error_of(self.own)).is_some() {
            self.own.reload();
        }
    }
}

fn error_of<T: Clone + Send + Sync>(resource: Resource<T>) -> Option<ApiError> {
    resource.with(|state| match state {
        Remote::Failed(error) => Some(error.clone()),
        _ => None,
    })
}

/// Place of the item that leads there; the first one without it.
fn place(sections: &[Section], target: Option<&Target>) -> usize {
    let mut items = sections.iter().flat_map(|section| &section.items);
    target.and_then(|target| items.position(|item| item.target == *target)).unwrap_or_default()
}

fn possible_commands() -> Memo<Vec<Candidate>> {
    let (session, theme) = (expect_session(), expect_theme());
    let is_public = expect_portal().with_value(Portal::is_public);
    Memo::new(move |_| commands(!is_public && session.is_signed_in(), theme.get()))
}

/// Commands that are typed by their name, and what is known of the product on the screen.
fn coming_first(query: Memo<String>, words: Memo<Words>, commands: Memo<Vec<Candidate>>) -> Memo<Vec<Item>> {
    let here = use_location().pathname.with_untracked(|path| Here::at(path, expect_known()));
    let here = Arc::new(here);
    let (client, searched) = (expect_client(), Arc::clone(&here));
    let by_engine = use_found(query, move || searched.specification(&client));
    Memo::new(move |_| {
        if query.with(String::is_empty) {
            return Vec::new();
        }
        words.with(|words| {
            let mut found = commands.with(|commands| words.named(commands));
            found.extend(words.best(&here.versions, MOST));
            let numbers = by_engine.read();
            found.extend(query.with(|query| here.operations(words, numbers.numbers(query), MOST)));
            found
        })
    })
}

/// What was found, in the order in which it is listed. Without a query these are the commands.
fn found(
    query: Memo<String>,
    words: Memo<Words>,
    first: Memo<Vec<Item>>,
    commands: Memo<Vec<Candidate>>,
    published: Resource<(String, Vec<Item>)>,
    own: Resource<Vec<Candidate>>,
) -> Memo<Vec<Section>> {
    Memo::new(move |_| {
        let (words, commands) = (words.read(), commands.read());
        if query.with(String::is_empty) {
            return sections(words.best(commands.iter(), commands.len()));
        }
        let mut items = first.get();
        published.with(|found| items.extend(found.ready().into_iter().flat_map(|(_, found)| found).cloned()));
        own.with(|own| items.extend(own.ready().into_iter().flat_map(|own| words.best(own, MOST))));
        items.extend(words.best(commands.iter(), MOST));
        sections(items)
    })
}

/// Turns true when something has been so for longer than a moment.
fn when_slow(behind: Memo<bool>) -> RwSignal<bool> {
    let slow = RwSignal::new(false);
    Effect::new(move |timer: Option<Option<TimeoutHandle>>| {
        if let Some(timer) = timer.flatten() {
            timer.clear();
        }
        slow.set(false);
        let tell = move || {
            // The palette may be closed by now.
            let _closed = slow.try_set(true);
        };
        behind.get().then(|| set_timeout_with_handle(tell, SLOW).ok()).flatten()
    });
    slow
}
