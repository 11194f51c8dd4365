// The way that Portico is for: from landing, without an account, to `200 OK`. Nothing but the screens is used.

import { callSample, usage } from "../../support/sample.ts";
import { chooseAction, findProduct, generateKey, goToMyApps, openRegistration, register } from "../../support/steps.ts";
import { expect, test } from "../../support/test.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("a newcomer calls an API", async ({ page, request, newcomer }) => {
  await test.step("make an account", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "Register" }).click();
    await register(page, newcomer);
    await expect(page).toHaveURL("/");
  });

  await test.step("find an API and make an application for it in the dialog", async () => {
    await findProduct(page, "Lighthouse API");
    const dialog = await openRegistration(page);
    await expect(dialog).toContainText("No Applications");
    await expect(dialog).toContainText("Portal keys");
    await expect(dialog).toContainText("API key in header apikey");
    await dialog.getByRole("link", { name: "Create an application" }).click();
    await expect(dialog.getByLabel("Authentication strategy"), "the version has decided it").toHaveCount(0);
    await dialog.getByLabel("Name").fill("Harbour display");
    await dialog.getByRole("button", { name: "Generate" }).click();
    await dialog.getByRole("button", { name: "Create" }).click();
    await expect(dialog.getByRole("radio", { name: "Harbour display" })).toBeChecked();
  });

  await test.step("request access and get it", async () => {
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Request Access" }).click();
    await expect(dialog.getByRole("heading", { name: "Approved" })).toBeVisible();
    await dialog.getByRole("link", { name: "Generate a key" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour display");
    await expect(page.getByTestId("auth-strategy-title")).toHaveText("Portal keys");
    const row = page.getByTestId("products-list").getByRole("row", { name: /Lighthouse API/ });
    await expect(row.getByTestId("status-badge")).toHaveText("approved");
  });

  const key = await test.step("generate a key", () => generateKey(page, "laptop"));

  await test.step("call the API", async () => {
    expect(await callSample(request, "/lighthouse/lights", key)).toBe(200);
    const before = await usage(request, key);
    expect(await callSample(request, "/lighthouse/lights", key)).toBe(200);
    expect(await usage(request, key), "each request counts").toBeGreaterThan(before);
  });

  await test.step("revoke the key", async () => {
    await chooseAction(page, "laptop", "Revoke");
    const dialog = page.getByRole("alertdialog", { name: "Revoke laptop?" });
    await dialog.getByRole("button", { name: "Revoke key" }).click();
    await expect(page.getByRole("heading", { name: "No Credentials" })).toBeVisible();
    expect(await callSample(request, "/lighthouse/lights", key)).toBe(401);
  });

  await test.step("delete the application", async () => {
    await goToMyApps(page);
    await chooseAction(page, "Harbour display", "Delete application");
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete application" }).click();
    await expect(page.getByRole("heading", { name: "No Applications" })).toBeVisible();
  });
});
