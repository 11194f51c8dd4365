// The page of an application (behaviour.md 2.11 to 2.14).

import { seed } from "../../support/seed.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test("an application with keys shows how it authenticates and what it may call", async ({ page, api }) => {
  const { kiosk, open } = await seed(api);
  await page.goto(`/application/${kiosk.id}`);
  await expect(page).toHaveTitle("Kiosk | Developer Portal");
  await expect(page.getByText("The screens in the foyer.")).toBeVisible();
  const card = page.getByTestId("auth-strategy-card");
  await expect(card.getByTestId("auth-strategy-title")).toHaveText("Portal keys");
  await expect(card.getByTestId("auth-strategy-credential-type")).toHaveText("Key Auth");
  await expect(card.getByTestId("auth-strategy-key-names-label")).toBeVisible();
  await expect(card.getByTestId("key-name-apikey")).toHaveText("apikey");
  await expect(page.locator(".badge-container"), "no scopes, no badges for them").toHaveCount(0);

  const products = page.getByTestId("products-list");
  await expect(products.locator("tbody tr")).toHaveCount(2);
  await expect(products.getByRole("row", { name: /Tides API/ }).getByTestId("status-badge")).toHaveText("pending");
  await products.getByRole("link", { name: "Lighthouse API" }).click();
  await expect(page).toHaveURL(`/spec/${open.id}/${open.versions[0]!.id}`);
});

test("an application at an identity provider has no keys, but the steps to take there", async ({ page, api }) => {
  const { intranet } = await seed(api);
  await page.goto(`/application/${intranet.id}`);
  const card = page.getByTestId("auth-strategy-card");
  await expect(card.getByTestId("auth-strategy-credential-type")).toHaveText("Self Managed");
  await expect(card.getByTestId("auth-method-bearer")).toBeVisible();
  await expect(page.getByTestId("credentials-list")).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Authentication" })).toContainText(intranet.reference_id);
});

test("the breadcrumb leads back to the list", async ({ page, api }) => {
  const { kiosk } = await seed(api);
  await page.goto(`/application/${kiosk.id}`);
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link", { name: "My Apps" }).click();
  await expect(page).toHaveURL("/my-apps");
});

test("a pending request can be withdrawn with that word", async ({ page, api }) => {
  const { kiosk } = await seed(api);
  await page.goto(`/application/${kiosk.id}`);
  await page.getByRole("button", { name: "Withdraw: Tides API 0.9.0" }).click();
  const question = page.getByRole("alertdialog", { name: "Withdraw the request for Tides API 0.9.0?" });
  await question.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Request for Tides API withdrawn")).toBeVisible();
  await expect(page.getByTestId("products-list").locator("tbody tr")).toHaveCount(1);
});

test("an id that is none, or nobody's, is a 404", async ({ page }) => {
  for (const id of ["00000000-0000-4000-8000-000000000000", "not-an-id", "%2e%2e%2fdeveloper%2fme"]) {
    await page.goto(`/application/${id}`);
    await expect(page, id).toHaveURL("/404");
  }
});

test.describe("copying", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("the reference id says that it was copied, once it was", async ({ page, api }) => {
    const { kiosk } = await seed(api);
    await page.goto(`/application/${kiosk.id}`);
    await page.getByRole("button", { name: "Copy reference id" }).click();
    await expect(page.getByText(`"${kiosk.reference_id}" copied to clipboard`)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(kiosk.reference_id);
  });
});
