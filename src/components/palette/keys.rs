//! What the keys do while the palette is open (ARIA Authoring Practices, Combobox with a listbox).

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Moves among the items.
    Move(Step),
    /// Opens the item.
    Open,
    /// Opens the item in a new tab.
    OpenBeside,
    /// Closes the palette.
    Close,
}

/// Where to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To the next item, after the last one to the first.
    Next,
    /// To the item before, before the first one to the last.
    Previous,
    /// To the first item.
    First,
    /// To the last item.
    Last,
}

impl Step {
    /// Where it leads from an item among `count`.
    pub fn from(self, now: usize, count: usize) -> usize {
        let last = count.saturating_sub(1);
        match self {
            Self::Next if now < last => now + 1,
            Self::Previous if now > 0 => now - 1,
            Self::Next | Self::First => 0,
            Self::Previous | Self::Last => last,
        }
    }
}

/// What a key does. What is held with it for editing the text, such as Shift with Home, is left to the field; `command`
/// stands for Ctrl or ⌘, `other` for Shift or Alt.
pub(super) fn action(key: &str, command: bool, other: bool) -> Option<Action> {
    match (key, command, other) {
        ("ArrowDown", false, false) => Some(Action::Move(Step::Next)),
        ("ArrowUp", false, false) => Some(Action::Move(Step::Previous)),
        ("Home", false, false) => Some(Action::Move(Step::First)),
        ("End", false, false) => Some(Action::Move(Step::Last)),
        ("Enter", false, false) => Some(Action::Open),
        ("Enter", true, false) => Some(Action::OpenBeside),
        ("k" | "K", true, false) => Some(Action::Close),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_what_the_pattern_says() {
        for (key, command, other, expected) in [
            ("ArrowDown", false, false, Some(Action::Move(Step::Next))),
            ("Home", false, false, Some(Action::Move(Step::First))),
            ("Home", false, true, None),
            ("End", true, false, None),
            ("Enter", false, false, Some(Action::Open)),
            ("Enter", true, false, Some(Action::OpenBeside)),
            ("Enter", false, true, None),
            ("k", true, false, Some(Action::Close)),
            ("k", false, false, None),
            ("/", false, false, None),
            ("Tab", false, false, None),
        ] {
            assert_eq!(action(key, command, other), expected, "{key}");
        }
    }

    #[test]
    fn moving_goes_round() {
        assert_eq!([0, 1, 2].map(|now| Step::Next.from(now, 3)), [1, 2, 0]);
        assert_eq!([0, 1, 2].map(|now| Step::Previous.from(now, 3)), [2, 0, 1]);
        assert_eq!([Step::First, Step::Last].map(|step| step.from(1, 3)), [0, 2]);
        assert_eq!([Step::Next, Step::Previous, Step::Last].map(|step| step.from(0, 0)), [0, 0, 0]);
    }
}
