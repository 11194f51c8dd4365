//! The published document, read and looked up in.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

/// Environment variable with the path of another copy of the document.
pub const PATH_VARIABLE: &str = "PORTICO_CONTRACT";

/// Where npm puts the document, from the repository's root.
const INSTALLED: &str = "node_modules/@kong/sdk-portal-js/openapi.yaml";

/// The published OpenAPI document.
#[derive(Clone, Debug)]
pub struct Contract {
    root: Value,
}

/// The document is not there, or is not what these tests understand.
#[derive(Debug, thiserror::Error)]
pub enum ContractError {
    /// The npm package is not installed.
    #[error(
        "the published contract is not at {path} ({source}); `make test` installs it, and so does `npm ci`"
    )]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is broken.
    #[error("the published contract is not YAML: {0}")]
    Yaml(String),
    /// A reference, or a part that has to be there, leads nowhere.
    #[error("the published contract has nothing at {0}")]
    Nowhere(String),
    /// A keyword that the conversion would drop in silence.
    #[error("these tests do not understand {keyword} at {place} in the published contract")]
    Keyword {
        /// JSON pointer of the schema, relative to where the conversion began.
        place: String,
        /// The keyword, with its value where that is the matter.
        keyword: String,
    },
    /// A converted schema that the validator refuses.
    #[error("a schema of the published contract does not compile: {0}")]
    Schema(String),
}

impl Contract {
    /// Reads the installed document, or the one that [`PATH_VARIABLE`] names.
    pub fn load() -> Result<Self, ContractError> {
        let named = std::env::var_os(PATH_VARIABLE).filter(|path| !path.is_empty());
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new("."));
        let path = named.map_or_else(|| root.join(INSTALLED), PathBuf::from);
        let text =
            std::fs::read_to_string(&path).map_err(|source| ContractError::Missing { path, source })?;
        Self::parse(&text)
    }

    /// Reads a document from its YAML text.
    pub fn parse(yaml: &str) -> Result<Self, ContractError> {
        let options = serde_saphyr::options! { strict_booleans: true };
        let root = serde_saphyr::from_str_with_options(yaml, options)
            .map_err(|error| ContractError::Yaml(error.to_string()))?;
        Ok(Self { root })
    }

    /// The part at a JSON pointer.
    pub fn at(&self, pointer: &str) -> Result<&Value, ContractError> {
        self.root.pointer(pointer).ok_or_else(|| ContractError::Nowhere(pointer.to_owned()))
    }

    /// The node itself, or what its `$ref` leads to in the end.
    pub fn resolve<'a>(&'a self, node: &'a Value) -> Result<&'a Value, ContractError> {
        let mut node = node;
        while let Some(reference) = node.get("$ref").and_then(Value::as_str) {
            node = self.at(reference.trim_start_matches('#'))?;
        }
        Ok(node)
    }

    /// Everything under `components.schemas`, by name.
    pub fn schemas(&self) -> Result<&Map<String, Value>, ContractError> {
        let place = "/components/schemas";
        self.at(place)?.as_object().ok_or_else(|| ContractError::Nowhere(place.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Contract, ContractError};

    #[test]
    fn follows_references_to_their_end() {
        let contract =
            Contract::parse("a: {$ref: '#/b'}\nb: {$ref: '#/c/d~1e'}\nc: {'d/e': {type: string}}").unwrap();
        let node = contract.at("/a").unwrap();
        assert_eq!(contract.resolve(node).unwrap()["type"], "string");
    }

    #[test]
    fn names_a_reference_that_leads_nowhere() {
        let contract = Contract::parse("a: {$ref: '#/b'}").unwrap();
        let error = contract.resolve(contract.at("/a").unwrap()).unwrap_err();
        assert!(matches!(error, ContractError::Nowhere(place) if place == "/b"));
    }

    #[test]
    fn says_how_to_install_the_contract() {
        let error =
            ContractError::Missing { path: "x.yaml".into(), source: std::io::ErrorKind::NotFound.into() };
        assert!(error.to_string().contains("x.yaml") && error.to_string().contains("make test"), "{error}");
    }
}
