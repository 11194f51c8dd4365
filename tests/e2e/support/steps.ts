// What a person does again and again, in the words of the screens.

import { expect, type Locator, type Page } from "@playwright/test";

import type { Person } from "./people.ts";

/** Fills in the card at `/login` and sends it. */
export async function signIn(page: Page, { email, password }: Pick<Person, "email" | "password">): Promise<void> {
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
}

/** Fills in the card at `/register` and sends it. */
export async function register(page: Page, { name, email, password }: Person): Promise<void> {
  await page.getByLabel("Full name").fill(name);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Register" }).click();
}

/** Opens the account menu and signs out. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Account:/ }).click();
  await page.getByRole("menuitem", { name: "Logout" }).click();
}

/** Goes to a product by searching the catalogue for its name. */
export async function findProduct(page: Page, name: string): Promise<void> {
  await mainNavigation(page).getByRole("link", { name: "Catalog" }).click();
  await page.getByRole("searchbox", { name: "Search the catalog" }).fill(name);
  // A click goes nowhere when the list is replaced between its press and its release.
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

/** Opens the registration dialog of the version on the screen. */
export async function openRegistration(page: Page): Promise<Locator> {
  await page
    .getByRole("main")
    .getByRole("button", { name: /^Register/ })
    .click();
  const dialog = page.getByRole("dialog", { name: /^Register for / });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Goes to My Apps by the header. */
export async function goToMyApps(page: Page): Promise<void> {
  await mainNavigation(page).getByRole("link", { name: "My Apps" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Apps");
}

/** Opens the menu of a row and chooses an entry. */
export async function chooseAction(page: Page, of: string, entry: string): Promise<void> {
  await page.getByRole("button", { name: `Actions for ${of}` }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

/** Generates a key on the application page, takes it from the clipboard, and closes the dialog. */
export async function generateKey(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "Generate key" }).click();
  const dialog = page.getByRole("dialog", { name: "Generate a key" });
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Generate key" }).click();
  await page.getByRole("dialog", { name: "Your new key" }).getByRole("button", { name: "Copy and close" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Errors that are told; a live region that is still empty tells none. */
export function errors(on: Page | Locator): Locator {
  return on.getByRole("alert").filter({ hasText: /\S/ });
}

function mainNavigation(page: Page): Locator {
  return page.getByRole("navigation", { name: "Main" });
}
