// The form of an application (behaviour.md 2.10).

import { countRequests, holdBack } from "../../support/answers.ts";
import { expect, signedIn as test } from "../../support/test.ts";

const BY_KEY = { label: "Portal keys: API key in header apikey" };
const BY_TOKEN = { label: "Company login (OpenID Connect): OpenID Connect" };

test("the strategy decides which fields there are", async ({ page }) => {
  await page.goto("/application/create");
  await expect(page).toHaveTitle("Create New Application | Developer Portal");
  const strategy = page.getByLabel("Authentication strategy");
  await strategy.selectOption(BY_KEY);
  await expect(page.getByLabel("Redirect URI")).toHaveCount(0);
  await expect(page.getByLabel("Reference id")).toHaveAccessibleDescription(/Identifies the application at the gateway/);
  await strategy.selectOption(BY_TOKEN);
  await expect(page.getByLabel("Redirect URI")).toBeVisible();
  await expect(page.getByLabel("Reference id")).toHaveAccessibleDescription(/Must be the client id/);
  await expect(page.locator('button[type="submit"]'), "exactly one").toHaveCount(1);
});

test("an empty form can be sent, names what is missing, and goes to the first", async ({ page }) => {
  await page.goto("/application/create");
  await page.getByRole("button", { name: "Create" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("3 things to mend.");
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/Fill this in\./);
  await expect(page.getByLabel("Authentication strategy")).toHaveAccessibleDescription(/Choose a strategy\./);
  await expect(page.getByLabel("Reference id")).toHaveAccessibleDescription(/Fill this in\./);
  await summary.getByRole("link", { name: "Reference id" }).click();
  await expect(page.getByLabel("Reference id")).toBeFocused();
});

test("the redirect URI of an OpenID Connect application is kept, and checked by the server", async ({ page }) => {
  await page.goto("/application/create");
  await page.getByLabel("Name").fill("Web shop");
  await page.getByLabel("Authentication strategy").selectOption(BY_TOKEN);
  await page.getByRole("button", { name: "Generate" }).click();
  await page.getByLabel("Redirect URI").fill("not an address");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByLabel("Redirect URI")).toHaveAccessibleDescription(/Redirect URI must be a full http or https address/);
  await expect(page.getByLabel("Redirect URI")).toHaveValue("not an address");
  await page.getByLabel("Redirect URI").fill("https://shop.example/callback");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Web shop");
  await expect(page.getByRole("main")).toContainText("https://shop.example/callback");
});

test("a strategy in the address is chosen, an unknown one is not", async ({ page }) => {
  await page.goto("/application/create?auth_strategy_id=00000000-0000-4000-8000-000000000000");
  const strategy = page.getByLabel("Authentication strategy");
  await expect(strategy).toHaveValue("");
  const id = (await strategy.locator("option").filter({ hasText: "Partner keys" }).getAttribute("value"))!;
  await page.goto(`/application/create?auth_strategy_id=${id}`);
  await expect(strategy).toHaveValue(id);
});

test("pressing twice sends once, and the button says that it is sending", async ({ page, api }) => {
  await page.goto("/application/create");
  await page.getByLabel("Name").fill("Once");
  await page.getByLabel("Authentication strategy").selectOption(BY_KEY);
  await page.getByRole("button", { name: "Generate" }).click();
  const requests = countRequests(page, { method: "POST", path: "/applications" });
  const release = await holdBack(page, { method: "POST", path: "/applications" });
  const submit = page.locator('button[type="submit"]');
  await submit.click();
  await expect(submit).toHaveText("Submitting");
  await submit.click({ force: true });
  await page.getByLabel("Name").press("Enter");
  release();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Once");
  expect(requests()).toBe(1);
  expect(await api.applicationNames()).toEqual(["Once"]);
});

test("names in any script and at full length are kept as they are", async ({ page }) => {
  const name = `مرحبا 🦀 <b>"'&amp; ${"x".repeat(255)}`.slice(0, 255);
  await page.goto("/application/create");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Authentication strategy").selectOption(BY_KEY);
  await page.getByRole("button", { name: "Generate" }).click();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
});

test("cancel leads back to where it was opened", async ({ page }) => {
  await page.goto("/my-apps");
  await page.getByTestId("create-application-button").click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL("/my-apps");
});

test("cancel stays in the portal when the form was the first page", async ({ page }) => {
  await page.goto("about:blank");
  await page.goto("/application/create");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL("/my-apps");
});

test("an application that is not there cannot be edited", async ({ page }) => {
  await page.goto("/application/00000000-0000-4000-8000-000000000000/update");
  await expect(page).toHaveURL("/404");
});
