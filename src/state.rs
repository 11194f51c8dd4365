//! What outlives a view: the session, the portal's facts, remote data, texts, theme, messages.

pub mod announcer;
pub mod boot;
pub mod known;
pub mod remote;
pub mod session;
pub mod submit;
pub mod text;
pub mod theme;
pub mod toasts;
