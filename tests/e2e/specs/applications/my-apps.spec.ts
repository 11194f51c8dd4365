// The list of applications (behaviour.md 2.9).

import { type Call, countRequests } from "../../support/answers.ts";
import { anotherDeveloper } from "../../support/people.ts";
import { seed } from "../../support/seed.ts";
import { chooseAction } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";

const LIST: Call = { method: "GET", path: "/applications" };

test("a newcomer has none, and two ways on", async ({ page }) => {
  await page.goto("/my-apps");
  await expect(page).toHaveTitle("My Apps | Developer Portal");
  await expect(page.getByRole("heading", { name: "No Applications" })).toBeVisible();
  await expect(page.getByTestId("no-auth-strategies-warning")).toHaveCount(0);
  await expect(page.getByTestId("create-application-link")).toHaveAttribute("href", "/application/create");
  await page.getByRole("link", { name: "Browse the catalog" }).click();
  await expect(page).toHaveURL("/");
});

test("a row says what the application is and may call, and leads to it", async ({ page, api }) => {
  const { kiosk } = await seed(api);
  await page.goto("/my-apps");
  const rows = page.getByTestId("applications-table").locator("tbody tr");
  await expect(rows).toHaveCount(2);
  const row = rows.filter({ hasText: "Kiosk" });
  await expect(row).toContainText("The screens in the foyer.");
  await expect(row).toContainText("Portal keys");
  await expect(row.getByRole("listitem").filter({ hasText: "Lighthouse API" })).toContainText("approved");
  await expect(row.getByRole("listitem").filter({ hasText: "Tides API" })).toContainText("pending");
  await expect(rows.filter({ hasText: "Intranet" })).toContainText("OpenID Connect");
  await row.click();
  await expect(page).toHaveURL(`/application/${kiosk.id}`);
});

test("a search is one request after a burst, stands in the address, and can be cleared", async ({ page, api }) => {
  await seed(api);
  await page.goto("/my-apps");
  const rows = page.getByTestId("applications-table").locator("tbody tr");
  await expect(rows).toHaveCount(2);
  const requests = countRequests(page, LIST);
  await page.getByRole("searchbox", { name: "Search applications" }).pressSequentially("INTRA", { delay: 30 });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText("Intranet");
  expect(requests()).toBe(1);
  await page.reload();
  await expect(rows).toHaveCount(1);
  await page.getByRole("searchbox").fill("submarine");
  await expect(page.getByRole("heading", { name: "Nothing matches “submarine”" })).toBeVisible();
  await page.getByRole("button", { name: "Clear search" }).click();
  await expect(rows).toHaveCount(2);
});

test("more than a page of applications has pages", async ({ page, api }) => {
  for (let number = 1; number <= 26; number += 1) await api.createApplication(`App ${number}`, "Portal keys");
  await page.goto("/my-apps");
  await expect(page.getByText("1 - 25 of 26")).toBeVisible();
  const rows = page.getByTestId("applications-table").locator("tbody tr");
  await expect(rows).toHaveCount(25);
  await page.getByTestId("pagination-forwards").click();
  await expect(page.getByText("26 - 26 of 26")).toBeVisible();
  await expect(rows).toHaveCount(1);

  await page.goto("/my-apps?page=9");
  await expect(page.getByRole("heading", { name: "There is no page 9" })).toBeVisible();
  await page.getByRole("button", { name: "Go to the first page" }).click();
  await expect(rows).toHaveCount(25);

  await page.getByTestId("pagination-forwards").click();
  await expect(rows).toHaveCount(1);
  const name = await rows.getByRole("link").first().innerText();
  await chooseAction(page, name, "Delete application");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete application" }).click();
  await expect(rows, "the page that is empty now is left").toHaveCount(25);
});

test("somebody else's applications are not there", async ({ page, api, playwright, portal }) => {
  await api.createApplication("Mine", "Portal keys");
  const other = await anotherDeveloper(playwright, portal.url);
  const theirs = await other.api.createApplication("Theirs", "Portal keys");
  await other.leave();
  await page.goto("/my-apps");
  await expect(page.getByRole("link", { name: "Mine" })).toBeVisible();
  await expect(page.getByText("Theirs")).toHaveCount(0);
  await page.goto(`/application/${theirs.id}`);
  await expect(page).toHaveURL("/404");
});
