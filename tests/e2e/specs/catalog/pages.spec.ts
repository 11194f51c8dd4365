// Turning pages (behaviour.md 2.4): three of twelve products and one of one.

import type { Locator } from "@playwright/test";

import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "harbour" });

test("pages have the texts and the ends they should", async ({ page }) => {
  await page.goto("/");
  const [first, back, forward, last] = ["first", "backwards", "forwards", "last"].map((name) =>
    page.locator(".card-pagination-bar").getByTestId(`pagination-${name}`),
  ) as [Locator, Locator, Locator, Locator];
  await expect(page.getByText("1 - 12 of 37")).toBeVisible();
  await expect(first).toHaveAttribute("aria-disabled", "true");
  await expect(back).toHaveAttribute("aria-disabled", "true");

  await last.click();
  await expect(page.getByText("37 - 37 of 37")).toBeVisible();
  await expect(page.locator(".catalog-item")).toHaveCount(1);
  await expect(forward).toHaveAttribute("aria-disabled", "true");
  await expect(last).toHaveAttribute("aria-disabled", "true");

  await back.click();
  await expect(page.getByText("25 - 36 of 37")).toBeVisible();
  await first.click();
  await expect(page.getByText("1 - 12 of 37")).toBeVisible();
});

test("every product is on exactly one page", async ({ page }) => {
  const names = new Set<string>();
  for (const number of [1, 2, 3, 4]) {
    await page.goto(`/?page=${number}`);
    await expect(page.getByText(`of 37`)).toBeVisible();
    for (const name of await page.locator(".products-card-title").allTextContents()) names.add(name);
  }
  expect(names.size).toBe(37);
});

test("Back leads to the page before, and a reload stays", async ({ page }) => {
  await page.goto("/");
  await page.getByTestId("pagination-forwards").click();
  await expect(page.getByText("13 - 24 of 37")).toBeVisible();
  await page.reload();
  await expect(page.getByText("13 - 24 of 37")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("1 - 12 of 37")).toBeVisible();
});

test("what fits on one page has no pager", async ({ page }) => {
  await page.goto("/?q=berth");
  await expect(page.locator(".catalog-item")).toHaveCount(2);
  await expect(page.locator(".card-pagination-bar")).toHaveCount(0);
});

test("a page that is not there leads to the first", async ({ page }) => {
  await page.goto("/?page=99");
  await page.locator(".product-catalog-no-products").getByRole("button").click();
  await expect(page.getByText("1 - 12 of 37")).toBeVisible();
});

test("a page that is no number is the first", async ({ page }) => {
  for (const nonsense of ["0", "-1", "abc", "1e9", "99999999999999999999"]) {
    await page.goto(`/?page=${nonsense}`);
    await expect(page.getByTestId("catalog-search"), nonsense).toBeVisible();
    await expect(page.locator(".catalog-item, .product-catalog-no-products").first(), nonsense).toBeVisible();
  }
});
