//! Every mistake is told with its file, line and column.

use super::{problems, product};

#[test]
fn shape_is_checked_with_its_place() {
    for (declaration, problem) in [
        ("", "portal.yaml:1:1: unexpected end of file"),
        ("- a\n", "portal.yaml:1:1: keys and values are expected here"),
        ("portal: {}\n", "portal.yaml:1:9: the key `name` is missing"),
        ("portal: {name: [A]}\n", "portal.yaml:1:16: text is expected here"),
        ("portal: {name: ~}\n", "portal.yaml:1:16: null is not allowed here"),
        ("portal: {name: A, public: maybe}\n", "portal.yaml:1:27: invalid boolean (true or false expected)"),
        (
            "portal: {name: A}\nprodcuts: []\n",
            "portal.yaml:2:1: unknown key \"prodcuts\"; did you mean \"products\"?",
        ),
        ("portal: {name: A}\nproducts: none\n", "portal.yaml:2:11: a list is expected here"),
        ("portal: {name: A}\nportal: {name: B}\n", "portal.yaml:2:1: the key \"portal\" is there twice"),
        (
            "portal: {name: A\nproducts: []\n",
            "portal.yaml:2:9: while parsing a flow mapping, did not find expected ',' or '}'",
        ),
        ("portal: {name: \"A}\n", "portal.yaml:1:16: unclosed quote"),
        (
            "portal:\n  name: A\n---\nportal:\n  name: B\n",
            "portal.yaml:4:1: only single YAML document expected but multiple found",
        ),
    ] {
        assert_eq!(problems(declaration), [problem], "{declaration:?}");
    }
}

#[test]
fn the_portal_is_checked_with_its_places() {
    for (declaration, problem) in [
        ("portal: {name: ' '}", "portal.yaml:1:16: must not be empty"),
        ("portal: {name: \"a\\tb\"}", "portal.yaml:1:16: must be a single line without control characters"),
        (
            "portal: {name: A, domain: 'https://a.example'}",
            "portal.yaml:1:27: the domain must be a host name such as developers.example.com",
        ),
        (
            "portal: {name: A}\nregistration: pasword",
            "portal.yaml:2:15: unknown way to register \"pasword\"; did you mean \"password\"?",
        ),
        (
            "portal: {name: A}\nappearance: {theme: neon}",
            "portal.yaml:2:21: unknown theme \"neon\"; known are portico, mint_rocket, dark_mode",
        ),
        ("portal: {name: A}\nappearance: {logo: none.png}", "portal.yaml:2:20: \"none.png\" does not exist"),
        (
            "portal: {name: A}\nappearance: {cover: spec.yaml}",
            "portal.yaml:2:21: \"spec.yaml\" is not a PNG, JPEG, SVG or ICO picture",
        ),
        (
            "portal: {name: A}\naccounts: [{name: Ada, email: ada, password: correct horse}]",
            "portal.yaml:2:31: \"ada\" is not an email address",
        ),
        (
            "portal: {name: A}\naccounts: [{name: Ada, email: a@b.example, password: short}]",
            "portal.yaml:2:54: the password must have 8 to 256 characters",
        ),
        (
            "portal: {name: A}\naccounts:\n- {name: A, email: a@b.example, password: 12345678}\n- {name: A, email: A@b.example, password: 12345678}",
            "portal.yaml:4:20: the email address \"a@b.example\" is already used in line 3",
        ),
    ] {
        assert_eq!(problems(declaration), [problem], "{declaration:?}");
    }
}

#[test]
fn strategies_are_checked_with_their_places() {
    for (strategies, problem) in [
        (
            "{key: Keys, name: K, type: key_auth, key_names: [k]}",
            "portal.yaml:2:25: the key \"Keys\" must consist of a-z, 0-9 and inner dashes",
        ),
        (
            "{key: k, name: K, type: key-auth, key_names: [k]}",
            "portal.yaml:2:43: unknown type \"key-auth\"; did you mean \"key_auth\"?",
        ),
        (
            "{key: k, name: K, type: key_auth}",
            "portal.yaml:2:43: a strategy of the type \"key_auth\" needs at least one of `key_names`",
        ),
        (
            "{key: k, name: K, type: key_auth, key_names: [a b]}",
            "portal.yaml:2:65: \"a b\" cannot be the name of a header",
        ),
        (
            "{key: k, name: K, type: key_auth, key_names: [a, A]}",
            "portal.yaml:2:68: the name \"a\" is already used in line 2",
        ),
        (
            "{key: k, name: K, type: key_auth, key_names: [a], auth_methods: [bearer]}",
            "portal.yaml:2:83: `auth_methods` does not go with the type \"key_auth\"",
        ),
        (
            "{key: k, name: K, type: self_managed_client_credentials, auth_methods: [barer]}",
            "portal.yaml:2:91: unknown auth method \"barer\"; did you mean \"bearer\"?",
        ),
        (
            "{key: k, name: K, type: key_auth, key_names: [k]},\n{key: k, name: L, type: key_auth, key_names: [k]}",
            "portal.yaml:3:7: the strategy key \"k\" is already used in line 2",
        ),
    ] {
        let declaration = format!("portal: {{name: A}}\nauth_strategies: [{strategies}]\n");
        assert_eq!(problems(&declaration), [problem], "{declaration}");
    }
}

#[test]
fn products_are_checked_with_their_places() {
    for (lines, problem) in [
        (
            "labels: {domain: a b}",
            "portal.yaml:4:18: the label \"a b\" must be 1 to 63 letters, digits and inner - . _",
        ),
        (
            "labels: {konnect: x}",
            "portal.yaml:4:19: the label \"konnect\" must not start with kong, konnect, mesh, kic",
        ),
        ("documents: [{file: docs/gone.md}]", "portal.yaml:4:20: \"docs/gone.md\" does not exist"),
        ("documents: [{file: docs}]", "portal.yaml:4:20: \"docs\" is a folder, not a file"),
        (
            "documents: [{file: ../secret.md}]",
            "portal.yaml:4:20: \"../secret.md\" leads out of the portal's folder",
        ),
        (
            "documents: [{file: /etc/hostname}]",
            "portal.yaml:4:20: \"/etc/hostname\" leads out of the portal's folder",
        ),
        ("documents: [{file: docs/empty.md}]", "portal.yaml:4:20: \"docs/empty.md\" is empty"),
        ("documents: [{file: docs/latin1.md}]", "docs/latin1.md:1:5: the text is not UTF-8"),
        ("documents: [{file: docs/start.md, title: ''}]", "portal.yaml:4:42: must not be empty"),
        (
            "documents: [{file: docs/two words.md}]",
            "portal.yaml:4:20: the slug \"two words\" must be 1 to 100 letters, digits, - . _; give it with `slug`",
        ),
        (
            "documents: [{file: docs/start.md,\nchildren: [{file: docs/untitled.md, slug: start}]}]",
            "portal.yaml:5:43: the slug \"start\" is already used in line 4",
        ),
        (
            "}, {key: museum, name: Other",
            "portal.yaml:4:10: the product key \"museum\" is already used in line 3",
        ),
    ] {
        assert_eq!(problems(&product(lines)), [problem], "{lines}");
    }
}

#[test]
fn versions_are_checked_with_their_places() {
    for (version, problem) in [
        ("name: '1'", "portal.yaml:4:13: the key `created` is missing"),
        (
            "name: '1', created: 2026-02-30",
            "portal.yaml:4:33: \"2026-02-30\" is not a date; write it as 2026-05-12",
        ),
        (
            "name: '1', created: May 2026",
            "portal.yaml:4:33: \"May 2026\" is not a date; write it as 2026-05-12",
        ),
        ("name: '1', created: 2026-05-12, spec: gone.yaml", "portal.yaml:4:51: \"gone.yaml\" does not exist"),
        (
            "name: '1', created: 2026-05-12, spec: broken.yaml",
            "broken.yaml:3:6: this is not YAML: while parsing a flow mapping, did not find expected ',' or '}'",
        ),
        (
            "name: '1', created: 2026-05-12, spec: broken.json",
            "broken.json:2:19: this is not JSON: control character (\\u0000-\\u001F) found while parsing a string",
        ),
        (
            "name: '1', created: 2026-05-12, spec: no-spec.yaml",
            "no-spec.yaml: the text is not an OpenAPI document: it has no `openapi` or `swagger` version",
        ),
        (
            "name: '1', created: 2026-05-12, registration: [{strategy: kyes, enabled: true, auto_approve: true}]",
            "portal.yaml:4:71: unknown strategy \"kyes\"; did you mean \"keys\"?",
        ),
        (
            "name: '1', created: 2026-05-12, registration: [{strategy: keys, enabled: true}]",
            "portal.yaml:4:77: the key `auto_approve` is missing",
        ),
        (
            "name: '1', created: 2026-05-12, sample: lighthouses",
            "portal.yaml:4:53: unknown sample \"lighthouses\"; did you mean \"lighthouse\"?",
        ),
        (
            "name: '1', created: 2026-05-12},\n{name: '1', created: 2026-05-13",
            "portal.yaml:5:8: the version name \"1\" is already used in line 4",
        ),
    ] {
        assert_eq!(problems(&product(&format!("versions: [{{{version}}}]"))), [problem], "{version}");
    }
}
