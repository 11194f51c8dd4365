// Making an account (behaviour.md 2.1).

import { register } from "../../support/steps.ts";
import { expect, test } from "../../support/test.ts";

test("a newcomer is signed in at once", async ({ page, newcomer }) => {
  await page.goto("/login");
  await page.getByRole("link", { name: "Register" }).click();
  await expect(page).toHaveURL("/register");
  await expect(page).toHaveTitle("Registration | Developer Portal");
  await register(page, newcomer);
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("button", { name: `Account: ${newcomer.email}` })).toBeVisible();
});

test("a taken address is refused beside the field, and what was typed stays", async ({ page, api, newcomer }) => {
  await api.register(newcomer);
  await page.goto("/register");
  await register(page, newcomer);
  const email = page.getByLabel("Email");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveAccessibleDescription(/is already registered/);
  await expect(email).toHaveValue(newcomer.email);
  await expect(page.getByLabel("Full name")).toHaveValue(newcomer.name);
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue(newcomer.password);
});

test("the server decides what an email address is, and its answer stands beside the field", async ({ page, newcomer }) => {
  await page.goto("/register");
  await register(page, { ...newcomer, email: "not an address" });
  await expect(page.getByLabel("Email")).toHaveAccessibleDescription(/must be a valid email address/);
  await register(page, newcomer);
  await expect(page).toHaveURL("/");
});

test("a short password is refused beside the field, whose rule was there before", async ({ page, newcomer }) => {
  await page.goto("/register");
  const password = page.getByLabel("Password", { exact: true });
  await expect(password).toHaveAccessibleDescription(/At least 8 characters/);
  await register(page, { ...newcomer, password: "7 chars" });
  await expect(password).toHaveAttribute("aria-invalid", "true");
  await register(page, newcomer);
  await expect(page).toHaveURL("/");
});

test("an empty form can be sent, and every field says what is wrong", async ({ page }) => {
  await page.goto("/register");
  await page.getByRole("button", { name: "Register" }).click();
  for (const field of [page.getByLabel("Full name"), page.getByLabel("Email"), page.getByLabel("Password", { exact: true })]) {
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/.+/);
  }
});
