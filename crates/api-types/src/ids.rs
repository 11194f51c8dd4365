//! Identifiers. The contract says UUID; a client only hands them back, so the text is kept as it came.

use crate::macros::text_newtype;

text_newtype! {
    /// An application of the signed-in developer (schema `GetApplicationResponse.id`).
    ApplicationId;
    /// An authentication strategy (schema `PortalAuthStrategy.id`, `RegistrationConfiguration.id`).
    AuthStrategyId;
    /// A credential of an application (schema `ListCredentialsResponse`).
    CredentialId;
    /// A developer account (schema `Developer.id`).
    DeveloperId;
    /// A product document; paths accept its slug as well (parameter `DocumentId`).
    DocumentId;
    /// The organisation that runs the portal (schema `PortalContext.org_id`).
    OrgId;
    /// The portal (schema `PortalContext.portal_id`).
    PortalId;
    /// A published product (schema `Product.id`).
    ProductId;
    /// A version of a product (schema `ProductVersion.id`).
    ProductVersionId;
    /// The registration of an application for a product version (schema `GetRegistrationResponse.id`).
    RegistrationId;
}
