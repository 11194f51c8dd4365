use super::{DocumentRoot, Node};

fn read(json: &str) -> DocumentRoot {
    serde_json::from_str(json).unwrap()
}

#[test]
fn reads_numbers_as_levels() {
    let root = read(
        r#"{"type":"document","children":[{"type":"heading","level":2.0},{"type":"heading","level":99}]}"#,
    );
    let levels: Vec<u8> = root
        .children
        .iter()
        .map(|node| match node {
            Node::Heading { level, .. } => *level,
            other => panic!("not a heading: {other:?}"),
        })
        .collect();
    assert_eq!(levels, [2, 6]);
}

#[test]
fn keeps_the_text_inside_unknown_nodes() {
    let root = read(
        r#"{"type":"document","children":[{"type":"callout","tone":"tip","children":[{"type":"text","text":"Hi"}]}]}"#,
    );
    let Node::Unknown { kind, children } = &root.children[0] else { panic!("{root:?}") };
    assert_eq!(kind, "callout");
    assert!(matches!(&children[0], Node::Text { text, .. } if text == "Hi"));
}
