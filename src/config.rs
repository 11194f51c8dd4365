//! Run-time configuration: `config.json` beside the app, read by `boot.js`.

use portico_api_types::extension::Extension;
use serde::Deserialize;

/// What an operator sets without building anew.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Config {
    /// Origin of the portal API; empty for the origin that serves the app.
    pub api_url: String,
    /// How newcomers register.
    pub registration: Registration,
    /// What the back end can do beyond the contract; nothing but with `portico-server`.
    pub extensions: Vec<Extension>,
}

impl Config {
    /// Whether the back end can do this.
    pub fn offers(&self, extension: &Extension) -> bool {
        self.extensions.contains(extension)
    }
}

/// What the contract cannot tell about registering.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Registration {
    /// As the contract says: name and email; the password is set by a link in a mail.
    #[default]
    Mail,
    /// The back end takes a password at once (`portico-server`).
    Password,
    /// Accounts are made by the operator.
    Off,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_there() {
        let config: Config = serde_json::from_str(r#"{"registration":"password","later":1}"#).unwrap();
        assert_eq!(config, Config { registration: Registration::Password, ..Config::default() });
        assert!(!config.offers(&Extension::Search));
    }

    #[test]
    fn extensions_of_a_later_server_are_no_error() {
        let config: Config = serde_json::from_str(r#"{"extensions":["relay","later"]}"#).unwrap();
        assert!(config.offers(&Extension::Relay) && !config.offers(&Extension::Search));
    }
}
