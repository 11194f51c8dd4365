use super::{NAMES, Token, highlight, is_known};

/// Pieces as one text: each in brackets after the letter of its kind.
fn sketch(language: &str, code: &str) -> String {
    let piece = |piece: &super::Piece| {
        let letter = match piece.kind {
            None => return piece.text.clone(),
            Some(Token::Comment) => 'c',
            Some(Token::String) => 's',
            Some(Token::Number) => 'n',
            Some(Token::Keyword) => 'w',
            Some(Token::Key) => 'k',
            Some(Token::Function) => 'f',
        };
        format!("{letter}⟨{}⟩", piece.text)
    };
    highlight(language, code).iter().map(piece).collect()
}

#[track_caller]
fn colours(language: &str, code: &str, expected: &str) {
    assert_eq!(sketch(language, code), expected, "{language}");
}

#[test]
fn json() {
    colours("json", r#"{"a": [1, -2.5e+3, true], "b\"": "c"}"#, {
        r#"{k⟨"a"⟩: [n⟨1⟩, -n⟨2.5e+3⟩, w⟨true⟩], k⟨"b\""⟩: s⟨"c"⟩}"#
    });
    colours("JSON", "{\"a: 1\n\"b\" : null", "{s⟨\"a: 1⟩\nk⟨\"b\"⟩ : w⟨null⟩");
}

#[test]
fn yaml() {
    colours(
        "yaml",
        "# a\nb: true # c\n- d: 'e: f'\n  g: |\n    h: 1\n\n    i\n  http://j: 1.5\n",
        "c⟨# a⟩\nk⟨b⟩: w⟨true⟩ c⟨# c⟩\n- k⟨d⟩: s⟨'e: f'⟩\n  k⟨g⟩: w⟨|⟩\ns⟨    h: 1\n\n    i\n⟩  k⟨http://j⟩: n⟨1.5⟩\n",
    );
    colours("yml", "a:\n  - {b: 1}\n  - \"c\": d", "k⟨a⟩:\n  - {k⟨b⟩: n⟨1⟩}\n  - k⟨\"c\"⟩: s⟨d⟩");
}

#[test]
fn shell() {
    colours(
        "sh",
        "$ A=1 curl -X POST \\\n  --data '{\"a\": 1}' \"b\" | jq .a # c\nif x; then y#z; fi",
        "$ k⟨A⟩=1 f⟨curl⟩ k⟨-X⟩ POST \\\n  k⟨--data⟩ '{k⟨\"a\"⟩: n⟨1⟩}' s⟨\"b\"⟩ | f⟨jq⟩ .a c⟨# c⟩\nw⟨if⟩ f⟨x⟩; w⟨then⟩ f⟨y⟩#z; w⟨fi⟩",
    );
    colours("bash", "echo 'a\nb' 'c", "f⟨echo⟩ s⟨'a\nb'⟩ s⟨'c⟩");
}

#[test]
fn languages_of_one_family() {
    colours("js", "const a = `b\n` + f(1) // c", "w⟨const⟩ a = s⟨`b\n`⟩ + f⟨f⟩(n⟨1⟩) c⟨// c⟩");
    colours("Python", "# a\nx = '''b\n''' if None", "c⟨# a⟩\nx = s⟨'''b\n'''⟩ w⟨if⟩ w⟨None⟩");
    colours("go", "a := `\\` /* b\n*/ nil", "a := s⟨`\\`⟩ c⟨/* b\n*/⟩ w⟨nil⟩");
    colours("rust", "fn f<'a>() -> 0xff", "w⟨fn⟩ f<'a>() -> n⟨0xff⟩");
    colours("sql", "SELECT a FROM b -- c\nWHERE d = 'e\\'", {
        "w⟨SELECT⟩ a w⟨FROM⟩ b c⟨-- c⟩\nw⟨WHERE⟩ d = s⟨'e\\'⟩"
    });
    colours("toml", "[a.b]\nc = \"d\" # e\n", "k⟨[a.b]⟩\nk⟨c⟩ = s⟨\"d\"⟩ c⟨# e⟩\n");
    for name in ["ruby", "java", "C#", "php", "typescript"] {
        colours(name, "return \"ä\\\"\";", "w⟨return⟩ s⟨\"ä\\\"\"⟩;");
    }
}

#[test]
fn markup() {
    colours(
        "xml",
        "<?xml version='1'?><!-- a --><b:c d=\"e>\">f &amp; g</b:c>",
        "<?w⟨xml⟩ k⟨version⟩=s⟨'1'⟩?>c⟨<!-- a -->⟩<w⟨b:c⟩ k⟨d⟩=s⟨\"e>\"⟩>f &amp; g</w⟨b:c⟩>",
    );
    colours("html", "<a <b", "<w⟨a⟩ <w⟨b⟩");
}

#[test]
fn http() {
    colours("http", "GET /a HTTP/1.1\nHost: b\n\n{\"c\": 1}", {
        "f⟨GET⟩ /a HTTP/1.1\nk⟨Host⟩:s⟨ b⟩\n\n{k⟨\"c\"⟩: n⟨1⟩}"
    });
    colours("http", "HTTP/1.1 404 Not Found\r\n\r\ntext", "HTTP/1.1 n⟨404⟩ Not Found\r\n\r\ntext");
}

#[test]
fn diff() {
    colours("diff", "--- a\n@@ 1 @@\n-b\n+c\n d\n", "c⟨--- a\n⟩k⟨@@ 1 @@\n⟩n⟨-b\n⟩s⟨+c\n⟩ d\n");
}

#[test]
fn an_unknown_language_is_one_piece() {
    for language in ["", "text", "brainfuck", " json", "json json5"] {
        colours(language, "a \"b\" 1", "a \"b\" 1");
    }
    assert_eq!(highlight("json", ""), []);
}

#[test]
fn names_are_known_where_there_are_colours() {
    // Something to colour in every language, and without any in a text.
    let code = "null select class if \"1\" -H 'x' <a b=\"c\"/>\n@@ 1 @@\na: 1\n";
    for name in NAMES.split(' ') {
        assert!(is_known(name) && highlight(name, code).len() > 1, "{name}");
    }
    for name in ["", "text", "mermaid", "json json5"] {
        assert!(!is_known(name) && highlight(name, code).len() == 1, "{name}");
    }
    let all = super::language::names().collect::<Vec<_>>();
    assert_eq!(all.iter().find(|name| !is_known(name)), None);
}
