use super::*;

/// What every language has to say in its own way.
const NASTY: &str = "\"'`$HOME #{1} ${x} %s \\n \\u0041 </script> é 🚢\n\t\r\u{7}\u{2028}\u{202e}";

fn get() -> Request {
    Request { url: "https://api.example/ships?name=Ada".to_owned(), ..Request::default() }
}

fn nasty() -> Request {
    Request { method: "POST".to_owned(), body: Some(Payload::Text(NASTY.to_owned())), ..get() }
}

#[test]
fn each_language_quotes_by_its_own_rules() {
    let escaped = "$HOME #{1} ${x} %s \\\\n \\\\u0041 </script> é 🚢\\n\\t\\r";
    let (ruby, php) = (escaped.replace('#', "\\#"), escaped.replace('$', "\\$"));
    for (language, literal) in [
        (Language::Curl, format!("'{}'", NASTY.replace('\'', "'\\''"))),
        (Language::JavaScript, format!("\"\\\"'`{escaped}\\u0007\\u2028\\u202e\"")),
        (Language::TypeScript, format!("\"\\\"'`{escaped}\\u0007\\u2028\\u202e\"")),
        (Language::Python, format!("\"\\\"'`{escaped}\\u0007\\u2028\\u202e\"")),
        (Language::Go, format!("\"\\\"'`{escaped}\\u0007\\u2028\\u202e\"")),
        (Language::CSharp, format!("\"\\\"'`{escaped}\\u0007\\u2028\\u202e\"")),
        (Language::Java, format!("\"\\\"'`{escaped}\\007\\u2028\\u202e\"")),
        (Language::Rust, format!("\"\\\"'`{escaped}\\u{{7}}\\u{{2028}}\\u{{202e}}\"")),
        (Language::Ruby, format!("\"\\\"'`{ruby}\\u{{7}}\\u{{2028}}\\u{{202e}}\"")),
        (Language::Php, format!("\"\\\"'`{php}\\u{{7}}\\u{{2028}}\\u{{202e}}\"")),
    ] {
        let code = sample(language, &nasty());
        assert!(code.contains(&literal), "{}: {literal}\nis not in\n{code}", language.name());
    }
}

#[test]
fn a_character_outside_of_the_first_plane_that_is_hidden_is_escaped_whole() {
    let request = Request { body: Some(Payload::Text("\u{e0001}".to_owned())), ..nasty() };
    for (language, literal) in [
        (Language::JavaScript, "\"\\udb40\\udc01\""),
        (Language::Java, "\"\\udb40\\udc01\""),
        (Language::Python, "\"\\U000e0001\""),
        (Language::Go, "\"\\U000e0001\""),
        (Language::Ruby, "\"\\u{e0001}\""),
    ] {
        assert!(sample(language, &request).contains(literal), "{}", language.name());
    }
}

#[test]
fn lines_stay_lines_in_php() {
    let request = Request { body: Some(Payload::Text("it's\n\t$1 \\".to_owned())), ..nasty() };
    assert!(sample(Language::Php, &request).contains("'it\\'s\n\t$1 \\\\'"));
}

#[test]
fn a_plain_request_is_short() {
    assert_eq!(sample(Language::Curl, &get()), "curl 'https://api.example/ships?name=Ada'");
    assert_eq!(
        sample(Language::JavaScript, &get()),
        "const response = await fetch(\"https://api.example/ships?name=Ada\");\n\
         const text = await response.text();\n\
         console.log(response.status, text);\n"
    );
}

#[test]
fn what_no_request_can_hold_is_left_out() {
    let request = Request {
        method: "PO ST\r\n".to_owned(),
        url: " https://api.example/a b\r\n/ü\"<{id}>[0] ".to_owned(),
        headers: vec![
            ("x-a\r\nx-b: 1".to_owned(), "one\r\nx-c: two\0".to_owned()),
            ("\r\n:".to_owned(), "nameless".to_owned()),
        ],
        body: None,
    };
    let cleaned = request.cleaned();
    assert_eq!(cleaned.method, "POST");
    assert_eq!(cleaned.url, "https://api.example/a%20b%0D%0A/%C3%BC%22%3C{id}%3E[0]");
    assert_eq!(cleaned.headers, [("x-ax-b1".to_owned(), "onex-c: two".to_owned())]);
    assert_eq!(Request::default().cleaned().method, "GET");
}

#[test]
fn every_language_has_every_part() {
    let request = Request {
        method: "PATCH".to_owned(),
        headers: vec![
            ("content-type".to_owned(), "application/json".to_owned()),
            ("apikey".to_owned(), "k".to_owned()),
        ],
        ..nasty()
    };
    for language in Language::ALL {
        let code = sample(language, &request);
        for part in
            ["PATCH", "https://api.example/ships?name=Ada", "content-type", "application/json", "apikey"]
        {
            assert!(code.contains(part), "{}: {part}\nis not in\n{code}", language.name());
        }
    }
}

#[test]
fn a_file_is_read_by_the_code() {
    let request = Request { body: Some(Payload::File("my \"photo\".png".to_owned())), ..nasty() };
    for (language, part) in [
        (Language::Curl, r#"--data-binary '@my "photo".png'"#),
        (Language::JavaScript, r#"body: await readFile("my \"photo\".png"),"#),
        (Language::TypeScript, "import { readFile } from \"node:fs/promises\";\n"),
        (Language::Python, r#"data=open("my \"photo\".png", "rb"),"#),
        (Language::Go, r#"os.ReadFile("my \"photo\".png")"#),
        (Language::Ruby, r#"request.body = File.binread("my \"photo\".png")"#),
        (Language::Java, r#"BodyPublishers.ofFile(Path.of("my \"photo\".png"))"#),
        (Language::CSharp, r#"new ByteArrayContent([.. File.ReadAllBytes("my \"photo\".png")]);"#),
        (Language::Php, r#"CURLOPT_POSTFIELDS => file_get_contents('my "photo".png'),"#),
        (Language::Rust, r#".body(std::fs::read("my \"photo\".png")?)"#),
    ] {
        let code = sample(language, &request);
        assert!(code.contains(part), "{}: {part}\nis not in\n{code}", language.name());
    }
}

#[test]
fn a_files_name_is_no_address_and_no_standard_input() {
    for (language, name, part) in [
        (Language::Curl, "-", "--data-binary '@./-'"),
        (Language::Curl, "-a", "--data-binary '@-a'"),
        (Language::Php, "data:,a", "file_get_contents('./data:,a')"),
    ] {
        let request = Request { body: Some(Payload::File(name.to_owned())), ..nasty() };
        let code = sample(language, &request);
        assert!(code.contains(part), "{part}\nis not in\n{code}");
    }
}

/// Text, text with a media type, a file.
fn form() -> Request {
    let part = |name: &str, media_type: Option<&str>, content| Part {
        name: name.to_owned(),
        media_type: media_type.map(str::to_owned),
        content,
    };
    let text = |text: &str| PartContent::Text(text.to_owned());
    let parts = vec![
        part("name", None, text("@Ada; 'x'")),
        part("meta", Some("application/json"), text("{\"a\":1}")),
        part("photo", Some("image/png"), PartContent::File("a.png".to_owned())),
    ];
    Request { body: Some(Payload::Parts(parts)), ..nasty() }
}

#[test]
fn a_form_is_the_languages_own_or_written_out() {
    for (language, part) in [
        (Language::Curl, r"--form-string 'name=@Ada; '\''x'\'''"),
        (Language::Curl, r#"--form 'meta="{\"a\":1}";type=application/json'"#),
        (Language::Curl, "--form 'photo=@a.png;type=image/png'"),
        (Language::JavaScript, r#"form.append("name", "@Ada; 'x'");"#),
        (
            Language::JavaScript,
            r#"form.append("meta", new Blob(["{\"a\":1}"], { type: "application/json" }));"#,
        ),
        (
            Language::TypeScript,
            r#"form.append("photo", new Blob([await readFile("a.png")], { type: "image/png" }), "a.png");"#,
        ),
        (Language::Python, r#"("name", (None, "@Ada; 'x'")),"#),
        (Language::Python, r#"("photo", ("a.png", open("a.png", "rb"), "image/png")),"#),
    ] {
        let code = sample(language, &form());
        assert!(code.contains(part), "{}: {part}\nis not in\n{code}", language.name());
        assert!(!code.contains("boundary"), "{code}");
    }
    for language in Language::ALL.into_iter().filter(|language| !language.has_forms()) {
        let code = sample(language, &form());
        for part in ["multipart/form-data; boundary=form-", "form-data; name=", "a.png"] {
            assert!(code.contains(part), "{}: {part}\nis not in\n{code}", language.name());
        }
    }
}
