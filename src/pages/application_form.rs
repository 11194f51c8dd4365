//! The pages that make and change an application (behaviour.md 2.10).

mod create;
mod form;
mod update;

pub use create::CreateApplicationPage;
pub use update::UpdateApplicationPage;
