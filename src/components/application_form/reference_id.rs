//! A reference id that nobody else has.

use leptos::prelude::window;

/// A random UUID (RFC 9562, version 4); `None` where the browser has no source of randomness. `crypto.randomUUID` would do
/// the same, but exists only on secure origins, and a portal may be served without TLS inside a network.
pub fn generate() -> Option<String> {
    let mut bytes = [0; 16];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(format_uuid(bytes))
}

/// Marks random bytes as version 4 and writes them in the usual groups.
fn format_uuid(mut bytes: [u8; 16]) -> String {
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex = format!("{:032x}", u128::from_be_bytes(bytes));
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::format_uuid;

    #[test]
    fn marks_version_and_variant() {
        assert_eq!(format_uuid([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(format_uuid([0; 16]), "00000000-0000-4000-8000-000000000000");
    }
}
