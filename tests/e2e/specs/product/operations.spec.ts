// The operations of a version (behaviour.md 2.5): grouped by tag, filtered, and each with an address.

import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "harbour" });

test.beforeEach(async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto(`/spec/${id}`);
  await expect(page.getByTestId("spec-operations-list")).toBeVisible();
});

test("an operation stands under each of its tags, those without a tag come last", async ({ page }) => {
  const list = page.getByTestId("spec-operations-list");
  await expect(list.getByRole("heading", { level: 2 })).toHaveText([/^berths/, /^ships/, /^Other operations/]);
  await expect(page.getByTestId("spec-operations-list-section-berths").getByRole("link")).toHaveCount(2);
  await expect(page.getByTestId("spec-operations-list-section-ships").getByRole("link")).toHaveText([/DELETE.*Close a berth/]);
  await expect(page.getByTestId("spec-operations-list-untagged-items").getByRole("link")).toHaveCount(1);
});

test("the filter looks at path, summary, id and tag", async ({ page }) => {
  const links = page.getByTestId("spec-operations-list").getByRole("link");
  const filter = page.getByTestId("spec-operations-list-filter");
  for (const [text, found] of [
    ["/health", 1],
    ["close a", 2],
    ["listBerths", 1],
    ["SHIPS", 2],
    ["delete", 2],
  ] as const) {
    await filter.fill(text);
    await expect(links, text).toHaveCount(found);
  }
  await filter.fill("submarine");
  await expect(page.getByTestId("spec-operations-list-empty")).toBeVisible();
  await filter.fill("");
  await expect(links).toHaveCount(4);
});

test("a section folds", async ({ page }) => {
  const section = page.getByTestId("spec-operations-list-section-berths");
  await page.getByTestId("spec-operations-list-section-berths-collapse-trigger").click();
  await expect(section.getByRole("link")).toHaveCount(0);
  await page.getByTestId("spec-operations-list-section-berths-collapse-trigger").click();
  await expect(section.getByRole("link")).toHaveCount(2);
});

test("an operation in the list leads to its place on the page", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 300 });
  await page
    .getByTestId("spec-operations-list")
    .getByRole("link", { name: /Health/ })
    .click();
  await expect(page).toHaveURL(/#operations-default-get_health$/);
  await expect(page.locator("#operations-default-get_health")).toBeInViewport();
});

test("another portal's deep link leads to the same place", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 300 });
  await page.goto(`${new URL(page.url()).pathname}#/berths/closeBerth`);
  await page.reload();
  await expect(page.locator("#operations-berths-closeBerth")).toBeInViewport();
});

test("markup in a summary is text", async ({ page }) => {
  await expect(page.locator("#operations-default-get_health")).toContainText("<script>alert('summary')</script>Health");
});
