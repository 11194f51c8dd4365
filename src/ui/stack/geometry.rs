//! Where the parts of a stack are, of which most have never been seen.

use std::ops::Range;

/// Heights and places of all parts, in CSS pixels from the top of the stack.
#[derive(Clone, Debug)]
pub(super) struct Geometry {
    heights: Vec<f64>,
    /// Where each part begins, and where the last one ends.
    offsets: Vec<f64>,
}

impl Geometry {
    /// So many parts, all as high as they are thought to be.
    pub fn new(count: usize, estimate: f64) -> Self {
        let mut geometry = Self { heights: vec![estimate; count], offsets: vec![0.0; count + 1] };
        geometry.place(0);
        geometry
    }

    /// How many parts there are.
    pub fn count(&self) -> usize {
        self.heights.len()
    }

    /// Takes note of the heights that parts really have; tells whether anything changed.
    pub fn measure(&mut self, measured: impl IntoIterator<Item = (usize, f64)>) -> bool {
        let mut first = self.heights.len();
        for (part, height) in measured {
            // Less than a pixel is what rounding makes.
            if self.heights.get(part).is_some_and(|known| (known - height).abs() > 0.5) {
                self.heights[part] = height;
                first = first.min(part);
            }
        }
        self.place(first);
        first < self.heights.len()
    }

    fn place(&mut self, from: usize) {
        for part in from..self.heights.len() {
            self.offsets[part + 1] = self.offsets[part] + self.heights[part];
        }
    }

    /// Where a part begins; the end of the stack for one that there is not.
    pub fn offset(&self, part: usize) -> f64 {
        self.offsets[part.min(self.heights.len())]
    }

    /// The height of all parts together.
    pub fn total(&self) -> f64 {
        self.offset(self.heights.len())
    }

    /// The part at a place; the first or the last one beyond the ends.
    pub fn at(&self, y: f64) -> usize {
        let after = self.offsets.partition_point(|offset| *offset <= y);
        after.saturating_sub(1).min(self.heights.len().saturating_sub(1))
    }

    /// The parts that touch a stretch.
    pub fn within(&self, from: f64, to: f64) -> Range<usize> {
        if self.heights.is_empty() || to < 0.0 || from > self.total() {
            return 0..0;
        }
        self.at(from)..self.at(to) + 1
    }
}

#[cfg(test)]
#[expect(clippy::float_cmp, reason = "sums of whole numbers are exact")]
mod tests {
    use super::Geometry;

    #[test]
    fn parts_lie_one_under_the_other() {
        let mut stack = Geometry::new(4, 100.0);
        assert!(stack.measure([(1, 50.0), (2, 300.0)]));
        assert_eq!(
            [0, 1, 2, 3, 4, 9].map(|part| stack.offset(part)),
            [0.0, 100.0, 150.0, 450.0, 550.0, 550.0]
        );
        assert_eq!(
            [-5.0, 0.0, 99.0, 100.0, 449.0, 450.0, 9999.0].map(|y| stack.at(y)),
            [0, 0, 0, 1, 2, 3, 3]
        );
        assert_eq!(stack.within(120.0, 200.0), 1..3);
        assert_eq!(stack.within(-50.0, 20.0), 0..1);
        assert_eq!(stack.within(-50.0, -20.0), 0..0);
        assert_eq!(stack.within(600.0, 700.0), 0..0);
    }

    #[test]
    fn the_same_height_again_is_no_change() {
        let mut stack = Geometry::new(2, 100.0);
        assert!(!stack.measure([(0, 100.2), (7, 3.0)]));
        assert!(stack.measure([(1, 120.0)]));
        assert_eq!(stack.total(), 220.0);
    }

    #[test]
    fn an_empty_stack_has_nothing() {
        let stack = Geometry::new(0, 100.0);
        assert_eq!((stack.total(), stack.within(0.0, 100.0), stack.at(5.0)), (0.0, 0..0, 0));
    }
}
