// Cards and table (behaviour.md 2.4).

import { type Call, countRequests } from "../../support/answers.ts";
import { expect, signedIn as test } from "../../support/test.ts";

const SEARCH: Call = { method: "GET", path: "/search/product-catalog" };

test("the table shows the same products without asking again, and is remembered", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  const names = await page.locator(".products-card-title").allTextContents();
  const requests = countRequests(page, SEARCH);

  await page.getByTestId("view-switcher").click();
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(12);
  for (const [at, name] of names.entries()) await expect(rows.nth(at)).toContainText(name);
  await expect(page.locator(".catalog-card-view")).toHaveCount(0);
  expect(requests()).toBe(0);

  await page.goto("/");
  await expect(page.getByRole("table")).toBeVisible();
  await page.getByTestId("view-switcher").click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("the table has its columns in order, and a row leads to the product", async ({ page, api }) => {
  const museum = await api.product("Museum API");
  await page.goto("/?q=museum&view=table");
  const heads = page.getByRole("columnheader");
  await expect(heads).toHaveText(["Title", "Description", "Latest Version", "Public Labels", "Details"]);
  const row = page.getByRole("table").locator("tbody tr");
  await expect(row.locator("td, th").nth(2)).toContainText("1.2.1");
  await expect(row).toContainText("culture");
  await row.click();
  await expect(page).toHaveURL(new RegExp(`/spec/${museum.id}`));
});

test("a card shows what a product has and nothing it has not", async ({ page, api }) => {
  const [museum, fleet, weather] = await Promise.all(
    ["Museum API", "Fleet Telemetry", "Weather Observations"].map((name) => api.product(name)),
  );
  await page.goto("/?q=museum");
  const card = page.locator(".catalog-item").filter({ hasText: "Museum API" });
  await expect(card.getByRole("heading", { name: "Museum API" })).toBeVisible();
  await expect(card.locator(".product-version")).toHaveText("1.2.1");
  await expect(card.locator(".product-public-label")).toContainText(["culture"]);
  await expect(card.getByRole("link", { name: /^Specification/ })).toHaveAttribute("href", `/spec/${museum!.id}`);
  await expect(card.getByRole("link", { name: /^Documentation/ })).toHaveAttribute("href", `/docs/${museum!.id}`);

  await page.goto("/?q=fleet");
  await expect(page.getByRole("link", { name: /^Documentation/ })).toHaveAttribute("href", `/docs/${fleet!.id}`);
  await expect(page.getByRole("link", { name: /^Specification/ }), "a stream has no OpenAPI").toHaveCount(0);

  await page.goto("/?q=weather");
  await expect(page.getByRole("link", { name: /^Specification/ })).toHaveAttribute("href", `/spec/${weather!.id}`);
  await expect(page.getByRole("link", { name: /^Documentation/ }), "it has no guides").toHaveCount(0);
});
