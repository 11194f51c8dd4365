//! From a folder to checked content.

use std::path::Path;

use serde_saphyr::Options;

use super::check;
use super::declaration::Declaration;
use super::folder::{Folder, MAX_DECLARATION};
use super::model::Content;
use super::problem::{Problem, Problems};

/// The file that declares a portal.
pub(super) const DECLARATION: &str = "portal.yaml";

/// Reads `portal.yaml` and every file it names.
///
/// # Errors
/// All mistakes that can be told in one reading: a text that is not YAML of the right shape ends it, everything else
/// is collected.
pub fn load(folder: &Path) -> Result<Content, Problems> {
    let folder = Folder::new(folder);
    let declaration = read(&folder).map_err(|problem| Problems(vec![problem]))?;
    check::content(&folder, declaration)
}

fn read(folder: &Folder) -> Result<Declaration, Problem> {
    let file = folder.shown(DECLARATION);
    let bytes = folder.read(DECLARATION, MAX_DECLARATION).map_err(|error| Problem {
        file: file.clone(),
        place: None,
        message: error.to_string(),
    })?;
    let text = folder.text(DECLARATION, bytes)?;
    serde_saphyr::from_str_with_options(&text, options()).map_err(|error| Problem::of_yaml(file, &error))
}

/// The operator's own file needs no budget but its size: a portal may have tens of thousands of products. What is nested
/// deeper than any tree of documents would only exhaust the stack.
fn options() -> Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: 128,
            max_events: usize::MAX,
            max_nodes: usize::MAX,
            max_total_scalar_bytes: usize::MAX,
        },
        with_snippet: false,
        strict_booleans: true,
    }
}
