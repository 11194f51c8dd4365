// Every screen, dialog and menu: WCAG 2.2 AA as far as axe can tell, light and dark, and no sideways scroll at 320 px.

import { expectAccessible, expectNoSidewaysScroll } from "../../support/axe.ts";
import { expect, signedIn, test } from "../../support/test.ts";
import { ODD_PRODUCTS, OPEN_VIEWS, showView, VIEWS } from "../../support/views.ts";

for (const view of VIEWS) {
  signedIn(view.name, async ({ page, api }) => {
    await showView(view, page, api);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

for (const [product, path, testid] of ODD_PRODUCTS) {
  signedIn(`${product}, ${path}`, async ({ page, api }) => {
    const { id } = await api.product(product);
    await page.goto(`/${path}/${id}`);
    await expect(page.getByTestId(testid)).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

for (const view of OPEN_VIEWS) {
  test(view.name, async ({ page }) => {
    await view.show(page);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

signedIn("My Apps of a newcomer", async ({ page }) => {
  await page.goto("/my-apps");
  await expect(page.getByRole("heading", { name: "No Applications" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
