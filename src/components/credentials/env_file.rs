//! A key as an `.env` file.

/// Name of the variable for a key of this application: `GALLERY_KIOSK_KEY`.
pub fn variable(application: &str) -> String {
    let words: Vec<String> = words(application).map(str::to_uppercase).collect();
    match words.first().and_then(|word| word.chars().next()) {
        None => "API_KEY".to_owned(),
        // A name of a variable must not start with a digit.
        Some(first) if first.is_ascii_digit() => format!("APP_{}_KEY", words.join("_")),
        Some(_) => format!("{}_KEY", words.join("_")),
    }
}

/// Name of the file: `gallery-kiosk.env`. Browsers rename a file that starts with a dot.
pub fn file_name(application: &str) -> String {
    let words: Vec<String> = words(application).map(str::to_lowercase).collect();
    if words.is_empty() { "api-key.env".to_owned() } else { format!("{}.env", words.join("-")) }
}

/// A line of the file. A value that a shell would read in another way is quoted.
pub fn line(variable: &str, value: &str) -> String {
    let plain = value.chars().all(|c| c.is_ascii_alphanumeric() || "_-.:/+=@".contains(c));
    if plain {
        format!("{variable}={value}\n")
    } else {
        format!("{variable}='{}'\n", value.replace('\'', r"'\''"))
    }
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_the_application() {
        for (application, expected_variable, file) in [
            ("Gallery Kiosk", "GALLERY_KIOSK_KEY", "gallery-kiosk.env"),
            ("  my.app/v2 ", "MY_APP_V2_KEY", "my-app-v2.env"),
            ("4-part", "APP_4_PART_KEY", "4-part.env"),
            ("日本", "API_KEY", "api-key.env"),
        ] {
            assert_eq!(
                (variable(application).as_str(), file_name(application).as_str()),
                (expected_variable, file)
            );
        }
    }

    #[test]
    fn quotes_what_a_shell_would_change() {
        assert_eq!(line("K", "ptc_live_3vQe-._:/+="), "K=ptc_live_3vQe-._:/+=\n");
        assert_eq!(line("K", "a b$c"), "K='a b$c'\n");
        assert_eq!(line("K", "it's"), "K='it'\\''s'\n");
    }
}
