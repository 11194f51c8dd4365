// A portal with one strategy leaves no choice, so it asks for none.

import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "harbour" });

test("the only strategy is chosen already", async ({ page }) => {
  await page.goto("/application/create");
  await expect(page.getByLabel("Authentication strategy").locator("option:checked")).toHaveText(/^Harbour keys/);
  await page.getByLabel("Name").fill("Only way");
  await page.getByRole("button", { name: "Generate" }).click();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Only way");
});
