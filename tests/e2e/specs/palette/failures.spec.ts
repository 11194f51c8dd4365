// What is hostile, late, broken or missing.

import { countRequests, interrupt, late, nothing, problem, webPage } from "../../support/answers.ts";
import { Palette, SEARCH } from "../../support/palette.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.beforeEach(async ({ page }) => {
  await page.goto("/");
});

for (const text of ["<script>alert(1)</script>", "\" OR '1'='1", "NEAR(", "* ^ : -", "{text}", "%", "\u202e\u0000x"]) {
  test(`${JSON.stringify(text)} is a text like others`, async ({ page }) => {
    const palette = await Palette.open(page);
    await palette.field.fill(text);
    await expect(palette.status).toHaveText(/^\d+ results?$/);
    await expect(palette.dialog.getByRole("alert")).toHaveCount(0);
  });
}

test("a text of 10,000 characters is cut, and asked for", async ({ page }) => {
  const palette = await Palette.open(page);
  await palette.field.evaluate((field: HTMLInputElement) => {
    field.value = "ticket ".repeat(1_500);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect(palette.status).toHaveText(/^\d+ results?$/);
  expect((await palette.field.inputValue()).length).toBe(200);
});

for (const [name, answer, says] of [
  ["an error", problem(500), "The portal answered with error 500."],
  ["a web page", webPage, "The portal's answer could not be read."],
  ["no answer", nothing, "The portal cannot be reached."],
] as const) {
  test(`${name} is said, the rest can be used, and trying again helps`, async ({ page }) => {
    await interrupt(page, SEARCH, answer);
    const palette = await Palette.open(page);
    await palette.field.fill("catalog");
    const alert = palette.dialog.getByRole("alert");
    await expect(alert).toContainText(says);
    await expect(palette.group("Actions"), "commands need no server").toHaveText([/Catalog/]);
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(alert).toHaveCount(0);
    await expect(palette.field).toBeFocused();
  });
}

test("applications that cannot be read are said, too", async ({ page }) => {
  await interrupt(page, { method: "GET", path: "/applications" }, problem(500));
  const palette = await Palette.open(page);
  const alert = palette.dialog.getByRole("alert");
  await expect(alert).toContainText("The portal answered with error 500.");
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(alert).toHaveCount(0);
});

test("a late answer does not take the place of a newer one", async ({ page }) => {
  const held = late();
  await interrupt(page, { ...SEARCH, query: ["q", "tides"] }, held.answer);
  const palette = await Palette.open(page);
  await palette.field.fill("tides");
  await expect(palette.status).toHaveText("Searching");
  await palette.search("lighthouse");
  await expect(palette.group("Products").first()).toContainText("Lighthouse");
  held.release();
  await page.waitForTimeout(300);
  await expect(palette.group("Products").first()).toContainText("Lighthouse");
  await expect(palette.options.filter({ hasText: "Tides API" })).toHaveCount(0);
});

test("nothing found says so", async ({ page }) => {
  const palette = await Palette.open(page);
  await palette.field.fill("zzzzqqqq");
  await expect(palette.dialog).toContainText("Nothing found for “zzzzqqqq”");
  await expect(palette.field).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Enter");
  await expect(palette.dialog).toBeVisible();
});

test("another portal's back end is asked for products only", async ({ page }) => {
  await page.route("**/config.json", (route) => route.fulfill({ json: { apiUrl: "" } }));
  await page.goto("/");
  const asked = countRequests(page, SEARCH);
  const palette = await Palette.open(page);
  await palette.search("museum");
  await expect(palette.group("Products")).toHaveText([/Museum API/]);
  await expect(palette.group("Operations")).toHaveCount(0);
  expect(asked()).toBe(0);
});
