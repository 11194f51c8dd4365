// Between the reference and the guides of a product.

import { expect, signedIn as test } from "../../support/test.ts";

test("a guide keeps the list of operations as the reference has it, webhooks included", async ({ page, api }) => {
  await page.goto(`/spec/${(await api.product("Payments")).id}`);
  const webhooks = page.getByTestId("spec-operations-list-section-webhooks");
  await expect(webhooks.getByRole("heading", { name: "Webhooks" })).toBeVisible();
  await page.getByRole("navigation", { name: "Guides" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/docs\//);
  await expect(webhooks).toBeVisible();
});
