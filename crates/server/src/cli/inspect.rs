//! `portico-server inspect`: what files hold, before they are published.

mod words;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use portico_reference::{Inspection, SpecError, markdown};
use serde_json::{Value, json};

use super::{Failure, say};

/// The arguments of `inspect`.
#[derive(Clone, Debug, Args)]
pub struct Inspect {
    /// OpenAPI or Swagger files (JSON or YAML), and Markdown documents (.md, .markdown).
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Tell it as JSON: a list with an object for each file.
    #[arg(long)]
    pub json: bool,
}

/// What a file turned out to be.
enum Found {
    Specification(Box<Inspection>),
    Document { title: Option<String> },
    Unusable(String),
}

/// Tells about every file.
///
/// # Errors
/// [`Failure::Unusable`] when a file cannot be read, or is no specification.
pub(super) fn run(inspect: &Inspect) -> Result<(), Failure> {
    let found: Vec<(&Path, Found)> = inspect.files.iter().map(|file| (file.as_path(), look(file))).collect();
    if inspect.json {
        let all: Vec<Value> = found.iter().map(|(file, found)| as_json(file, found)).collect();
        say(&format!("{:#}", Value::from(all)));
    } else {
        for (file, found) in &found {
            say(&as_text(file, found));
        }
    }
    let unusable = found.iter().filter(|(_, found)| matches!(found, Found::Unusable(_))).count();
    if unusable == 0 { Ok(()) } else { Err(Failure::Unusable { unusable, files: found.len() }) }
}

fn look(file: &Path) -> Found {
    let text = match fs::read(file).map(String::from_utf8) {
        Ok(Ok(text)) => text,
        Ok(Err(_)) => return Found::Unusable("is not UTF-8 text".to_owned()),
        Err(error) => return Found::Unusable(error.to_string()),
    };
    let is_document = file
        .extension()
        .is_some_and(|end| ["md", "markdown"].iter().any(|known| end.eq_ignore_ascii_case(known)));
    if is_document {
        return Found::Document { title: markdown::title(&text) };
    }
    portico_reference::inspect(&text).map_or_else(
        |error: SpecError| Found::Unusable(error.to_string()),
        |inspection| Found::Specification(Box::new(inspection)),
    )
}

fn format_name(is_json: bool) -> &'static str {
    if is_json { "JSON" } else { "YAML" }
}

fn as_text(file: &Path, found: &Found) -> String {
    let file = file.display();
    match found {
        Found::Unusable(why) => format!("{file}: {why}"),
        Found::Document { title } => {
            format!("{file}: {}, a document in Markdown", title.as_deref().unwrap_or("without a title"))
        }
        Found::Specification(inspection) => {
            let Inspection { outline, schemas, notes, notes_left_out } = inspection.as_ref();
            let (title, version) =
                (outline.title.as_deref().unwrap_or("without a title"), outline.version.as_deref());
            let mut text = format!(
                "{file}: {title} {}, {} {} in {}; operations {}, webhooks {}, schemas {schemas}",
                version.unwrap_or("without a version"),
                if outline.spec_version.starts_with("2.") { "Swagger" } else { "OpenAPI" },
                outline.spec_version,
                format_name(outline.is_json),
                outline.operations.len(),
                outline.webhooks.len(),
            );
            for note in notes {
                // Writing to a string does not fail.
                let _result = write!(text, "\n  {}", words::line(note));
            }
            if *notes_left_out > 0 {
                let _result = write!(text, "\n  and {notes_left_out} more");
            }
            text
        }
    }
}

fn as_json(file: &Path, found: &Found) -> Value {
    let file = file.display().to_string();
    match found {
        Found::Unusable(why) => json!({ "file": file, "error": why }),
        Found::Document { title } => json!({ "file": file, "kind": "document", "title": title }),
        Found::Specification(inspection) => {
            let Inspection { outline, schemas, notes, notes_left_out } = inspection.as_ref();
            let notes: Vec<Value> = notes
                .iter()
                .map(|note| json!({ "place": note.place, "message": words::message(&note.trouble) }))
                .collect();
            json!({
                "file": file,
                "kind": "specification",
                "title": outline.title,
                "version": outline.version,
                "specVersion": outline.spec_version,
                "format": format_name(outline.is_json),
                "operations": outline.operations.len(),
                "webhooks": outline.webhooks.len(),
                "schemas": schemas,
                "notes": notes,
                "notesLeftOut": notes_left_out,
            })
        }
    }
}
