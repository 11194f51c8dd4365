// Diagrams: drawn from their source as pictures, by a worker that sees nothing of the page.

import { expectAccessible, expectNoSidewaysScroll } from "../../support/axe.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "docks" });

test("a diagram is drawn, its source stays at hand", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  await page.goto(`/docs/${id}/diagrams`);
  const picture = page.getByRole("img", { name: /^Diagram, drawn from: flowchart LR/ });
  await expect(picture).toBeVisible();
  const width = await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
  expect(width).toBeGreaterThan(200);
  const figure = page.getByRole("figure").first();
  await figure.getByRole("button", { name: "Show source" }).click();
  await expect(picture).toHaveCount(0);
  await expect(figure.locator("pre")).toContainText("B --> C{Free dock?}");
  await figure.getByRole("button", { name: "Show diagram" }).click();
  await expect(picture).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("mind maps and architectures are drawn, whose library wants a canvas", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  await page.goto(`/docs/${id}/kinds`);
  for (const [kind, words] of [["mindmap", ["Harbour", "Docks", "Pilots"]], ["architecture-beta", ["Crane", "Store"]]] as const) {
    const picture = page.getByRole("img", { name: new RegExp(`^Diagram, drawn from: ${kind}`) });
    await expect(picture).toBeVisible();
    const source = decodeURIComponent((await picture.getAttribute("src"))!);
    for (const word of words) expect(source).toContain(word);
  }
});

test("a source that is no diagram says what is wrong with it", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  await page.goto(`/docs/${id}/kinds`);
  const [unknown, wrong] = [page.getByRole("figure").nth(2), page.getByRole("figure").nth(3)];
  await expect(unknown.getByRole("status")).toHaveText(
    "“sequnceDiagram” is no kind of diagram that can be drawn here. The source is shown instead.",
  );
  await expect(unknown.getByRole("group", { name: "mermaid" })).toContainText("Ship->>Pilot: May I come in?");
  await expect(wrong.getByRole("status")).toHaveText("This diagram could not be drawn. Its source is shown instead.");
  await expect(wrong.getByRole("group", { name: "What is wrong with the diagram" })).toContainText("Parse error on line 2");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("the same source is the same picture; another theme is another one", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  await page.goto(`/docs/${id}/diagrams`);
  const picture = page.locator("img.drawing").first();
  const light = (await picture.getAttribute("src"))!;
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(picture).not.toHaveAttribute("src", light);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(picture).toHaveAttribute("src", light);
});

test("what cannot be drawn shows its source, and nothing of a diagram becomes alive", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`/docs/${id}/hostile`);
  const figures = page.getByRole("figure");
  await expect(figures.nth(0), "its colours are not for those that follow").toContainText("This diagram could not be drawn.");
  await expect(figures.nth(1)).toContainText("This diagram could not be drawn.");
  await expect(figures.nth(1).getByRole("group", { name: "mermaid" })).toContainText("this is -- no");
  const picture = figures.nth(2).locator("img");
  const source = decodeURIComponent((await picture.getAttribute("src"))!);
  // Words of a label may say anything; tags may not.
  const tags = source.match(/<[^>]*>/g) ?? [];
  expect(tags.filter((tag) => /^<(script|iframe|foreignObject)|\son\w+=|javascript:/i.test(tag))).toEqual([]);
  await picture.click();
  await expect(figures.nth(3)).toContainText("This diagram could not be drawn.", { timeout: 30_000 });
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
  expect(asked.filter((url) => url.includes("evil.example"))).toEqual([]);
});

test("a diagram that takes too long is given up, and the page goes on", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  await page.route(/assets\/diagrams.*\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "self.onmessage = () => { for (;;); };" }),
  );
  await page.clock.install();
  await page.goto(`/docs/${id}/diagrams`);
  await expect(page.getByRole("figure")).toHaveCount(2);
  await page.clock.runFor(1_000);
  await expect(page.getByText("Drawing the diagram").first()).toBeVisible();
  await page.clock.runFor(25_000);
  await page.clock.runFor(25_000);
  await expect(page.getByText("This diagram could not be drawn.")).toHaveCount(2);
});
