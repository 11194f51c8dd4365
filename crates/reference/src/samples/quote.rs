//! Text as string literals. Every rule here leaves readable what is readable and escapes the rest.

use std::fmt::Write;

use portico_api_types::text::is_invisible;

/// Characters that an editor does not show as they are. In code they would hide what it says.
fn is_hidden(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Between double quotes with backslashes, as most languages write it. `hidden` writes what cannot stand for itself, but
/// for the three that have the same name everywhere; `also` needs a backslash, too.
fn double(text: &str, also: &[char], hidden: impl Fn(&mut String, char)) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '"' | '\\' => quoted.extend(['\\', c]),
            _ if also.contains(&c) => quoted.extend(['\\', c]),
            _ if is_hidden(c) => hidden(&mut quoted, c),
            _ => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

fn push(to: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _result = to.write_fmt(what);
}

/// JavaScript, TypeScript: UTF-16 in four digits (ECMA-262, section 12.9.4).
pub(super) fn javascript(text: &str) -> String {
    double(text, &[], utf16)
}

/// C#: the same four digits.
pub(super) fn csharp(text: &str) -> String {
    double(text, &[], utf16)
}

fn utf16(to: &mut String, c: char) {
    for unit in c.encode_utf16(&mut [0; 2]) {
        push(to, format_args!("\\u{unit:04x}"));
    }
}

/// Python and Go: four digits, or eight behind a capital letter.
pub(super) fn python_or_go(text: &str) -> String {
    double(text, &[], |to, c| match u32::from(c) {
        code @ 0..=0xffff => push(to, format_args!("\\u{code:04x}")),
        code => push(to, format_args!("\\U{code:08x}")),
    })
}

fn braced(to: &mut String, c: char) {
    push(to, format_args!("\\u{{{:x}}}", u32::from(c)));
}

/// Ruby, where `#` may begin code.
pub(super) fn ruby(text: &str) -> String {
    double(text, &['#'], braced)
}

/// Rust.
pub(super) fn rust(text: &str) -> String {
    double(text, &[], braced)
}

/// Java. Its `\u` is read before anything else, so that a line end written with it would end the line: what is ASCII
/// takes octal digits (JLS, sections 3.3 and 3.10.7).
pub(super) fn java(text: &str) -> String {
    double(text, &[], |to, c| {
        if c.is_ascii() { push(to, format_args!("\\{:03o}", u32::from(c))) } else { utf16(to, c) }
    })
}

/// PHP: nothing but backslash and quote means anything between single quotes. What is hidden there, a carriage return
/// above all, would not outlive the clipboard: between double quotes it is written.
pub(super) fn php(text: &str) -> String {
    if text.chars().any(|c| is_hidden(c) && !"\n\t".contains(c)) {
        return double(text, &['$'], braced);
    }
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

/// A POSIX shell: nothing means anything between single quotes, and a quote stands outside of them.
pub(super) fn shell(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
