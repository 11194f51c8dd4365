//! Notes as they are taken.

use crate::model::{Note, Trouble};

/// Notes that are kept; a document that is wrong everywhere is wrong in the same way everywhere.
const MOST: usize = 1_000;

/// Room for the text of all notes, in bytes: a name may be as long as its document.
const ROOM: usize = 1024 * 1024;

/// Notes as they are taken.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes {
    pub kept: Vec<Note>,
    pub left_out: usize,
    bytes: usize,
}

impl Notes {
    /// Takes a note, once.
    pub(crate) fn add(&mut self, place: &str, trouble: Trouble) {
        let bytes = place.len() + trouble.text().len();
        if self.kept.len() >= MOST || self.bytes + bytes > ROOM {
            self.left_out += 1;
            return;
        }
        let note = Note { place: place.to_owned(), trouble };
        if !self.kept.contains(&note) {
            self.bytes += bytes;
            self.kept.push(note);
        }
    }

    /// Takes all notes of others.
    pub(crate) fn append(&mut self, others: Self) {
        self.extend(others.kept);
        self.left_out += others.left_out;
    }

    /// Takes these notes.
    pub(crate) fn extend(&mut self, notes: Vec<Note>) {
        for Note { place, trouble } in notes {
            self.add(&place, trouble);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Notes, ROOM};
    use crate::model::Trouble;

    #[test]
    fn all_that_notes_say_counts() {
        let long = || Trouble::LeadsOutside("x".repeat(ROOM / 4));
        let mut notes = Notes::default();
        for place in ["", "", "/a", "/b", "/c", "/d"] {
            notes.add(place, long());
        }
        assert_eq!((notes.kept.len(), notes.left_out), (3, 2));
        notes.add("/e", Trouble::NoObject);
        let mut others = Notes::default();
        (0..=MOST).for_each(|at| others.add(&at.to_string(), Trouble::TooMuch));
        notes.append(others);
        assert_eq!((notes.kept.len(), notes.left_out), (MOST, 7));
    }
}
