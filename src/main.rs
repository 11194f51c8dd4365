//! The SPA's entry point.

fn main() {
    portico::app::run();
}
