//! What a media type says about a body.

/// A media type without its parameters, in lower case (RFC 9110, section 8.3.1).
pub fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a media type is JSON (RFC 6839, section 3.1).
pub fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence == "application/json" || essence == "text/json" || essence.ends_with("+json")
}

/// Whether a media type, in its essence, is several values of JSON, one after the other (RFC 7464, and what is called so
/// without a standard).
pub(crate) fn is_json_sequence(essence: &str) -> bool {
    let subtype = essence.split_once('/').map_or("", |(_, subtype)| subtype);
    let name = subtype.rsplit_once('+').map_or(subtype, |(_, suffix)| suffix);
    let names = ["ndjson", "jsonl", "jsonlines", "json-lines", "json-seq", "json-stream"];
    names.contains(&name.strip_prefix("x-").unwrap_or(name)) || subtype == "stream+json"
}

/// Whether a media type is that of forms in one text.
pub(crate) fn is_form(media_type: &str) -> bool {
    essence(media_type) == FORM
}

/// The media type of forms in one text (WHATWG URL, section 5).
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// The media type of forms in parts (RFC 7578).
pub(crate) const MULTIPART: &str = "multipart/form-data";
