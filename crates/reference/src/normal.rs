use crate::document::Document;
use crate::model::{Operation, Outline};
impl Document {
    /// The outline.
    pub fn outline(&self) -> Outline {
        Outline::default()
    }
    /// One operation.
    pub fn operation(&self, _number: usize) -> Option<Operation> {
        None
    }
}
