//! Which Rust type stands for what in the contract.

mod operations;
mod schemas;

pub use operations::{OperationTypes, Payload, operations};
pub use schemas::{SCHEMAS, SchemaType};

use serde_json::Value;

/// Instances that the contract allows and our type refuses on purpose.
#[derive(Clone, Copy, Debug)]
pub struct Refusal {
    /// The schema.
    pub schema: &'static str,
    /// Tells its refused instances.
    pub refuses: fn(&Value) -> bool,
    /// Why they are refused.
    pub reason: &'static str,
}

/// Everything that is refused on purpose.
pub const REFUSALS: [Refusal; 2] = [
    Refusal {
        schema: "ProductListPage",
        refuses: |page| page.get("data").is_none(),
        reason: "all lists share one type and the other eight require `data`; an answer without rows is a fault to \
                 show, not an empty catalogue",
    },
    Refusal {
        schema: "ListAuthStrategiesResponse",
        refuses: |page| page["data"].as_array().is_some_and(|rows| rows.iter().any(Value::is_null)),
        reason: "`PortalAuthStrategy` is nullable for applications that have none; a list has no row for none",
    },
];

impl Refusal {
    /// The refusal that this instance of this schema meets.
    pub fn of(schema: &Value, instance: &Value) -> Option<&'static Self> {
        let reference = schema.get("$ref").and_then(Value::as_str)?;
        let name = reference.rsplit('/').next()?;
        REFUSALS.iter().find(|refusal| refusal.schema == name && (refusal.refuses)(instance))
    }
}
