//! YAML text to JSON text, event by event: nothing is recursive, and what an alias repeats is a copy of text.

mod frame;
mod scalar;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::rc::Rc;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, Span};

use super::Failure;
use super::tree::{MAX_DEPTH, MAX_VALUES, TOO_MANY_VALUES};
use crate::error::{Problem, SpecError};
use frame::{Frame, Next};
use scalar::{quoted, resolved};

/// Text that aliases and merge keys may add to any document, in bytes; as much as the document has comes on top, four times
/// over. Real files stay far below; a bomb ends after work in proportion to its size.
const MAX_COPIED: usize = 1_000_000;

/// How the parser says that a value has no anchor.
const NO_ANCHOR: usize = 0;

/// JSON has only text there.
const NO_TEXT: Stop = Stop::Odd("a list or an object stands in place of a key");

/// Reads the only document of a text. Without any, the JSON is empty.
pub(super) fn json(text: &str) -> Result<String, Failure> {
    let options = granit_parser::options! { emit_comments: false };
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut writer = Writer { may_copy: 4 * text.len() + MAX_COPIED, ..Writer::default() };
    while let Some(next) = parser.next_event() {
        let (event, span) = next.map_err(|error| failure(&error))?;
        writer.take(event).map_err(|stop| stop.at(span))?;
    }
    Ok(writer.out)
}

fn failure(error: &ScanError) -> Failure {
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return Failure::Refused(SpecError::TooDeep { limit: MAX_DEPTH });
    }
    Failure::Syntax(Problem {
        message: error.kind().to_string().replace(char::is_control, " "),
        line: error.marker().line() as u64,
        column: error.marker().col() as u64 + 1,
    })
}

/// Why the writer stops.
enum Stop {
    /// YAML, but nothing that JSON could say.
    Odd(&'static str),
    Refused(SpecError),
}

impl Stop {
    fn at(self, span: Span) -> Failure {
        match self {
            Self::Refused(error) => Failure::Refused(error),
            Self::Odd(message) => Failure::Syntax(Problem {
                message: message.to_owned(),
                line: span.start.line() as u64,
                column: span.start.col() as u64 + 1,
            }),
        }
    }
}

/// A value that aliases may repeat.
struct Anchored {
    json: String,
    values: usize,
    /// Levels of lists and objects in it.
    height: usize,
}

/// The JSON so far.
#[derive(Default)]
struct Writer {
    out: String,
    /// Lists and objects that have begun, from the outside in.
    open: Vec<Frame>,
    anchors: HashMap<usize, Rc<Anchored>>,
    values: usize,
    may_copy: usize,
}

impl Writer {
    fn take(&mut self, event: Event<'_>) -> Result<(), Stop> {
        match event {
            Event::DocumentStart(..) if !self.out.is_empty() => Err(Stop::Odd("there is a second document")),
            Event::Scalar(text, style, anchor, tag) => {
                let json = resolved(&text, style, tag.as_deref());
                if anchor != NO_ANCHOR {
                    self.keep(anchor, json.clone(), 1, 0)?;
                }
                match self.open.last_mut() {
                    Some(frame) if frame.next == Next::Key => {
                        let is_merge = text == "<<" && style == ScalarStyle::Plain;
                        frame.key(&mut self.out, &quoted(&text), is_merge);
                        Ok(())
                    }
                    _ => self.value(&json, 1, 0),
                }
            }
            Event::Alias(anchor) => self.alias(anchor),
            Event::SequenceStart(_, anchor, _) => self.begin('[', anchor),
            Event::MappingStart(_, anchor, _) => self.begin('{', anchor),
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            _ => Ok(()),
        }
    }

    /// Writes a value that is complete.
    fn value(&mut self, json: &str, values: usize, height: usize) -> Result<(), Stop> {
        self.count(values)?;
        if self.open.len() + height > MAX_DEPTH {
            return Err(Stop::Refused(SpecError::TooDeep { limit: MAX_DEPTH }));
        }
        if let Some(frame) = self.open.last_mut() {
            frame.before_value(&mut self.out);
            self.out.push_str(json);
            frame.after_value(&mut self.out, height);
        } else {
            self.out.push_str(json);
        }
        Ok(())
    }

    fn alias(&mut self, anchor: usize) -> Result<(), Stop> {
        let Some(anchored) = self.anchors.get(&anchor).map(Rc::clone) else {
            return Err(Stop::Odd("an alias stands inside of what it repeats"));
        };
        let Anchored { json, values, height } = &*anchored;
        self.copy(json.len())?;
        match self.open.last_mut() {
            Some(frame) if frame.next == Next::Key => {
                match json.as_bytes() {
                    [b'{' | b'[', ..] => return Err(NO_TEXT),
                    [b'"', ..] => frame.key(&mut self.out, json, false),
                    _ => frame.key(&mut self.out, &quoted(json), false),
                }
                Ok(())
            }
            _ => self.value(json, *values, *height),
        }
    }

    fn begin(&mut self, bracket: char, anchor: usize) -> Result<(), Stop> {
        self.count(1)?;
        if self.open.len() == MAX_DEPTH {
            return Err(Stop::Refused(SpecError::TooDeep { limit: MAX_DEPTH }));
        }
        if let Some(frame) = self.open.last_mut() {
            if frame.next == Next::Key {
                return Err(NO_TEXT);
            }
            frame.before_value(&mut self.out);
        }
        self.open.push(Frame::new(
            if bracket == '{' { Next::Key } else { Next::Item },
            self.out.len(),
            anchor,
            self.values,
        ));
        self.out.push(bracket);
        Ok(())
    }

    fn end(&mut self) -> Result<(), Stop> {
        let Some(frame) = self.open.pop() else { return Ok(()) };
        let (start, anchor, height) = (frame.start, frame.anchor, frame.height + 1);
        let values = 1 + self.values - frame.values;
        frame.close(&mut self.out);
        if anchor != NO_ANCHOR {
            let json = self.out[start..].to_owned();
            self.keep(anchor, json, values, height)?;
        }
        if let Some(outer) = self.open.last_mut() {
            outer.after_value(&mut self.out, height);
        }
        Ok(())
    }

    fn keep(&mut self, anchor: usize, json: String, values: usize, height: usize) -> Result<(), Stop> {
        self.copy(json.len())?;
        self.anchors.insert(anchor, Rc::new(Anchored { json, values, height }));
        Ok(())
    }

    fn count(&mut self, values: usize) -> Result<(), Stop> {
        self.values += values;
        if self.values > MAX_VALUES { Err(Stop::Refused(TOO_MANY_VALUES)) } else { Ok(()) }
    }

    fn copy(&mut self, bytes: usize) -> Result<(), Stop> {
        let left = self.may_copy.checked_sub(bytes);
        let limit = "its text can account for once aliases are filled in";
        self.may_copy = left.ok_or(Stop::Refused(SpecError::TooLarge { limit }))?;
        Ok(())
    }
}
