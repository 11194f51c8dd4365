// A document is somebody else's text: it is shown, and nothing in it runs, loads or leads astray.

import { expectNoSidewaysScroll } from "../../support/axe.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "harbour" });

test("nothing of a hostile document becomes alive", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  const left: string[] = [];
  page.on("request", (request) => left.push(request.url()));
  await page.goto(`/docs/${id}/hostile`);
  await expect(page.getByText("After all of this, the text goes on.")).toBeVisible();

  const article = page.getByTestId("portal-document-viewer");
  await expect(article.locator("script, iframe, style, form, input[name=password], [onerror], [onload]")).toHaveCount(0);
  for (const href of await article.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""))) {
    expect(href).not.toMatch(/^\s*(javascript|data|vbscript):/i);
  }
  for (const source of await article
    .locator("img")
    .evaluateAll((images) => images.map((image) => image.getAttribute("src") ?? ""))) {
    expect(source).not.toMatch(/^\s*javascript:/i);
  }
  for (const name of ["Press me", "A link in HTML"]) await page.getByText(name).click();
  await expect(page).toHaveURL(`/docs/${id}/hostile`);
  expect(await page.evaluate(() => (window as { ran?: string }).ran)).toBeUndefined();
  expect(left.filter((url) => url.includes("evil.example"))).toEqual([]);
});

test("a harmless link out of a document opens without telling who sent it", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto(`/docs/${id}/hostile`);
  const link = page.getByRole("link", { name: "Good" });
  await expect(link).toHaveAttribute("href", "https://example.com/page");
  await expect(link).toHaveAttribute("rel", /noopener/);
});

test("what is nested beyond reason does not make a phone's screen scroll sideways", async ({ page, api }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { id } = await api.product("Unversioned");
  await page.goto(`/docs/${id}/nested`);
  const article = page.getByTestId("portal-document-viewer");
  await expect(article.getByText("The innermost quote")).toBeVisible();
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await tooWide()).toBeLessThanOrEqual(0);
  // Words need some room, too.
  for (const text of ["The innermost quote", "The innermost item"])
    expect((await article.getByText(text).boundingBox())!.width, text).toBeGreaterThan(100);
  await expectNoSidewaysScroll(page);
});
