//! Reads the files of a portal's folder, and nothing outside of it.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::problem::Problem;

const MIB: u64 = 1024 * 1024;
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Largest `portal.yaml`, in bytes.
pub(super) const MAX_DECLARATION: u64 = 32 * MIB;
/// Largest specification, in bytes.
pub(super) const MAX_SPEC: u64 = 32 * MIB;
/// Largest document, in bytes.
pub(super) const MAX_DOCUMENT: u64 = 2 * MIB;
/// Largest picture, in bytes.
pub(super) const MAX_PICTURE: u64 = 5 * MIB;

/// A folder that holds a portal.
pub(super) struct Folder {
    root: PathBuf,
}

/// Why a file was not read; to be said after its name.
#[derive(Debug, thiserror::Error)]
pub(super) enum FileError {
    #[error("leads out of the portal's folder")]
    Outside,
    #[error("does not exist")]
    Missing,
    #[error("is a folder, not a file")]
    Directory,
    #[error("is larger than {} MiB", .0 / MIB)]
    TooLarge(u64),
    #[error("cannot be read: {0}")]
    Unreadable(#[from] io::Error),
}

impl Folder {
    pub(super) fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The path as the operator would type it.
    pub(super) fn shown(&self, file: &str) -> PathBuf {
        self.root.join(file)
    }

    /// The bytes of a file, at most `limit`.
    pub(super) fn read(&self, file: &str, limit: u64) -> Result<Vec<u8>, FileError> {
        let path = self.inside(file)?;
        let about = path.metadata().map_err(missing)?;
        if about.is_dir() {
            return Err(FileError::Directory);
        }
        if about.len() > limit {
            return Err(FileError::TooLarge(limit));
        }
        Ok(std::fs::read(path)?)
    }

    /// The file's real place, symbolic links followed, which must be in the folder.
    fn inside(&self, file: &str) -> Result<PathBuf, FileError> {
        let named = Path::new(file);
        if named.components().any(|part| !matches!(part, Component::Normal(_) | Component::CurDir)) {
            return Err(FileError::Outside);
        }
        let root = self.root.canonicalize().map_err(missing)?;
        let path = root.join(named).canonicalize().map_err(missing)?;
        if path.starts_with(&root) { Ok(path) } else { Err(FileError::Outside) }
    }

    /// The file as text, without a byte order mark.
    pub(super) fn text(&self, file: &str, bytes: Vec<u8>) -> Result<String, Problem> {
        let mut text = String::from_utf8(bytes).map_err(|error| {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let text = String::from_utf8_lossy(before);
            let last = text.rsplit('\n').next().unwrap_or_default();
            Problem {
                file: self.shown(file),
                place: Some((1 + count(text.matches('\n')), 1 + count(last.chars()))),
                message: "the text is not UTF-8".to_owned(),
            }
        })?;
        if text.starts_with(BYTE_ORDER_MARK) {
            text.remove(0);
        }
        Ok(text)
    }
}

fn count(of: impl Iterator) -> u64 {
    u64::try_from(of.count()).unwrap_or(u64::MAX)
}

fn missing(error: io::Error) -> FileError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => FileError::Missing,
        _ => FileError::Unreadable(error),
    }
}
