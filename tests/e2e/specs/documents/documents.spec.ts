// The guides of a product (behaviour.md 2.7).

import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "harbour" });

test("without a slug the first guide is shown, and Back does not stop there", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await page.goto(`/docs/${id}`);
  await expect(page).toHaveURL(`/docs/${id}/tour`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A tour");
  await page.goBack();
  await expect(page).toHaveURL("/");
});

test("the tree leads everywhere, and opens the way to where one is", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto(`/docs/${id}/tour`);
  const guides = page.getByRole("complementary", { name: "Berths" }).getByRole("navigation", { name: "Guides" });
  await expect(guides.locator("a.title")).toHaveText(["A tour", "Nothing here runs"]);
  await expect(guides.getByRole("link", { name: "A tour" })).toHaveAttribute("aria-current", "page");
  await guides.locator(".expand-button").click();
  await guides.getByRole("link", { name: "Deep down" }).click();
  await expect(page).toHaveURL(`/docs/${id}/tour/deep`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deep down");
  await page.reload();
  await expect(guides.getByRole("link", { name: "Deep down" })).toHaveAttribute("aria-current", "page");
});

test("headings have their ids, also when they repeat, and the contents lead to them", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.setViewportSize({ width: 1440, height: 300 });
  await page.goto(`/docs/${id}/tour`);
  await expect(page.getByRole("heading", { name: "Ships & cargo" })).toHaveCount(2);
  await expect(page.locator("#doc-heading-ships--cargo, #doc-heading-ships-cargo")).toHaveCount(1);
  const contents = page.getByTestId("api-documentation-page").locator("aside");
  await expect(contents).toContainText("On this page");
  const links = contents.locator("li a");
  await expect(links).toHaveText(["Berths", "Ships & cargo", "Ships & cargo"]);
  const last = (await links.last().getAttribute("href"))!;
  expect(last).toMatch(/^#doc-heading-ships.*-2$/);
  await links.last().click();
  await expect(page).toHaveURL(new RegExp(`${last}$`));
  await expect(page.locator(last)).toBeInViewport();
});

test("an address with a hash arrives at its heading, also without the prefix", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.setViewportSize({ width: 1440, height: 300 });
  for (const hash of ["#doc-heading-the-end", "#the-end"]) {
    await page.goto("/404");
    await page.goto(`/docs/${id}/tour/deep${hash}`);
    await expect(page.getByRole("heading", { name: "The end" }), hash).toBeInViewport();
  }
});

test("a link from one guide to another stays in the portal", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto(`/docs/${id}/tour`);
  await page.getByRole("link", { name: "the deep document" }).click();
  await expect(page).toHaveURL(new RegExp(`/docs/${id}/(tour/)?deep#`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deep down");
});

test("next and previous follow the tree", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto(`/docs/${id}/tour`);
  const main = page.getByRole("main");
  await main.getByRole("link", { name: /Next.*Deep down/ }).click();
  await expect(page).toHaveURL(`/docs/${id}/tour/deep`);
  await main.getByRole("link", { name: /Next.*Nothing here runs/ }).click();
  await expect(page).toHaveURL(`/docs/${id}/hostile`);
  await expect(main.getByRole("link", { name: /Next/ })).toHaveCount(0);
  await main.getByRole("link", { name: /Previous.*Deep down/ }).click();
  await expect(page).toHaveURL(`/docs/${id}/tour/deep`);
});

test("tables and code are what they are", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto(`/docs/${id}/tour`);
  await expect(page.getByRole("columnheader")).toHaveText(["ship", "cargo"]);
  await expect(page.getByRole("cell", { name: "salt" })).toBeVisible();
  await expect(page.locator("pre code")).toHaveText(/^curl https:\/\/harbour\.example\/berths\s*$/);
});

test("a product without guides says so", async ({ page, api }) => {
  const { id } = await api.product("Closed Berths");
  await page.goto(`/docs/${id}`);
  await expect(page.getByTestId("documentation-empty-state")).toBeVisible();
});

test("a guide that is not there is a 404", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto(`/docs/${id}/no-such-guide`);
  await expect(page).toHaveURL("/404");
  await expect(page.getByTestId("404")).toBeVisible();
});
