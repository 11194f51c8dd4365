//! The portal itself: context and appearance.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{OrgId, PortalId};

/// Schema `PortalContext`. Every field is optional on reading: some portals answer with a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PortalContext {
    /// The portal's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portal_id: Option<PortalId>,
    /// The owner's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrgId>,
    /// Key of the portal's set of feature flags.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub featureset_id: Option<String>,
    /// Feature set of the signed-in developer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feature_set: Option<String>,
    /// Email and password sign-in is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basic_auth_enabled: Option<bool>,
    /// OpenID Connect sign-in is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oidc_auth_enabled: Option<bool>,
    /// SAML sign-in is on. Real portals send it; the published schema closes itself to it, so it is never written.
    #[serde(skip_serializing)]
    pub saml_auth_enabled: Option<bool>,
    /// The catalogue is open to everybody, and there are no applications. Missing means private.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_public: Option<bool>,
    /// Product access is decided by roles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rbac_enabled: Option<bool>,
    /// Identity providers with dynamic client registration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dcr_provider_ids: Option<Vec<String>>,
    /// How far back analytics go: `24h` or `90d`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_time_period: Option<String>,
    /// The portal's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Host name of the portal's canonical address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical_domain: Option<String>,
}

/// Schema `PortalAppearance`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PortalAppearance {
    /// Texts and pictures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<AppearanceVariables>,
    /// The theme's values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stylesheets: Option<Stylesheets>,
}

/// `PortalAppearance.variables`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppearanceVariables {
    /// Variables of the catalogue page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalog: Option<CatalogVariables>,
}

/// `PortalAppearance.variables.catalog`. Some portals send `cover` as a string, hence the open values.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CatalogVariables {
    /// `{url}` of the logo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Value>,
    /// `{url}` of the cover picture; any truthy value means that `/portal/catalog-cover` has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cover: Option<Value>,
    /// Headline of the catalogue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary_header: Option<AppearanceText>,
    /// Greeting above the headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub welcome_message: Option<AppearanceText>,
}

/// A text of the appearance.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AppearanceText {
    /// The text; empty counts as absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// `PortalAppearance.stylesheets`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stylesheets {
    /// The portal-wide stylesheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global: Option<GlobalStylesheet>,
}

/// `PortalAppearance.stylesheets.global`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GlobalStylesheet {
    /// The main sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub main: Option<MainStylesheet>,
}

/// `PortalAppearance.stylesheets.global.main`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MainStylesheet {
    /// `section_colors`, `text_colors`, `button_colors`: name to `{value, description}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Map<String, Value>>,
}

#[cfg(test)]
mod tests {
    use super::PortalContext;

    #[test]
    fn reads_the_saml_flag_and_never_writes_it() {
        let context: PortalContext =
            serde_json::from_str(r#"{"name":"Harbour","saml_auth_enabled":true}"#).unwrap();
        assert_eq!(context.saml_auth_enabled, Some(true));
        assert_eq!(serde_json::to_string(&context).unwrap(), r#"{"name":"Harbour"}"#);
    }
}
