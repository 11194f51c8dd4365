//! What outlives a view: the session, the portal's facts, remote data, texts, theme, messages, what the browser remembers.

pub mod announcer;
pub mod boot;
pub mod handed;
pub mod known;
pub mod remote;
pub mod sentence;
pub mod session;
pub mod storage;
pub mod submit;
pub mod text;
pub mod theme;
pub mod toasts;
