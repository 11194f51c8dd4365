// The reference id must be unique (guide, part 3).

import type { Locator } from "@playwright/test";

import { anotherDeveloper } from "../../support/people.ts";
import { openRegistration } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TAKEN = /Taken by another application\./;

test("a taken one is refused beside the field, what was typed stays, and a generated one is taken", async ({ page, api }) => {
  const { reference_id } = await api.createApplication("First", "Portal keys");
  await page.goto("/application/create");
  const [name, strategy, reference, description] = ["Name", "Authentication strategy", "Reference id", "Description"].map(
    (label) => page.getByLabel(label),
  ) as [Locator, Locator, Locator, Locator];
  await name.fill("Second");
  await strategy.selectOption({ label: "Portal keys: API key in header apikey" });
  await reference.fill(reference_id);
  await description.fill("Has the reference id of the first.");
  await page.getByRole("button", { name: "Create" }).click();

  await expect(reference).toHaveAttribute("aria-invalid", "true");
  await expect(reference).toHaveAccessibleDescription(TAKEN);
  await expect(reference).toBeFocused();
  await expect(reference).toHaveValue(reference_id);
  await expect(name).toHaveValue("Second");
  await expect(strategy.locator("option:checked")).toHaveText(/^Portal keys/);
  await expect(description).toHaveValue("Has the reference id of the first.");
  await expect(page.getByRole("alert")).toContainText("One thing to mend.");

  await page.getByRole("button", { name: "Generate" }).click();
  await expect(reference).toHaveValue(UUID_V4);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second");
  expect(await api.applicationNames()).toEqual(expect.arrayContaining(["First", "Second"]));
});

test("it is unique among all developers, without telling whose it is", async ({ page, playwright, portal }) => {
  const neighbour = await anotherDeveloper(playwright, portal.url);
  const { reference_id } = await neighbour.api.createApplication("Next door", "Portal keys");
  await neighbour.leave();

  await page.goto("/application/create");
  await page.getByLabel("Name").fill("Mine");
  await page.getByLabel("Authentication strategy").selectOption({ label: "Portal keys: API key in header apikey" });
  await page.getByLabel("Reference id").fill(reference_id);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByLabel("Reference id")).toHaveAccessibleDescription(TAKEN);
  await expect(page.getByRole("main")).not.toContainText("Next door");
});

test("the dialog's short form refuses it in the same way", async ({ page, api }) => {
  const { reference_id } = await api.createApplication("First", "Partner keys");
  const { id } = await api.product("Lighthouse API");
  await page.goto(`/spec/${id}`);
  const dialog = await openRegistration(page);
  await dialog.getByRole("link", { name: "Create an application" }).click();
  await dialog.getByLabel("Name").fill("Second");
  await dialog.getByLabel("Reference id").fill(reference_id);
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByLabel("Reference id")).toHaveAccessibleDescription(TAKEN);
  await expect(dialog.getByLabel("Name")).toHaveValue("Second");
  await dialog.getByRole("button", { name: "Generate" }).click();
  await expect(dialog.getByLabel("Reference id")).toHaveValue(UUID_V4);
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog.getByRole("radio", { name: "Second" })).toBeChecked();
});

test("a change to a taken one is refused too, and keeping one's own is not", async ({ page, api }) => {
  const first = await api.createApplication("First", "Portal keys");
  const second = await api.createApplication("Second", "Portal keys");
  await page.goto(`/application/${second.id}/update`);
  const reference = page.getByLabel("Reference id");
  await expect(reference).toHaveValue(second.reference_id);
  await reference.fill(first.reference_id);
  await page.getByRole("button", { name: "Update" }).click();
  await expect(reference).toHaveAccessibleDescription(TAKEN);
  await reference.fill(second.reference_id);
  await page.getByLabel("Name").fill("Second, renamed");
  await page.getByRole("button", { name: "Update" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second, renamed");
});
