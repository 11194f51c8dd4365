// What can be found and done, against the real server and by keyboard only.

import { countRequests } from "../../support/answers.ts";
import { Palette, SEARCH } from "../../support/palette.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test("a product", async ({ page }) => {
  await page.goto("/my-apps");
  const palette = await Palette.open(page);
  await palette.search("lighthouse");
  await expect(palette.group("Products").first()).toContainText("Lighthouse API");
  await palette.group("Products").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Lighthouse API");
  await expect(palette.dialog).toHaveCount(0);
});

test("an operation, which gets the focus", async ({ page }) => {
  await page.goto("/");
  const palette = await Palette.open(page);
  await palette.search("museum buy ticket");
  const found = palette.group("Operations").first();
  await expect(found).toContainText("POST");
  await expect(found).toContainText("Museum API 1.2.1");
  await expect(found.locator("mark")).toHaveText(["Buy", "ticket"]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/spec\/[^/]+\/[^/]+#operations-/);
  await expect(page.getByRole("region", { name: "Buy a ticket" })).toBeFocused();
});

test("on a product's page its versions and operations come first and at once", async ({ page, api }) => {
  const { id } = await api.product("Museum API");
  await page.goto(`/spec/${id}`);
  await expect(page.getByTestId("spec-operations-list")).toBeVisible();
  const palette = await Palette.open(page);
  await page.route("**/portico/v1/search*", () => {});
  await palette.field.fill("ticket");
  await expect(palette.chosen, "before the portal has answered").toContainText("Museum API 1.2.1");
  await expect(palette.group("Operations").first()).toContainText("ticket");
  await page.keyboard.press("Enter");
  await expect(page.locator("section.op:focus")).toContainText("ticket");

  await page.keyboard.press("Control+k");
  await palette.field.fill("1.1.0");
  await expect(palette.group("Versions")).toHaveText([/1\.1\.0/]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle("Museum API - 1.1.0 | Developer Portal");
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

test("the operation that is read already, which gets the focus again", async ({ page }) => {
  await page.goto("/");
  for (let times = 0; times < 2; times += 1) {
    const palette = await Palette.open(page);
    await palette.search("museum buy ticket");
    await expect(palette.chosen).toContainText("Buy a ticket");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Buy a ticket" })).toBeFocused();
  }
});

test("a guide and a heading in it", async ({ page }) => {
  await page.goto("/");
  const palette = await Palette.open(page);
  await palette.search("moving from 1.1.0");
  const found = palette.group("Guides").first();
  await expect(found).toContainText("Changelog · Museum API");
  await found.click();
  await expect(page).toHaveURL(/\/docs\/.+#doc-heading-moving-from/);
  await expect(page.getByRole("heading", { name: "Moving from 1.1.0" })).toBeInViewport();
});

test("a guide shows where its text has the words, unless its title does", async ({ page }) => {
  await page.goto("/");
  const palette = await Palette.open(page);
  await palette.search("everyone refunded");
  const found = palette.group("Guides").first();
  await expect(found).toContainText("everyone who bought a ticket is refunded");
  await expect(found.locator("mark")).toHaveText(["everyone", "refunded"]);
  await palette.search("moving from 1.1.0");
  await expect(found).toHaveText(/^\s*Moving from 1\.1\.0\s*Changelog · Museum API\s*↵\s*$/);
});

test("an application, asked for once an opening", async ({ page, api }) => {
  const scanner = await api.createApplication("Ticket Scanner", "Portal keys");
  await page.goto("/");
  const asked = countRequests(page, { method: "GET", path: "/applications" });
  const palette = await Palette.open(page);
  await palette.search("scan");
  await palette.search("ticket scanner");
  await expect(palette.group("Applications")).toHaveText([/Ticket Scanner/]);
  expect(asked()).toBe(1);
  await palette.group("Applications").first().click();
  await expect(page).toHaveURL(`/application/${scanner.id}`);
});

test("commands: before anything is typed, and by name", async ({ page }) => {
  await page.goto("/");
  const palette = await Palette.open(page);
  await expect(palette.dialog).toContainText("Type to search");
  await expect(palette.group("Actions")).toHaveText([
    /Catalog/, /My Apps/, /New application/, /Theme: light/, /Theme: dark/, /Keyboard shortcuts/, /Logout/,
  ]);
  await palette.field.fill("theme dark");
  await expect(palette.chosen).toContainText("Theme: dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("banner").getByRole("button", { name: "Theme: dark" }), "the switch follows").toBeVisible();

  await page.keyboard.press("Control+k");
  await palette.field.fill("new app");
  await expect(palette.chosen).toContainText("New application");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/application/create");

  await page.keyboard.press("Control+k");
  await palette.field.fill("keyboard");
  await expect(palette.chosen).toContainText("Keyboard shortcuts");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+k");
  await palette.field.fill("logout");
  await expect(palette.chosen).toContainText("Logout");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/login");
});

test("a burst of typing is one question, and Enter pressed before the answer opens the answer's best", async ({ page }) => {
  await page.goto("/");
  const palette = await Palette.open(page);
  const asked = countRequests(page, SEARCH);
  await page.keyboard.type("museum buy ticket");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Buy a ticket" })).toBeFocused();
  expect(asked()).toBeLessThanOrEqual(3);
  await expect(palette.dialog).toHaveCount(0);
});

test("arrows, Home and End choose, Ctrl Enter opens a new tab, Tab stays inside", async ({ page, context }) => {
  await page.goto("/");
  const palette = await Palette.open(page);
  await palette.search("ticket");
  const texts = await palette.options.allTextContents();
  expect(texts.length).toBeGreaterThan(3);
  const chosen = (at: number) => expect(palette.chosen).toHaveText(texts[at]!);
  await chosen(0);
  await page.keyboard.press("ArrowDown");
  await chosen(1);
  const id = await palette.chosen.getAttribute("id");
  await expect(palette.field).toHaveAttribute("aria-activedescendant", id!);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await chosen(texts.length - 1);
  await expect(palette.chosen).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await chosen(0);
  await page.keyboard.press("End");
  await chosen(texts.length - 1);
  await page.keyboard.press("Home");
  await chosen(0);

  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press(presses % 2 === 0 ? "Tab" : "Shift+Tab");
    expect(await page.evaluate(() => document.querySelector("dialog")!.contains(document.activeElement))).toBe(true);
  }
  await palette.field.focus();
  const tab = context.waitForEvent("page");
  await page.keyboard.press("Control+Enter");
  await expect(await tab).toHaveURL(/\/spec\//);
  await expect(palette.dialog, "the search stays").toBeVisible();
});
