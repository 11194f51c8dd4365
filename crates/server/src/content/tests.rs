//! The loader against whole and broken folders.

mod broken;

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{Content, load};

const SPEC: &str =
    "openapi: 3.1.0\ninfo: {title: Museum, version: 1.10}\npaths:\n  /days:\n    get: {summary: Days}\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....";

/// A folder with `portal.yaml` of this text and the files that the tests name.
fn folder(declaration: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    fs::create_dir(folder.path().join("docs")).unwrap();
    write("portal.yaml", declaration.as_bytes());
    write("spec.yaml", SPEC.as_bytes());
    write("broken.yaml", b"openapi: 3.1.0\ninfo: {title: x\npaths: {}\n");
    write("broken.json", b"{\n  \"openapi\": \"3.1.0\n}");
    write("no-spec.yaml", b"a: b\n");
    write("logo.png", PNG);
    write("docs/start.md", b"\xef\xbb\xbf# Getting started\n\nHello.\n");
    write("docs/untitled.md", b"No heading here.\n");
    write("docs/empty.md", b" \n");
    write("docs/latin1.md", b"# Gr\xfc\xdfe\n");
    write("docs/two words.md", b"# Two words\n");
    folder
}

fn read(declaration: &str) -> Result<Content, Vec<String>> {
    let folder = folder(declaration);
    let prefix = format!("{}/", folder.path().display());
    load(folder.path()).map_err(|problems| {
        problems.0.iter().map(|problem| problem.to_string().replace(&prefix, "")).collect()
    })
}

fn problems(declaration: &str) -> Vec<String> {
    read(declaration).expect_err("the declaration is broken")
}

/// A product with these lines, which begin in line 4.
fn product(lines: &str) -> String {
    format!(
        "portal: {{name: A}}\nauth_strategies: [{{key: keys, name: Keys, type: key_auth, key_names: [k]}}]\nproducts: [{{key: museum, name: Museum,\n{lines}}}]\n"
    )
}

/// Everything that can be declared.
const WHOLE: &str = "portal: {name: Portico, public: true, domain: developers.example.com}
registration: \"off\"
accounts: [{name: Ada Lindqvist, email: ada@portico.example, password: correct horse}]
appearance: {theme: dark_mode, welcome: Hello, header: World, logo: logo.png}
auth_strategies:
  - {key: keys, name: Keys, type: key_auth, key_names: [apikey, x-key]}
  - {key: login, name: Login, type: self_managed_client_credentials, auth_methods: [bearer]}
products:
  - key: museum
    name: Museum
    description: Opening days.
    labels: {domain: culture, tier: 1}
    documents:
      - file: docs/start.md
        children: [{file: docs/untitled.md, title: More, slug: further}]
      - {file: ./docs/untitled.md}
    versions:
      - name: 1.10
        created: 2026-05-12
        deprecated: true
        spec: spec.yaml
        registration: [{strategy: keys, enabled: true, auto_approve: false}]
        sample: tides
  - {key: bare, name: Bare}
";

#[test]
fn reads_what_is_declared_of_the_portal() {
    let content = read(WHOLE).unwrap();
    assert_eq!((content.portal.name.as_str(), content.portal.is_public), ("Portico", true));
    assert_eq!(content.portal.registration.as_str(), "off");
    assert_eq!(content.portal.domain, "developers.example.com");
    assert_eq!(content.assets[0].media_type, "image/png");
    assert_eq!(content.strategies[0].key_names, ["apikey", "x-key"]);
    assert_eq!(content.strategies[1].auth_methods, ["bearer"]);
}

#[test]
fn reads_what_is_declared_of_products() {
    let content = read(WHOLE).unwrap();
    let museum = &content.products[0];
    assert_eq!(museum.labels["tier"], "1");
    let documents: Vec<_> =
        museum.documents.iter().map(|document| (document.slug.as_str(), document.title.as_str())).collect();
    assert_eq!(documents, [("start", "Getting started"), ("further", "More"), ("untitled", "untitled")]);
    assert!(museum.documents[0].content.starts_with('#'), "no byte order mark is left");
    assert_eq!(museum.documents[1].parent.as_ref(), Some(&museum.documents[0].id));
    assert!(content.products[1].versions.is_empty());
}

#[test]
fn reads_what_is_declared_of_versions() {
    let content = read(WHOLE).unwrap();
    let version = &content.products[0].versions[0];
    assert_eq!((version.name.as_str(), version.created.as_str()), ("1.10", "2026-05-12T00:00:00.000Z"));
    assert_eq!(version.spec.as_ref().unwrap().text, SPEC);
    assert_eq!(version.spec.as_ref().unwrap().operations[0].path, "/days");
    assert_eq!(version.registration[0].strategy, content.strategies[0].id);
    assert_eq!(version.sample.map(super::Sample::as_str), Some("tides"));
}

#[test]
fn defaults_are_those_of_the_contract() {
    let content = read("portal: {name: A}\n").unwrap();
    assert!(!content.portal.is_public);
    assert_eq!(content.portal.registration.as_str(), "password");
    assert_eq!(content.portal.theme.as_str(), "portico");
    assert_eq!(content.portal.welcome, "Welcome to our API Portal!");
    assert_eq!(content.portal.header, "Start building and innovating with our APIs");
}

#[test]
fn ids_come_from_keys_alone() {
    let one = read(&product("versions: [{name: '1', created: 2026-05-12}]")).unwrap();
    let other = read(&product("description: x, versions: [{name: '1', created: 2025-01-01}]")).unwrap();
    assert_eq!(one.products[0].id, other.products[0].id);
    assert_eq!(one.products[0].versions[0].id, other.products[0].versions[0].id);
}

#[test]
fn all_mistakes_are_told_at_once() {
    let found = problems(&product(
        "labels: {a: '?'}, documents: [{file: a.md}, {file: b.md}], versions: [{name: '1', created: x, spec: y}]",
    ));
    assert_eq!(found.len(), 5, "{found:#?}");
}

#[test]
fn large_files_are_refused_by_kind() {
    let folder = folder(&product(
        "documents: [{file: big.md}], versions: [{name: '1', created: 2026-05-12, spec: big.yaml}]",
    ));
    let large = |name: &str, mebibytes: u64| {
        fs::File::create(folder.path().join(name)).unwrap().set_len(mebibytes * 1024 * 1024 + 1).unwrap();
    };
    large("big.md", 2);
    large("big.yaml", 32);
    let problems = load(folder.path()).unwrap_err().to_string();
    assert!(problems.contains("\"big.md\" is larger than 2 MiB"), "{problems}");
    assert!(problems.contains("\"big.yaml\" is larger than 32 MiB"), "{problems}");
}

#[test]
fn size_is_no_obstacle_and_depth_is() {
    let many: Vec<_> = (0..20_000).map(|number| format!("{{key: p{number}, name: P}}")).collect();
    let content = read(&format!("portal: {{name: A}}\nproducts: [{}]\n", many.join(",\n"))).unwrap();
    assert_eq!(content.products.len(), 20_000);
    let deep = problems(&format!("portal: {}", "[".repeat(100_000)));
    assert_eq!(deep.len(), 1, "{deep:?}");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_are_not_followed() {
    let folder = folder(&product("documents: [{file: out.md}]"));
    std::os::unix::fs::symlink("/etc/hostname", folder.path().join("out.md")).unwrap();
    let problems = load(folder.path()).unwrap_err().to_string();
    assert!(problems.ends_with("\"out.md\" leads out of the portal's folder"), "{problems}");
}

#[test]
fn a_missing_folder_is_one_plain_sentence() {
    let problems = load(Path::new("nowhere")).unwrap_err().to_string();
    assert_eq!(problems, "nowhere/portal.yaml: does not exist");
}
