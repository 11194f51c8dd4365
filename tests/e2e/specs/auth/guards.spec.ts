// Who may see which page: the matrix of behaviour.md 1.3.

import { expect, test } from "../../support/test.ts";

const CATALOG = ["/", "/spec/any-product", "/spec/any-product/any-version", "/docs/any-product/any-guide"];
const APPLICATIONS = ["/my-apps", "/application/create", "/application/any", "/application/any/update"];
const AUTH = ["/login", "/register"];
const ERRORS = ["/403", "/404", "/no/such/page"];

test.describe("a private portal, nobody signed in", () => {
  for (const path of [...CATALOG, ...APPLICATIONS, ...ERRORS]) {
    test(`${path} asks to sign in`, async ({ page }) => {
      await page.goto(path);
      await expect(page).toHaveURL("/login");
      await expect(page.getByTestId("auth-login-form")).toBeVisible();
      await expect(page.getByTestId("user-dropdown")).toHaveCount(0);
    });
  }

  for (const path of AUTH) {
    test(`${path} is open`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page).toHaveURL(path);
    });
  }
});

test.describe("a private portal, signed in", () => {
  for (const path of ["/", "/my-apps", "/application/create", "/403", "/404"]) {
    test(`${path} stays`, async ({ page, developer: _ }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page).toHaveURL(path);
    });
  }

  test("an unknown page is a 404 that names the page", async ({ page, developer: _ }) => {
    await page.goto("/no/such/page");
    await expect(page).toHaveURL("/404");
    await expect(page).toHaveTitle("Not Found | Developer Portal");
    await expect(page.getByRole("heading", { name: "Sorry. We cannot find the page you are looking for." })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("/no/such/page");
    await page.getByRole("main").getByRole("link").click();
    await expect(page).toHaveURL("/");
  });

  test("the forbidden page leads home", async ({ page, developer: _ }) => {
    await page.goto("/403");
    await expect(page).toHaveTitle("Forbidden | Developer Portal");
    await expect(page.getByRole("heading", { name: "Sorry. You are not authorized to view this page." })).toBeVisible();
    await page.getByRole("main").getByRole("link").click();
    await expect(page).toHaveURL("/");
  });

  test("/application leads to the form", async ({ page, developer: _ }) => {
    await page.goto("/application");
    await expect(page).toHaveURL("/application/create");
  });
});
