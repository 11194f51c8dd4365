//! How much a comparison may look at.

use std::cell::Cell;

/// Schemas, properties, parameters and values that are looked at. Two versions of the largest real specifications need
/// a tenth.
const MAX_STEPS: usize = 2_000_000;

/// Work that is left.
pub(super) struct Work(Cell<usize>);

impl Work {
    pub(super) fn new() -> Self {
        Self(Cell::new(MAX_STEPS))
    }

    /// Takes some; `false` when there is not enough left.
    pub(super) fn spend(&self, steps: usize) -> bool {
        let left = self.0.get();
        self.0.set(left.saturating_sub(steps));
        left > steps
    }

    pub(super) fn is_done(&self) -> bool {
        self.0.get() == 0
    }
}
