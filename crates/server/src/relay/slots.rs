//! How many requests are under way, of each caller and in all.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::RelayError;

/// Counts requests from their beginning to the end of their answers.
pub(super) struct Slots {
    all: Arc<Semaphore>,
    taken: Arc<Mutex<HashMap<String, usize>>>,
    each: usize,
}

/// One request under way; over when dropped.
pub(super) struct Slot {
    who: String,
    taken: Arc<Mutex<HashMap<String, usize>>>,
    _one_of_all: OwnedSemaphorePermit,
}

impl Slots {
    pub(super) fn new(each: usize, all: usize) -> Self {
        Self { all: Arc::new(Semaphore::new(all)), taken: Arc::default(), each }
    }

    /// Begins a request.
    pub(super) fn take(&self, who: &str) -> Result<Slot, RelayError> {
        let one_of_all = Arc::clone(&self.all).try_acquire_owned().map_err(|_| RelayError::Crowded)?;
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let mine = taken.entry(who.to_owned()).or_default();
        if *mine >= self.each {
            return Err(RelayError::Busy);
        }
        *mine += 1;
        Ok(Slot { who: who.to_owned(), taken: Arc::clone(&self.taken), _one_of_all: one_of_all })
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mine) = taken.get_mut(&self.who) {
            *mine -= 1;
            if *mine == 0 {
                taken.remove(&self.who);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_some_and_all_together_not_many_more() {
        let slots = Slots::new(2, 3);
        let first = slots.take("ada").unwrap();
        let _second = slots.take("ada").unwrap();
        assert!(matches!(slots.take("ada"), Err(RelayError::Busy)));
        let third = slots.take("bo").unwrap();
        assert!(matches!(slots.take("bo"), Err(RelayError::Crowded)));
        drop((first, third));
        let _again = slots.take("ada").unwrap();
        assert_eq!(*slots.taken.lock().unwrap(), HashMap::from([("ada".to_owned(), 2)]), "bo is forgotten");
    }
}
