// A portal whose owner has only just begun: no products, no strategies.

import { holdBack } from "../../support/answers.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "bare" });

test("the catalogue says that there is nothing yet, and has nothing to switch", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".product-catalog-no-products")).toContainText("No products yet");
  await expect(page.getByTestId("view-switcher")).toBeDisabled();
  await expect(page.locator(".card-pagination-bar")).toHaveCount(0);
});

test("My Apps says that no application can be made, and the link leads nowhere", async ({ page }) => {
  await page.goto("/my-apps");
  await expect(page.getByTestId("no-auth-strategies-warning")).toBeVisible();
  const link = page.getByTestId("create-application-button");
  await expect(link).toHaveAttribute("disabled");
  await link.click({ force: true });
  await expect(page).toHaveURL("/my-apps");
  await expect(page.getByTestId("create-application-link")).toHaveCount(0);
});

test("the warning comes only when it is known", async ({ page }) => {
  const release = await holdBack(page, { method: "GET", path: "/applications/auth-strategies" });
  await page.goto("/my-apps");
  await expect(page.getByRole("heading", { name: "No Applications" })).toBeVisible();
  await expect(page.getByTestId("no-auth-strategies-warning")).toHaveCount(0);
  release();
  await expect(page.getByTestId("no-auth-strategies-warning")).toBeVisible();
});

test("the form says so, too", async ({ page }) => {
  await page.goto("/application/create");
  await expect(page.getByTestId("no-auth-strategies-warning")).toBeVisible();
});
