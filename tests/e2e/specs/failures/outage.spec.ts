// The server goes away and comes back: nobody is signed out, nothing that was acknowledged is lost.

import { interrupt, nothing, webPage } from "../../support/answers.ts";
import { Portal } from "../../support/portal.ts";
import { inRepository } from "../../support/repository.ts";
import { callSample } from "../../support/sample.ts";
import { seed } from "../../support/seed.ts";
import { goToMyApps } from "../../support/steps.ts";
import { expect, signedIn } from "../../support/test.ts";

/** A server for one test, which may be ended without disturbing others. */
const test = signedIn.extend<{ own: Portal }>({
  own: async ({}, use) => {
    const own = await Portal.start(inRepository("demo"));
    await use(own);
    await own.stop();
  },
  baseURL: async ({ own }, use) => use(own.url),
});

test("what was acknowledged survives a kill, and so does the session", async ({ page, own, api, request, developer }) => {
  const { kiosk, key } = await seed(api);
  await own.kill();
  await own.revive();
  await page.goto(`/application/${kiosk.id}`);
  await expect(page.getByRole("button", { name: `Account: ${developer.email}` })).toBeVisible();
  await expect(page.getByText("kiosk-west-wing")).toBeVisible();
  await expect(page.getByTestId("products-list").getByRole("row", { name: /Lighthouse API/ })).toContainText("approved");
  expect(await callSample(request, "/lighthouse/lights", key)).toBe(200);
});

test("a screen that cannot be loaded says so, and loads when the server is back", async ({ page, own, api }) => {
  await seed(api);
  // Seen before, so that its code is there.
  await page.goto("/my-apps");
  await page.getByRole("link", { name: "Catalog" }).click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await own.kill();
  await goToMyApps(page);
  await expect(page.getByRole("alert")).toContainText("The portal cannot be reached.");
  await own.revive();
  await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("link", { name: "Kiosk" })).toBeVisible();
});

test("a form that cannot be sent keeps what was typed until it can", async ({ page, own }) => {
  await page.goto("/application/create");
  await page.getByLabel("Name").fill("Patient");
  await page.getByLabel("Authentication strategy").selectOption({ label: "Portal keys: API key in header apikey" });
  await page.getByRole("button", { name: "Generate" }).click();
  await own.kill();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("alert")).toContainText("The portal cannot be reached.");
  await expect(page.getByLabel("Name")).toHaveValue("Patient");
  await own.revive();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Patient");
});

for (const [name, answer] of [
  ["does not answer", nothing],
  ["answers with a web page", webPage],
] as const) {
  signedIn(`a portal that ${name} at the start says so, and starts when it does`, async ({ page }) => {
    await interrupt(page, { method: "GET", path: "/portal" }, answer);
    await page.goto("/my-apps");
    await expect(page).toHaveTitle("Portal unreachable | Developer Portal");
    await expect(page.getByRole("alert")).toContainText("The portal does not answer");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
    await expect(page).toHaveURL("/my-apps");
  });
}

signedIn("a mistake in config.json is said, and no other portal is asked in its place", async ({ page }) => {
  const wrong = JSON.stringify({ apiUrl: "", registration: "by pigeon" });
  await page.route("**/config.json", (route) => route.fulfill({ contentType: "application/json", body: wrong }), { times: 1 });
  await page.goto("/my-apps");
  await expect(page.getByRole("alert")).toContainText("The portal's answer could not be read.");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
});

signedIn("a config.json that calls a private portal public signs nobody out", async ({ page }) => {
  await page.route("**/config.json", (route) => route.fulfill({ json: { apiUrl: "", isPublic: true } }));
  await page.goto("/my-apps");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
});

signedIn("what is asked for before the portal is known goes without cookies", async ({ page }) => {
  const asked = ["portal", "portal/appearance"].map((path) => page.waitForRequest(`**/api/v2/${path}`));
  await page.goto("/");
  for (const request of await Promise.all(asked)) expect(await request.headerValue("cookie"), request.url()).toBeNull();
});

signedIn("trying a product again loads all of it", async ({ page, api }) => {
  const { open } = await seed(api);
  await page.goto("/");
  await page.route("**/api/v2/products/**", (route) => route.abort());
  await page.goto(`/spec/${open.id}`);
  const failed = page.getByRole("alert").filter({ hasText: "could not be loaded" });
  await expect(failed).toHaveCount(1);
  await page.unrouteAll({ behavior: "wait" });
  await failed.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(open.name);
  await expect(page.getByRole("combobox").first()).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toHaveCount(0);
});

signedIn("an app that cannot be loaded says so in the page", async ({ page, watch }) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("The portal could not be started.");
  await page.unrouteAll();
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  watch.forgive(/wasm|fetch/i);
});
