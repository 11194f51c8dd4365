// Several APIs with one application, and the strategy that it works with (guide, part 2).

import { callSample } from "../../support/sample.ts";
import { findProduct, goToMyApps, openRegistration } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test("one application is registered for two products", async ({ page }) => {
  await page.goto("/");
  await goToMyApps(page);
  await page.getByTestId("create-application-button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Create New Application");
  await page.getByLabel("Name").fill("Pilot book");
  await page.getByLabel("Authentication strategy").selectOption({ label: "Portal keys: API key in header apikey" });
  await page.getByLabel("Reference id").fill(crypto.randomUUID());
  await page.getByLabel("Description").fill("Prints the lights and the tides.");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pilot book");
  await expect(page.getByRole("status").getByText("Application successfully created")).toBeVisible();

  await findProduct(page, "Lighthouse API");
  const first = await openRegistration(page);
  await first.getByRole("radio", { name: "Pilot book" }).check();
  await first.getByRole("button", { name: "Request Access" }).click();
  await expect(first.getByRole("heading", { name: "Approved" })).toBeVisible();
  await first.getByRole("button", { name: "Stay here" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await findProduct(page, "Tides API");
  const second = await openRegistration(page);
  await second.getByRole("radio", { name: "Pilot book" }).check();
  await second.getByRole("button", { name: "Request Access" }).click();
  await expect(second.getByRole("heading", { name: "Under review" })).toBeVisible();
  await expect(second).toContainText("You will be notified upon approval");
  await second.getByTestId("submit-registration").click();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await goToMyApps(page);
  await page.getByRole("link", { name: "Pilot book" }).click();
  const products = page.getByTestId("products-list");
  await expect(products.getByRole("row", { name: /Lighthouse API/ }).getByTestId("status-badge")).toHaveText("approved");
  await expect(products.getByRole("row", { name: /Tides API/ }).getByTestId("status-badge")).toHaveText("pending");
});

test("a version that needs another strategy says so, and why", async ({ page, api }) => {
  await api.createApplication("By key", "Portal keys");
  await api.createApplication("By token", "Company login (OpenID Connect)");
  const { id } = await api.product("Payments");
  await page.goto(`/spec/${id}`);
  const dialog = await openRegistration(page);
  await expect(dialog).toContainText(
    "None of your applications uses Partner keys, which this version needs: an application works with one strategy only.",
  );
  const byKey = dialog.getByRole("radio", { name: "By key" });
  await expect(byKey).toBeDisabled();
  await expect(byKey).toHaveAccessibleDescription(/Portal keys.*this version needs Partner keys/);
  const byToken = dialog.getByRole("radio", { name: "By token" });
  await expect(byToken).toBeDisabled();
  await expect(byToken).toHaveAccessibleDescription("Uses OpenID Connect, this version needs an API key");
  await expect(dialog.getByRole("button", { name: "Request Access" })).toHaveCount(0);
});

test("an application made for a version on the form's page comes back to it, chosen", async ({ page, api }) => {
  const product = await api.product("Payments");
  await page.goto(`/spec/${product.id}`);
  const link = (await openRegistration(page)).getByRole("link", { name: "Create an application" });
  const href = (await link.getAttribute("href"))!;
  expect(href).toMatch(/^\/application\/create\?product=[^&]+&product_version=[^&]+&auth_strategy_id=[^&]+$/);
  await page.goto(href);
  await expect(page.getByLabel("Authentication strategy").locator("option:checked")).toHaveText(/^Partner keys/);
  await page.getByLabel("Name").fill("Cash desk");
  await page.getByRole("button", { name: "Generate" }).click();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page).toHaveURL(new RegExp(`^[^?]*/spec/${product.id}/${product.versions[0]!.id}`));
  await expect(page.getByRole("dialog").getByRole("radio", { name: "Cash desk" })).toBeChecked();
});

test("a registered application cannot be registered again, and says since when", async ({ page, api }) => {
  const { id, versions } = await api.product("Tides API");
  await api.requestAccess(await api.createApplication("First", "Portal keys"), versions[0]!);
  await api.createApplication("Second", "Portal keys");
  await page.goto(`/spec/${id}`);
  const dialog = await openRegistration(page);
  const first = dialog.getByRole("radio", { name: "First" });
  await expect(first).toBeDisabled();
  await expect(first).toHaveAccessibleDescription(/^Already registered, pending since \d/);
  await expect(dialog.getByRole("radio", { name: "Second" }), "the only one that can be chosen is").toBeChecked();
});

test("with several to choose from, none is chosen for the developer", async ({ page, api }) => {
  for (const name of ["First", "Second"]) await api.createApplication(name, "Portal keys");
  const { id } = await api.product("Lighthouse API");
  await page.goto(`/spec/${id}`);
  const dialog = await openRegistration(page);
  await dialog.getByRole("button", { name: "Request Access" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Choose an application.");
  await dialog.getByRole("radio", { name: "Second" }).check();
  await dialog.getByRole("button", { name: "Request Access" }).click();
  await expect(dialog.getByRole("heading", { name: "Approved" })).toBeVisible();
  await expect(dialog).toContainText("Second may call Lighthouse API 1.0.0 now.");
});

test("an application approved for one product may not call another", async ({ api, request }) => {
  const [lights, tides] = await Promise.all(["Lighthouse API", "Tides API"].map((name) => api.product(name)));
  const app = await api.createApplication("Chart table", "Portal keys");
  const key = await api.generateKey(app, "desk");
  expect(await callSample(request, "/lighthouse/lights", key), "no registration").toBe(403);
  await api.requestAccess(app, lights!.versions[0]!);
  await api.requestAccess(app, tides!.versions[0]!);
  expect(await callSample(request, "/lighthouse/lights", key), "approved").toBe(200);
  expect(await callSample(request, "/tides/stations", key), "pending").toBe(403);
});

test("unregistering ends the access, and can be asked for again", async ({ page, api, request }) => {
  const { versions } = await api.product("Lighthouse API");
  const app = await api.createApplication("Signal box", "Portal keys");
  await api.requestAccess(app, versions[0]!);
  const key = await api.generateKey(app, "box");
  await page.goto(`/application/${app.id}`);
  await page.getByRole("button", { name: "Unregister: Lighthouse API 1.0.0" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Unregister from Lighthouse API 1.0.0?" });
  await expect(dialog).toContainText("Calls of Signal box to Lighthouse API 1.0.0 fail from this moment.");
  await dialog.getByRole("button", { name: "Unregister" }).click();
  await expect(page.getByText("Unregistered from Lighthouse API")).toBeVisible();
  await expect(page.getByTestId("products-list").getByRole("heading", { name: "No products yet" })).toBeVisible();
  expect(await callSample(request, "/lighthouse/lights", key)).toBe(403);

  await findProduct(page, "Lighthouse API");
  await (await openRegistration(page)).getByRole("button", { name: "Request Access" }).click();
  await expect(page.getByRole("heading", { name: "Approved" })).toBeVisible();
  expect(await callSample(request, "/lighthouse/lights", key)).toBe(200);
});
