// The program comes in several files. One that does not arrive is said, and is asked for again; the others wait until
// they are needed.

import type { Page } from "@playwright/test";

import { expect, signedIn as test } from "../../support/test.ts";

const APPLICATIONS = "**/assets/split_applications*.wasm";

/** Holds a file back. The function that it gives lets it go, and waits until it has come. */
async function hold(page: Page, file: string): Promise<() => Promise<void>> {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return async () => {
    const came = page.waitForResponse(file);
    release();
    await (await came).finished();
  };
}

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
  const release = await hold(page, APPLICATIONS);
  await page.getByRole("link", { name: "My Apps" }).click();
  await expect(page).toHaveURL("/my-apps");
  await page.getByRole("link", { name: "Catalog" }).click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await release();
  await expect(page).toHaveTitle("Product Catalog | Developer Portal");
  await expect(page.locator(".catalog-item"), "what comes late does not take the page").toHaveCount(12);
  await expect(page).toHaveURL("/");
});

test("code that comes late does not take the place of the page that the reader has gone to", async ({ page }) => {
  await page.getByRole("link", { name: "Museum API", exact: true }).click();
  const museum = page.getByRole("heading", { level: 1, name: /Museum API/ });
  await expect(museum).toBeVisible();
  const release = await hold(page, APPLICATIONS);
  await page.getByRole("link", { name: "My Apps" }).click();
  await expect(museum, "the page that was left is gone").toHaveCount(0);
  await page.goBack();
  await expect(museum).toBeVisible();
  await release();
  await expect(page).toHaveTitle(/^Museum API/);
  await expect(museum).toBeVisible();
  await page.getByRole("link", { name: "My Apps" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
});

test("of two pages on their way the last one shows, in whatever order they come", async ({ page }) => {
  const product = await hold(page, "**/assets/split_product*.wasm");
  const applications = await hold(page, APPLICATIONS);
  await page.getByRole("link", { name: "Museum API", exact: true }).click();
  await page.getByRole("link", { name: "My Apps" }).click();
  await applications();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
  await product();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
  await expect(page.getByRole("main")).toHaveCount(1);
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
