//! What comes back with the person.

use super::Refusal;
use crate::percent::form;

/// Why there is no code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RedirectError {
    /// It does not bring back what was sent: an answer to somebody else's question.
    WrongState,
    /// The provider, or the person, says no.
    Refused(Refusal),
    /// Neither a code nor an error.
    NoCode,
}

/// Reads the code out of the query and the fragment (with or without their signs) of the address that was returned to
/// (RFC 6749, section 4.1.2).
pub fn redirected(query: &str, fragment: &str, state: &str) -> Result<String, RedirectError> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let pairs: Vec<_> = form(query).chain(form(fragment)).collect();
    let text = |name: &str| {
        let mut values = pairs.iter().filter(|(known, value)| known == name && !value.is_empty());
        values.next().map(|(_, value)| value.clone())
    };
    // An empty state would let everyone in.
    if state.is_empty() || text("state").as_deref() != Some(state) {
        return Err(RedirectError::WrongState);
    }
    if let Some(refusal) = Refusal::read(text) {
        return Err(RedirectError::Refused(refusal));
    }
    text("code").ok_or(RedirectError::NoCode)
}
