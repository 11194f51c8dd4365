//! Where a word stands, and what that tells.

/// A field of an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// Summary or heading.
    Title,
    /// Path, or slug of a document.
    Path,
    /// `operationId` and method.
    Name,
    Tag,
    Parameter,
    Text,
}

impl Field {
    const ALL: [Self; 6] = [Self::Title, Self::Path, Self::Name, Self::Tag, Self::Parameter, Self::Text];

    fn weight(self, is_path: bool) -> u32 {
        match self {
            Self::Path if is_path => 12,
            Self::Title => 6,
            Self::Path | Self::Name => 5,
            Self::Tag => 4,
            Self::Parameter => 3,
            Self::Text => 2,
        }
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// All fields of an entry that have the same word.
#[derive(Clone, Copy)]
pub(super) struct Fields(u8);

impl Fields {
    pub(super) fn add(&mut self, field: Field) {
        self.0 |= field.bit();
    }
}

impl From<Field> for Fields {
    fn from(field: Field) -> Self {
        Self(field.bit())
    }
}

/// What a word in some fields counts for one query: as much as in the best of them.
pub(super) struct Weights([u32; 1 << Field::ALL.len()]);

impl Weights {
    /// Slashes in a query are for paths, which go first then.
    pub(super) fn new(is_path: bool) -> Self {
        let mut weights = [0; 1 << Field::ALL.len()];
        for (fields, best) in weights.iter_mut().enumerate() {
            let present = Field::ALL.into_iter().filter(|field| fields & usize::from(field.bit()) != 0);
            *best = present.map(|field| field.weight(is_path)).max().unwrap_or_default();
        }
        Self(weights)
    }

    pub(super) fn of(&self, fields: Fields) -> u32 {
        self.0[usize::from(fields.0)]
    }
}
