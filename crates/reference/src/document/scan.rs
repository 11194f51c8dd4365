//! JSON (RFC 8259) looked over as it arrives: whether it is JSON, and where the members of its outer objects and lists stand.

mod number;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::mem;
use std::rc::Rc;

use super::WORTH_KEEPING;
use super::span::{Members, Span};
use crate::key::Key;
use number::Number;

/// Levels of objects and lists whose members are noted: the document, its parts, and what these have, such as paths.
const LEVELS: usize = 3;

/// Most members that are noted of all objects and lists together. What has more is looked over again when it is asked for.
const MEMBERS: usize = 200_000;

/// How many bytes are looked over in one call: browsers exchange a function for a faster one between two calls only.
const STRETCH: usize = 32 * 1024;

/// The members of objects and lists, by where those begin.
pub(super) type Index = HashMap<usize, Rc<Members>>;

/// How far a text has been looked over.
#[derive(Default)]
pub(super) struct Scan {
    /// The byte that comes next.
    at: usize,
    state: State,
    /// The objects and lists around it, the outermost first: whether each is an object.
    open: Vec<bool>,
    /// The first [`LEVELS`] of them.
    noted: Vec<Noted>,
    index: Index,
    /// How many members were noted.
    members: usize,
    grandchildren: Vec<Grandchild>,
}

/// An object or a list in a part of the document, such as a path, that is all here.
pub(super) struct Grandchild {
    /// Key of that part, as it is written.
    pub part: Span,
    pub span: Span,
}

/// An object or a list whose members are noted, and the member that is looked over.
#[derive(Default)]
struct Noted {
    start: usize,
    key: Span,
    value: usize,
    members: Members,
}

/// What may come next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Value,
    /// A value, or the end of the list.
    FirstItem,
    Key,
    /// A key, or the end of the object.
    FirstKey,
    Colon,
    /// What follows a value.
    After,
    Text(Text),
    /// What follows a backslash.
    Escape(Text),
    /// So many hexadecimal digits.
    Digits(Text, u8),
    Number(Number),
    /// The rest of `true`, `false` or `null`.
    Word(&'static [u8]),
    /// Nothing: this is no JSON.
    Wrong,
}

/// What a string is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Text {
    Key,
    Value,
}

impl Scan {
    /// Looks over what was added to the text since the last time.
    pub(super) fn go_on(&mut self, text: &str) {
        while self.at < text.len() && self.state != State::Wrong {
            let end = text.len().min(self.at + STRETCH);
            self.look_over(text, end);
        }
    }

    /// Those that have ended since this was asked last.
    pub(super) fn take_grandchildren(&mut self) -> Vec<Grandchild> {
        mem::take(&mut self.grandchildren)
    }

    /// What was noted; `None` when the text is no object and no list, or not all of one.
    pub(super) fn finish(self) -> Option<Index> {
        (self.state == State::After && self.open.is_empty()).then_some(self.index)
    }

    fn look_over(&mut self, text: &str, end: usize) {
        let bytes = &text.as_bytes()[..end];
        while let Some(&byte) = bytes.get(self.at) {
            let skipped = match self.state {
                State::Text(_) => length(&bytes[self.at..], is_plain),
                State::Number(number) if number.ends_before(byte) => {
                    self.state = self.end_value(self.at, text);
                    continue;
                }
                State::Escape(_) | State::Digits(..) | State::Number(_) | State::Word(_) => 0,
                _ => length(&bytes[self.at..], is_space),
            };
            self.at += skipped;
            if skipped == 0 {
                self.state = self.next(byte, text).unwrap_or(State::Wrong);
                self.at += 1;
            }
        }
    }

    /// What may come after this byte; `None` when it may not stand here itself.
    fn next(&mut self, byte: u8, text: &str) -> Option<State> {
        match (self.state, byte) {
            (State::Text(_) | State::Escape(_) | State::Digits(..), _) => self.in_text(byte, text),
            (State::Number(number), _) => number.then(byte).map(State::Number),
            (State::Word([expected]), _) if byte == *expected => Some(self.end_value(self.at + 1, text)),
            (State::Word([expected, rest @ ..]), _) if byte == *expected => Some(State::Word(rest)),
            (State::FirstItem | State::After, b']') | (State::FirstKey | State::After, b'}') => {
                self.close(byte == b'}', text)
            }
            (State::Value | State::FirstItem, _) => self.begin(byte),
            (State::Key | State::FirstKey, b'"') => {
                let at = self.at;
                self.around().into_iter().for_each(|noted| noted.key.start = at);
                Some(State::Text(Text::Key))
            }
            (State::Colon, b':') => Some(State::Value),
            (State::After, b',') => Some(if *self.open.last()? { State::Key } else { State::Value }),
            _ => None,
        }
    }

    fn begin(&mut self, byte: u8) -> Option<State> {
        let at = self.at;
        self.around().into_iter().for_each(|noted| noted.value = at);
        match byte {
            b'{' | b'[' => {
                if self.open.len() < LEVELS {
                    self.noted.push(Noted { start: at, ..Noted::default() });
                }
                self.open.push(byte == b'{');
                Some(if byte == b'{' { State::FirstKey } else { State::FirstItem })
            }
            _ if self.open.is_empty() => None,
            b'"' => Some(State::Text(Text::Value)),
            b't' => Some(State::Word(b"rue")),
            b'f' => Some(State::Word(b"alse")),
            b'n' => Some(State::Word(b"ull")),
            _ => Number::begin(byte).map(State::Number),
        }
    }

    fn in_text(&mut self, byte: u8, text: &str) -> Option<State> {
        match (self.state, byte) {
            (State::Text(Text::Key), b'"') => {
                let end = self.at + 1;
                self.around().into_iter().for_each(|noted| noted.key.end = end);
                Some(State::Colon)
            }
            (State::Text(Text::Value), b'"') => Some(self.end_value(self.at + 1, text)),
            (State::Text(kind), b'\\') => Some(State::Escape(kind)),
            (State::Escape(kind), b'u') => Some(State::Digits(kind, 4)),
            (State::Escape(kind), b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                Some(State::Text(kind))
            }
            (State::Digits(kind, left), _) if byte.is_ascii_hexdigit() => {
                Some(if left == 1 { State::Text(kind) } else { State::Digits(kind, left - 1) })
            }
            _ => None,
        }
    }

    fn close(&mut self, is_object: bool, text: &str) -> Option<State> {
        if self.open.pop()? != is_object {
            return None;
        }
        if self.open.len() < LEVELS {
            let noted = self.noted.pop()?;
            let span = Span { start: noted.start, end: self.at + 1 };
            let has_room = self.members < MEMBERS;
            if self.open.len() == 2 && has_room {
                self.grandchildren.push(Grandchild { part: self.noted[0].key, span });
            }
            if span.len() >= WORTH_KEEPING && has_room {
                self.index.insert(span.start, Rc::new(noted.members));
            }
        }
        Some(self.end_value(self.at + 1, text))
    }

    fn end_value(&mut self, end: usize, text: &str) -> State {
        let is_member = self.open.last().copied().filter(|_| self.members < MEMBERS);
        if let (Some(noted), Some(is_object)) = (self.around(), is_member) {
            let key = if is_object {
                Key::of(&text[noted.key.start..noted.key.end]).0.into_owned()
            } else {
                noted.members.len().to_string()
            };
            noted.members.insert(key, Span { start: noted.value, end });
            self.members += 1;
        }
        State::After
    }

    /// The object or list around the next byte, when it is noted.
    fn around(&mut self) -> Option<&mut Noted> {
        self.noted.get_mut(self.open.len().checked_sub(1)?)
    }
}

fn length(bytes: &[u8], belongs: fn(u8) -> bool) -> usize {
    bytes.iter().position(|byte| !belongs(*byte)).unwrap_or(bytes.len())
}

/// Whether a string goes on with this byte.
fn is_plain(byte: u8) -> bool {
    byte >= b' ' && byte != b'"' && byte != b'\\'
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}
