// Changing and deleting an application (guide, part 4).

import { callSample } from "../../support/sample.ts";
import { seed } from "../../support/seed.ts";
import { chooseAction } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test("an edit is saved, and an emptied field is cleared", async ({ page, api }) => {
  const app = await api.createApplication("Old name", "Company login (OpenID Connect)", {
    description: "Old words",
    redirect_uri: "https://app.example/callback",
  });
  await page.goto(`/application/${app.id}`);
  await page.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Update Application");
  await expect(page.getByLabel("Authentication strategy")).toBeDisabled();
  await expect(page.getByLabel("Name")).toHaveValue("Old name");
  await expect(page.getByLabel("Redirect URI")).toHaveValue("https://app.example/callback");
  await page.getByLabel("Name").fill("New name");
  await page.getByLabel("Redirect URI").fill("");
  await page.getByLabel("Description").fill("");
  await page.getByRole("button", { name: "Update" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New name");
  await expect(page.getByText("Application successfully updated")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("New name");
  await expect(page.getByText("Old words")).toHaveCount(0);
  await expect(page.getByText("https://app.example/callback")).toHaveCount(0);
});

test("leaving a changed form asks once", async ({ page, api }) => {
  const app = await api.createApplication("Kept", "Portal keys");
  await page.goto(`/application/${app.id}/update`);
  await page.getByLabel("Description").fill("Half a thought");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Catalog" }).click();
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
  await question.getByRole("button", { name: "Stay here" }).click();
  await expect(page.getByLabel("Description")).toHaveValue("Half a thought");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Catalog" }).click();
  await question.getByRole("button", { name: "Leave" }).click();
  await expect(page).toHaveURL("/");
});

test("an unchanged form leaves without asking", async ({ page, api }) => {
  const app = await api.createApplication("Kept", "Portal keys");
  await page.goto(`/application/${app.id}`);
  await page.getByRole("link", { name: "Edit" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page).toHaveURL(`/application/${app.id}`);
});

for (const from of ["the list", "its page", "its form"] as const) {
  test(`deleting from ${from} says what stops working, and then it does`, async ({ page, api, request }) => {
    const { kiosk, key } = await seed(api);
    expect(await callSample(request, "/lighthouse/lights", key)).toBe(200);
    if (from === "the list") {
      await page.goto("/my-apps");
      await chooseAction(page, "Kiosk", "Delete application");
    } else if (from === "its page") {
      await page.goto(`/application/${kiosk.id}`);
      await page.getByRole("main").getByRole("button", { name: "Actions for Kiosk", exact: true }).click();
      await page.getByRole("menuitem", { name: "Delete application" }).click();
    } else {
      await page.goto(`/application/${kiosk.id}/update`);
      await page.getByRole("button", { name: "Delete application" }).click();
    }
    const question = page.getByRole("alertdialog", { name: "Delete Kiosk?" });
    await expect(question).toContainText("Lighthouse API");
    await expect(question).toContainText("Tides API");
    await question.getByRole("button", { name: "Delete application" }).click();
    await expect(page).toHaveURL("/my-apps");
    await expect(page.getByText("Application successfully deleted")).toBeVisible();
    await expect(page.getByRole("link", { name: "Intranet" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Kiosk" })).toHaveCount(0);
    expect(await callSample(request, "/lighthouse/lights", key)).toBe(401);
    await page.goto(`/application/${kiosk.id}`);
    await expect(page).toHaveURL("/404");
  });
}

test("a question answered with no deletes nothing", async ({ page, api }) => {
  await api.createApplication("Survivor", "Portal keys");
  await page.goto("/my-apps");
  await chooseAction(page, "Survivor", "Delete application");
  await page.getByRole("alertdialog").getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await chooseAction(page, "Survivor", "Delete application");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  expect(await api.applicationNames()).toEqual(["Survivor"]);
});
