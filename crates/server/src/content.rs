//! The declared content of a portal: a folder with `portal.yaml` and the files it names.

mod apply;
mod check;
mod declaration;
mod folder;
mod ids;
mod load;
mod model;
mod problem;

pub use apply::{ApplyError, apply};
pub use load::load;
pub use model::{
    Account, Asset, AssetKind, Content, Document, Portal, Product, Registration, Rule, Sample, Spec,
    Strategy, Version, is_json,
};
pub use problem::{Problem, Problems};

#[cfg(test)]
mod tests;
