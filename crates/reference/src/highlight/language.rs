//! What tells languages of one family apart.

/// A language of words, quotes, numbers and comments.
pub(super) struct Language {
    /// What authors call it, between spaces.
    names: &'static str,
    /// Its words, between spaces.
    pub(super) keywords: &'static str,
    /// Its words may be written in capitals.
    pub(super) any_case: bool,
    /// What starts a comment that ends with the line.
    pub(super) line_comments: &'static [&'static str],
    /// What starts and ends a comment otherwise.
    pub(super) block_comment: Option<(&'static str, &'static str)>,
    /// What starts and ends text, the longest first.
    pub(super) quotes: &'static [Quote],
    /// What follows the name of a property.
    pub(super) key_sign: Option<char>,
}

/// A mark around text.
pub(super) struct Quote {
    pub(super) mark: &'static str,
    pub(super) over_lines: bool,
    pub(super) escapes: bool,
}

const fn quote(mark: &'static str) -> Quote {
    Quote { mark, over_lines: false, escapes: true }
}

const fn long_quote(mark: &'static str) -> Quote {
    Quote { mark, over_lines: true, escapes: true }
}

const fn raw_quote(mark: &'static str) -> Quote {
    Quote { mark, over_lines: true, escapes: false }
}

const C_COMMENT: Option<(&str, &str)> = Some(("/*", "*/"));

const PLAIN: Language = Language {
    names: "",
    keywords: "",
    any_case: false,
    line_comments: &["//"],
    block_comment: C_COMMENT,
    quotes: &[quote("\""), quote("'")],
    key_sign: None,
};

/// JSON, and its relatives with comments.
pub(super) const JSON: Language = Language {
    names: "json json5 jsonc jsonl ndjson",
    keywords: "true false null",
    key_sign: Some(':'),
    ..PLAIN
};

static LANGUAGES: [Language; 11] = [
    JSON,
    Language {
        names: "javascript js jsx mjs cjs node typescript ts tsx",
        keywords: "abstract as async await break case catch class const continue declare default delete do else enum export \
                   extends false finally for from function if implements import in instanceof interface keyof let namespace new \
                   null of private protected public readonly return satisfies static super switch this throw true try type \
                   typeof undefined var void while with yield",
        quotes: &[quote("\""), quote("'"), long_quote("`")],
        ..PLAIN
    },
    Language {
        names: "python py python3",
        keywords: "False None True and as assert async await break class continue def del elif else except finally for from \
                   global if import in is lambda nonlocal not or pass raise return try while with yield",
        line_comments: &["#"],
        block_comment: None,
        quotes: &[long_quote("\"\"\""), long_quote("'''"), quote("\""), quote("'")],
        ..PLAIN
    },
    Language {
        names: "go golang",
        keywords: "break case chan const continue default defer else fallthrough false for func go goto if import interface \
                   map nil package range return select struct switch true type var",
        quotes: &[quote("\""), quote("'"), raw_quote("`")],
        ..PLAIN
    },
    Language {
        names: "ruby rb",
        keywords: "alias and begin break case class def do else elsif end ensure false for if in module next nil not or redo \
                   require rescue retry return self super then true undef unless until when while yield",
        line_comments: &["#"],
        block_comment: None,
        ..PLAIN
    },
    Language {
        names: "java",
        keywords: "abstract assert boolean break byte case catch char class const continue default do double else enum extends \
                   false final finally float for if implements import instanceof int interface long native new null package \
                   private protected public record return short static super switch synchronized this throw throws try true \
                   var void volatile while yield",
        quotes: &[long_quote("\"\"\""), quote("\""), quote("'")],
        ..PLAIN
    },
    Language {
        names: "csharp cs c# dotnet",
        keywords: "abstract as async await base bool break byte case catch char class const continue decimal default delegate do \
                   double else enum event false finally float for foreach get if in int interface internal is lock long \
                   namespace new null object out override params private protected public readonly record ref return sealed \
                   set short static string struct switch this throw true try typeof uint using var virtual void while yield",
        quotes: &[long_quote("\"\"\""), quote("\""), quote("'")],
        ..PLAIN
    },
    Language {
        names: "php",
        keywords: "abstract and array as break case catch class const continue declare default do echo else elseif empty extends \
                   false final finally fn for foreach function if implements include instanceof interface isset match \
                   namespace new null or print private protected public require require_once return static switch this throw \
                   trait true try use var while yield",
        line_comments: &["//", "#"],
        quotes: &[long_quote("\""), long_quote("'")],
        ..PLAIN
    },
    Language {
        names: "rust rs",
        keywords: "as async await bool break const continue crate dyn else enum extern false fn for if impl in let loop match mod \
                   move mut pub ref return self static str struct super trait true type union unsafe use usize where while",
        quotes: &[long_quote("\"")],
        ..PLAIN
    },
    Language {
        names: "sql mysql postgresql sqlite",
        keywords: "add all alter and as asc between by case commit constraint create cross default delete desc distinct drop else \
                   end exists false foreign from full group having if in index inner insert into is join key left like limit \
                   not null offset on or order outer primary references returning right rollback select set table then true \
                   union unique update using values view when where with",
        any_case: true,
        line_comments: &["--"],
        quotes: &[raw_quote("'"), raw_quote("\"")],
        ..PLAIN
    },
    Language {
        names: "toml ini cfg conf properties",
        keywords: "true false inf nan",
        line_comments: &["#", ";"],
        block_comment: None,
        quotes: &[long_quote("\"\"\""), raw_quote("'''"), quote("\""), quote("'")],
        key_sign: Some('='),
        ..PLAIN
    },
];

impl Language {
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        LANGUAGES.iter().find(|language| holds(language.names, name))
    }

    pub(super) fn is_keyword(&self, word: &str) -> bool {
        if self.any_case {
            holds(self.keywords, &word.to_ascii_lowercase())
        } else {
            holds(self.keywords, word)
        }
    }
}

/// What all of them are called.
#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().flat_map(|language| language.names.split(' '))
}

fn holds(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}
