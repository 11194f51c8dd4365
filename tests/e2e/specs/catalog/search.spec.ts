// Finding a product (behaviour.md 2.4): one request for each burst of typing, the address says what is wanted.

import { type Call, countRequests, holdBack, interrupt, late, nothing, problem } from "../../support/answers.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "harbour" });

const SEARCH: Call = { method: "GET", path: "/search/product-catalog" };

test("the first view asks once, with encoded brackets", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/search/product-catalog")) asked.push(new URL(request.url()).search);
  });
  await page.goto("/");
  await expect(page).toHaveTitle("Product Catalog | Developer Portal");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await page.waitForLoadState("networkidle");
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain("page%5Bsize%5D=12&page%5Bnumber%5D=1");
});

test("a burst of typing is one request, and the address follows", async ({ page }) => {
  await page.goto("/?page=3");
  await expect(page.getByText("25 - 36 of 37")).toBeVisible();
  const requests = countRequests(page, SEARCH);
  await page.getByRole("searchbox").pressSequentially("berth", { delay: 30 });
  await expect(page.locator(".products-card-title")).toHaveText(["Berths", "Closed Berths"]);
  await page.getByRole("searchbox").press("Enter");
  await page.waitForLoadState("networkidle");
  expect(requests()).toBe(1);
  await expect(page).toHaveURL(/[?&]q=berth(&|$)/);
  await expect(page, "a search begins on the first page").not.toHaveURL(/page=3/);
});

test("Enter searches at once, the button does too, and clearing brings everything back", async ({ page }) => {
  await page.goto("/");
  const search = page.getByRole("searchbox");
  await search.fill("closed");
  await search.press("Enter");
  await expect(page.locator(".catalog-item")).toHaveCount(1);
  await search.fill("unversioned");
  await page.getByTestId("catalog-search-button").click();
  await expect(page.locator(".products-card-title")).toHaveText(["Unversioned"]);
  const requests = countRequests(page, SEARCH);
  await search.fill("");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  expect(requests()).toBe(1);
});

test("a shared address shows the same to somebody else", async ({ page }) => {
  await page.goto("/?q=buoy&page=2&view=table");
  await expect(page.getByRole("searchbox")).toHaveValue("buoy");
  await expect(page.getByRole("table")).toBeVisible();
  await expect(page.getByText("13 - 24 of 34")).toBeVisible();
});

test("Back and Forward restore what was searched", async ({ page }) => {
  await page.goto("/?q=berth");
  await page.getByRole("link", { name: "Berths", exact: true }).click();
  await expect(page).toHaveURL(/\/spec\//);
  await page.goBack();
  await expect(page).toHaveURL("/?q=berth");
  await expect(page.getByRole("searchbox")).toHaveValue("berth");
  await expect(page.locator(".catalog-item")).toHaveCount(2);
});

test("a search for markup and patterns finds only what it says", async ({ page }) => {
  await page.goto("/");
  for (const text of ["%", "_", "<b>Berths</b>", "'; DROP TABLE products; --"]) {
    await page.getByRole("searchbox").fill(text);
    await expect(page.getByTestId("empty-state-card")).toContainText(text);
  }
  await page.getByRole("searchbox").fill("berths");
  await expect(page.locator(".catalog-item")).toHaveCount(2);
});

test("nothing found says what was searched, and leads back", async ({ page }) => {
  await page.goto("/?q=submarine");
  await expect(page.locator(".product-catalog-no-products")).toContainText("submarine");
  await expect(page.getByTestId("view-switcher")).toBeDisabled();
  await page.locator(".product-catalog-no-products").getByRole("button").click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await expect(page.getByRole("searchbox")).toHaveValue("");
});

test("a failed search keeps what was there, and can be tried again", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await interrupt(page, SEARCH, problem(500));
  await page.getByRole("searchbox").fill("closed");
  await expect(page.getByRole("alert")).toContainText("The portal answered with error 500.");
  await expect(page.locator(".catalog-item"), "the products stay").toHaveCount(12);
  await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".products-card-title")).toHaveText(["Closed Berths"]);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a late answer of an older search never replaces a newer one", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  const older = late();
  await interrupt(page, SEARCH, older.answer);
  await page.getByRole("searchbox").fill("buoy");
  await expect(page).toHaveURL(/q=buoy/);
  await page.getByRole("searchbox").fill("closed");
  await expect(page.locator(".products-card-title")).toHaveText(["Closed Berths"]);
  older.release();
  // Time for a late answer to do its harm.
  await page.waitForTimeout(300);
  await expect(page.locator(".products-card-title")).toHaveText(["Closed Berths"]);
});

test("a slow portal shows the shape of the list, a fast one never does", async ({ page }) => {
  const release = await holdBack(page, SEARCH);
  await page.goto("/");
  await expect(page.locator(".skeleton").first()).toBeVisible();
  await expect(page.locator(".results")).toHaveAttribute("aria-busy", "true");
  release();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await expect(page.locator(".skeleton")).toHaveCount(0);
});

test("a list that cannot be loaded can be tried again", async ({ page }) => {
  await interrupt(page, SEARCH, nothing);
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("The portal cannot be reached.");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
});
