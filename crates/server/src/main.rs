//! `portico-server`: serves a portal.

fn main() {}
