//! Values that the contract names are known, not carried along as unknown ones.

use std::fmt::Debug;

use portico_api_types::auth_strategy::CredentialType;
use portico_api_types::document::Node;
use portico_api_types::document::node::Alignment;
use portico_api_types::registration::RegistrationStatus;
use portico_api_types::spec::ApiType;
use portico_api_types::stats::{Dimension, FilterType, Metric};
use portico_contract_tests::{Contract, example, schemas};
use serde::de::DeserializeOwned;

use super::subject::contract;

/// Reads each value of the enum at `place` under `components.schemas`, and every one has to be named in `T`.
fn assert_known<T: DeserializeOwned + Debug>(contract: &Contract, place: &str) {
    let values = contract.at(&format!("/components/schemas/{place}/enum")).unwrap().as_array().unwrap();
    for value in values {
        let read = format!("{:?}", serde_json::from_value::<T>(value.clone()).unwrap());
        assert!(!read.starts_with("Other("), "{place}: {read}");
    }
}

#[test]
fn enum_values_are_known() {
    let contract = contract();
    assert_known::<Alignment>(&contract, "AlignmentKind");
    assert_known::<ApiType>(&contract, "ApiTypeEnum");
    assert_known::<CredentialType>(&contract, "CredentialType");
    assert_known::<CredentialType>(&contract, "PortalAuthStrategyKeyAuth/properties/credential_type");
    assert_known::<CredentialType>(
        &contract,
        "PortalAuthStrategyClientCredentials/properties/credential_type",
    );
    assert_known::<FilterType>(&contract, "FilterType");
    assert_known::<Dimension>(&contract, "QueryApplicationAnalytics/properties/dimensions/items");
    for filter in
        ["ApiProductVersionFilter", "ApplicationFilter", "StatusCodeFilter", "StatusCodeGroupedFilter"]
    {
        assert_known::<Dimension>(&contract, &format!("{filter}/properties/dimension"));
    }
    assert_known::<Metric>(&contract, "QueryApplicationAnalytics/properties/metrics/items");
    assert_known::<Metric>(&contract, "QueryResponseMeta/properties/metric_names/items");
    for schema in [
        "GetRegistrationResponse/properties/status",
        "ProductVersionApplication/properties/registration_status",
    ] {
        assert_known::<RegistrationStatus>(&contract, schema);
    }
}

#[test]
fn kinds_of_nodes_are_known() {
    let contract = contract();
    for example in example::valid(&contract, &schemas::reference("ChildNode")).unwrap() {
        let node: Node = serde_json::from_value(example.value).unwrap();
        assert!(!format!("{node:?}").contains("Unknown {"), "{}: {node:?}", example.note);
    }
}
