// Failures that really happen: something changed elsewhere meanwhile, the session ended.

import { seed } from "../../support/seed.ts";
import { chooseAction, errors, openRegistration, signIn } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test("the version was registered for in another tab: 409, and what was chosen stays", async ({ page, api }) => {
  const { kiosk, museum } = await seed(api);
  await page.goto(`/spec/${museum.id}`);
  const dialog = await openRegistration(page);
  await dialog.getByRole("radio", { name: "Kiosk" }).check();
  await api.requestAccess(kiosk, museum.versions[0]!);
  await dialog.getByRole("button", { name: "Request Access" }).click();
  await expect(errors(dialog)).toContainText("already registered for this version");
  await expect(dialog.getByRole("radio", { name: "Kiosk" })).toBeChecked();
});

test("the application was deleted in another tab: its form says so, and what was typed stays", async ({ page, api }) => {
  const { kiosk } = await seed(api);
  await page.goto(`/application/${kiosk.id}/update`);
  await page.getByLabel("Name").fill("Kiosk 2");
  await api.deleteApplication(kiosk);
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("alert")).toHaveCount(1);
  await expect(page.getByLabel("Name")).toHaveValue("Kiosk 2");
});

test("the key was revoked in another tab: the question says that it is gone", async ({ page, api }) => {
  const { kiosk } = await seed(api);
  await page.goto(`/application/${kiosk.id}`);
  await chooseAction(page, "kiosk-west-wing", "Revoke");
  await api.revokeKey(kiosk, "kiosk-west-wing");
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByRole("alertdialog").getByRole("alert")).toHaveCount(1);
});

test("the session ended while a form was filled in: signing in leads back to it", async ({ page, context, developer }) => {
  await page.goto("/application/create");
  await page.getByLabel("Name").fill("Too late");
  await page.getByLabel("Authentication strategy").selectOption({ label: "Portal keys: API key in header apikey" });
  await page.getByRole("button", { name: "Generate" }).click();
  await context.clearCookies();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page).toHaveURL("/login");
  await signIn(page, developer);
  await expect(page).toHaveURL("/application/create");
});
