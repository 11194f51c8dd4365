//! Which bodies, and which fields of forms, are files.

use serde_json::Value;

use crate::control::{Control, control};
use crate::media_type::{MULTIPART, essence, is_form, is_json};
use crate::model::{Content, Example, FileField, Property, Uploads};
use crate::schema::level;
use crate::schema::reader::Reader;

/// Kinds of media that are never typed.
const BYTES: [&str; 4] = ["image/", "audio/", "video/", "font/"];

/// Other media types that are never typed.
const ARCHIVES: [&str; 6] = [
    "application/octet-stream",
    "application/pdf",
    "application/zip",
    "application/gzip",
    "application/x-gzip",
    "application/x-tar",
];

/// Says of the body of a request what of it is files; its examples are about the rest.
pub(super) fn with_uploads(reader: &Reader<'_>, mut content: Content) -> Content {
    if essence(&content.media_type) == MULTIPART {
        let properties = content.place.as_ref().map(|place| level(reader, place).properties);
        with_files(&properties.unwrap_or_default(), content)
    } else {
        if is_file(&content) {
            content.uploads = Uploads::Whole;
        }
        content
    }
}

/// The same of a form whose fields are these.
pub(super) fn with_files(fields: &[Property], mut content: Content) -> Content {
    let files = fields.iter().filter(|property| !property.is_pattern).filter_map(|property| {
        let is_list = property.schema.items.is_some();
        (control(&property.schema) == Control::File).then(|| FileField {
            name: property.name.clone(),
            required: property.required,
            is_list,
        })
    });
    let files: Vec<FileField> = files.collect();
    if !files.is_empty() {
        content.examples.iter_mut().for_each(|example| leave_out(example, &files));
        content.uploads = Uploads::Fields(files);
    }
    content
}

fn is_file(content: &Content) -> bool {
    let media_type = essence(&content.media_type);
    let is_typed = is_json(&media_type) || is_form(&media_type) || media_type.ends_with("xml");
    let is_bytes = BYTES.iter().any(|kind| media_type.starts_with(kind)) || ARCHIVES.contains(&&*media_type);
    match &content.schema {
        Some(schema) if control(schema) == Control::File => !is_typed,
        Some(schema) if schema.types.iter().any(|name| name != "string") => false,
        _ => is_bytes && !is_typed,
    }
}

fn leave_out(example: &mut Example, files: &[FileField]) {
    if let Ok(Value::Object(mut fields)) = serde_json::from_str(&example.text) {
        fields.retain(|name, _| !files.iter().any(|file| file.name == *name));
        example.text = if fields.is_empty() { String::new() } else { format!("{:#}", Value::Object(fields)) };
    }
}
