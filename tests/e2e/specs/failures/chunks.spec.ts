// The program comes in several files. One that does not arrive is said, and is asked for again; the others wait until
// they are needed.

import { expect, signedIn as test } from "../../support/test.ts";

const APPLICATIONS = "**/assets/split_applications*.wasm";

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
});

test("a page whose code does not arrive says so, and a reload brings it", async ({ page, watch }) => {
  await page.route(APPLICATIONS, (route) => route.abort());
  await page.getByRole("link", { name: "My Apps" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "This page could not be loaded" });
  await expect(alert).toBeVisible();
  await expect(page.getByRole("banner"), "the rest of the portal is there").toBeVisible();

  await page.unroute(APPLICATIONS);
  await alert.getByRole("button", { name: "Reload" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
  await expect(page).toHaveURL("/my-apps");
  watch.forgive(/Failed to (?:load|fetch)/);
});

test("code that is gone since the tab was opened is an error of that page only", async ({ page, watch }) => {
  await page.route(APPLICATIONS, (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "Not Found" }));
  await page.getByRole("link", { name: "My Apps" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This page could not be loaded" })).toBeVisible();
  await page.getByRole("link", { name: "Catalog" }).click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);

  await page.unroute(APPLICATIONS);
  await page.getByRole("link", { name: "My Apps" }).click();
  await expect(page.getByRole("heading", { level: 1 }), "the failure is not remembered").toHaveText("My Apps");
  watch.forgive(/404|WebAssembly|Failed to (?:load|fetch)/);
});

test("pointing at a link fetches the code behind it", async ({ page }) => {
  const fetched = page.waitForRequest(/\/assets\/split_applications.*\.wasm/);
  await page.getByRole("link", { name: "My Apps" }).hover();
  await fetched;
  await expect(page, "and does not follow it").toHaveURL("/");
});

test("a slow page can be left before it is here", async ({ page }) => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(APPLICATIONS, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "My Apps" }).click();
  await expect(page).toHaveURL("/my-apps");
  await page.getByRole("link", { name: "Catalog" }).click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  const came = page.waitForResponse(/split_applications/);
  release();
  await (await came).finished();
  await expect(page).toHaveTitle("Product Catalog | Developer Portal");
  await expect(page.locator(".catalog-item"), "what comes late does not take the page").toHaveCount(12);
  await expect(page).toHaveURL("/");
});

test("a page whose code takes long shows that it is coming, and one whose code never comes says so", async ({ page }) => {
  await page.clock.install();
  await page.route(APPLICATIONS, () => {});
  await page.getByRole("link", { name: "My Apps" }).click();
  await page.clock.fastForward(500);
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Loading");
  await page.clock.fastForward(31_000);
  await expect(page.getByRole("alert").filter({ hasText: "This page could not be loaded" })).toBeVisible();
  await page.unrouteAll({ behavior: "ignoreErrors" });
});
