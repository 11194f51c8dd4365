// On a phone: what opens is on the screen, and closes when it has led somewhere.

import { expect, signedIn as test } from "../../support/test.ts";

test.use({ viewport: { width: 390, height: 844 } });

test("the menu of the header is on the screen and leads on", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Menu" }).click();
  const menu = page.getByRole("menu");
  await expect(menu).toBeInViewport({ ratio: 1 });
  await menu.getByRole("menuitem", { name: "My Apps" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
  await expect(menu).toHaveCount(0);
});

test("the contents of a product close when they have led somewhere", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Museum API", exact: true }).click();
  await page.getByRole("button", { name: "Contents" }).click();
  const contents = page.getByRole("complementary", { name: "Museum API" });
  await expect(contents).toBeInViewport();
  await contents.getByRole("link", { name: "Rate limits" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Rate limits/);
  await expect(contents).toBeHidden();
});
