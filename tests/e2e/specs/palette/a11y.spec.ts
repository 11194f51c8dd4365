// The search over everything for everybody: axe, phones, forced colours.

import { interrupt, problem } from "../../support/answers.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../../support/axe.ts";
import { Palette, SEARCH } from "../../support/palette.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.beforeEach(async ({ page }) => {
  await page.goto("/");
});

test("nothing typed", async ({ page }) => {
  await Palette.open(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("results", async ({ page, api }) => {
  await api.createApplication("Ticket Scanner", "Portal keys");
  await page.goto("/");
  const palette = await Palette.open(page);
  await palette.search("ticket");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const box = await palette.dialog.boundingBox();
  expect(box!.width).toBeLessThanOrEqual(320);
});

test("nothing found, and a failure", async ({ page }) => {
  const palette = await Palette.open(page);
  await palette.field.fill("zzzzqqqq");
  await expect(palette.dialog).toContainText("Nothing found");
  await expectAccessible(page);
  await interrupt(page, SEARCH, problem(500));
  await palette.field.fill("museum");
  await expect(palette.dialog.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

test("the shortcuts", async ({ page }) => {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("on a phone the button is an icon with a name, and the search can be closed without keys", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 720 });
  const trigger = page.getByRole("banner").getByRole("button", { name: "Search APIs and guides" });
  await expect(trigger.locator("span")).toBeHidden();
  const { width, height } = (await trigger.boundingBox())!;
  expect([width, height]).toEqual([40, 40]);
  await trigger.click();
  const palette = new Palette(page);
  await palette.search("ticket");
  await palette.dialog.getByRole("button", { name: "Close" }).click();
  await expect(palette.dialog).toHaveCount(0);
  await expect(trigger).toBeFocused();
});

test("in forced colours the chosen item is marked by more than colour", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const palette = await Palette.open(page);
  await palette.search("ticket");
  await expect(palette.chosen).toHaveCSS("outline-style", "solid");
});
