// A server that accepts and then says nothing: the app gives up after half a minute and offers to try again.

import type { Page } from "@playwright/test";

import { expect, signedIn as test } from "../../support/test.ts";

const HALF_A_MINUTE = 31_000;

/** Lets time pass until the page has given up. When it began to wait cannot be seen from outside. */
async function outwait(page: Page): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(HALF_A_MINUTE);
    await expect(page.getByRole("alert")).toContainText("The portal took too long to answer.", { timeout: 500 });
  }).toPass();
}

test("a start that is never answered ends in a page that says so", async ({ page }) => {
  await page.clock.install();
  await page.route("**/api/v2/portal", () => {});
  await page.goto("/");
  await outwait(page);

  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
});

test("a start does not wait for what only decorates", async ({ page }) => {
  await page.route("**/api/v2/portal/appearance", () => {});
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("a list that is never answered ends in an error in its place", async ({ page }) => {
  await page.clock.install();
  await page.route("**/search/product-catalog?*", () => {});
  const asked = page.waitForRequest("**/search/product-catalog?*");
  await page.goto("/");
  await asked;
  await outwait(page);
});
