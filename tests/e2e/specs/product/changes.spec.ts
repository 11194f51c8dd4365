// What changed since an older version: a dialog with an address.

import type { Page } from "@playwright/test";

import type { Api } from "../../support/api.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../../support/axe.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "docks" });

const dialogOf = (page: Page) => page.getByRole("dialog", { name: /^What changed since/ });

/** Addresses of the versions' pages by their names. */
async function pages(api: Api): Promise<{ path: string; id: (name: string) => string }> {
  const { id, versions } = await api.product("Docks");
  const found = (name: string) => versions.find((version) => version.name === name)!.id;
  return { path: `/spec/${id}/${found("2")}`, id: found };
}

test("the version before is compared, and Back closes the dialog", async ({ page, api }) => {
  const { path, id } = await pages(api);
  await page.goto(path);
  await page.getByRole("button", { name: "What changed since 1 again" }).click();
  const dialog = dialogOf(page);
  await expect(page).toHaveURL(`${path}?since=${id("1 again")}`);
  await expect(dialog.getByRole("option")).toHaveText(["1 again", "1", "0"]);
  await expect(dialog.getByRole("heading", { name: /breaking change/ })).toBeVisible();
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(path);
  await page.goForward();
  await expect(dialog).toBeVisible();
});

test("breaking changes come first, and what operations share is told once", async ({ page, api }) => {
  const { path, id } = await pages(api);
  await page.goto(`${path}?since=${id("1")}`);
  const sections = dialogOf(page).locator(".changes");
  await expect(sections).toHaveCount(2);
  const [breaking, other] = [sections.first(), sections.last()];
  await expect(breaking.getByRole("heading", { level: 3 })).toHaveText("4 breaking changes");
  await expect(breaking).toContainText("The query parameter harbour is new, and required.");
  await expect(breaking).toContainText("GET /cranes");
  await expect(breaking).toContainText("The operation was removed.");
  await expect(other.getByRole("heading", { level: 3 })).toHaveText("1 other change");
  await expect(other).toContainText("GET /tugs");
  await expect(other).toContainText("The operation is new.");

  const shared = breaking.locator(".change", { hasText: "In 2 operations" });
  await expect(shared).toContainText("The response 200 application/json length had the type integer, and now has string.");
  await expect(shared.getByRole("link")).toHaveCount(0);
  await shared.locator("summary").click();
  await expect(shared.getByRole("link")).toHaveText(["GET /docks", "GET /docks/{id}"]);
});

test("an operation leads to its place, one that is gone leads nowhere", async ({ page, api }) => {
  const { path, id } = await pages(api);
  await page.setViewportSize({ width: 1440, height: 500 });
  await page.goto(`${path}?since=${id("1")}`);
  const dialog = dialogOf(page);
  await expect(dialog.getByText("/cranes")).toBeVisible();
  await expect(dialog.getByRole("link", { name: "/cranes" })).toHaveCount(0);
  await dialog.getByRole("link", { name: "GET /tugs" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(`${path}#operations-tugs-listTugs`);
  await expect(page.locator("#operations-tugs-listTugs")).toBeInViewport();
});

test("another version can be chosen; the close button leaves the page as it was", async ({ page, api }) => {
  const { path, id } = await pages(api);
  await page.goto(`/spec/${path.split("/")[2]}/${id("1 again")}`);
  await page.getByRole("button", { name: "What changed since 1" }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("heading", { name: "No differences" })).toBeVisible();
  await dialog.getByLabel("Compare with version").selectOption("0");
  await expect(page).toHaveURL(new RegExp(`since=${id("0")}$`));
  await expect(dialog.getByRole("heading", { name: "Nothing to compare" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/since/);
  await expect(page.getByRole("button", { name: "What changed since 1" })).toBeFocused();
});

test("a version without an older one says nothing of changes", async ({ page, api }) => {
  const { id } = await api.product("Single");
  await page.goto(`/spec/${id}?since=whatever`);
  await expect(page.getByTestId("spec-operations-list")).toBeVisible();
  await expect(page.getByTestId("changes-btn")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a failure is told and can be tried again", async ({ page, api }) => {
  const { path, id } = await pages(api);
  await page.goto(path);
  await expect(page.getByTestId("spec-operations-list")).toBeVisible();
  const old = `**/versions/${id("1")}/spec`;
  await page.context().route(old, (route) => route.abort());
  await page.goto(`${path}?since=${id("1")}`);
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("alert")).toContainText("The versions could not be compared");
  await page.context().unroute(old);
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.locator(".changes")).toHaveCount(2);
});

test("everybody can use it, on a phone too", async ({ page, api }) => {
  const { path, id } = await pages(api);
  await page.goto(`${path}?since=${id("1")}`);
  await expect(dialogOf(page).locator(".changes")).toHaveCount(2);
  await dialogOf(page).locator("summary").first().click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
