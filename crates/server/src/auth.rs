//! Who asks: accounts, sessions, and the defence of cookies.

pub mod access;
pub mod cookies;
pub mod email;
pub mod passwords;
pub mod peer;
pub mod same_site;
pub mod session;
pub mod sign_in_limit;
pub mod token;
