//! The portal itself: what it is called and how it looks.

use portico_server::content::{Asset, AssetKind};
use portico_server::testing::TestPortal;

use super::harness::{Record, demo, text};

#[tokio::test]
async fn pictures() {
    journey(&Record::default()).await;
}

pub(crate) async fn journey(record: &Record) {
    let mut demo = demo();
    let logo = demo.assets.iter().find(|asset| asset.kind == AssetKind::Logo).unwrap().clone();
    demo.assets.retain(|asset| asset.kind != AssetKind::Cover);
    demo.assets.push(Asset { kind: AssetKind::Cover, ..logo });
    let portal = TestPortal::start_with(demo.clone()).await;
    let mut visitor = record.visitor(&portal);
    let context = visitor.read("/api/v2/portal").await;
    assert_eq!(text(&context, "/name"), demo.portal.name);
    assert_eq!(context["is_public"], false);
    visitor.read("/api/v2/portal/appearance").await;

    for picture in ["/api/v2/portal/logo", "/api/v2/portal/catalog-cover"] {
        let answer = visitor.get(picture).await.expect(200);
        let tag = answer.header("etag").unwrap();
        visitor.clone().with_header("if-none-match", tag).get(picture).await.expect(304);
    }

    demo.assets.clear();
    demo.portal.is_public = true;
    portal.publish(&demo).await;
    assert_eq!(visitor.read("/api/v2/portal").await["is_public"], true);
    visitor.read("/api/v2/portal/appearance").await;
    visitor.get("/api/v2/portal/logo").await.expect(404);
    visitor.get("/api/v2/portal/catalog-cover").await.expect(404);
}
