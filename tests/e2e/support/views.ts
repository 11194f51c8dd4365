// Every screen, dialog and menu of the portal, and how one comes to see it.

import { expect, type Page } from "@playwright/test";

import type { Api } from "./api.ts";
import { seed, type Seeded } from "./seed.ts";
import { chooseAction, openRegistration } from "./steps.ts";

/** Something to look at. */
export interface View {
  readonly name: string;
  /** Leads there, and returns when it is complete. */
  show(page: Page, seeded: Seeded): Promise<unknown>;
}

/** Views of somebody who is signed in. */
export const VIEWS: readonly View[] = [
  {
    name: "catalogue, cards",
    show: async (page) => {
      await page.goto("/");
      await expect(page.locator(".catalog-item")).toHaveCount(12);
    },
  },
  {
    name: "catalogue, table",
    show: async (page) => {
      await page.goto("/?view=table");
      await expect(page.getByRole("table")).toBeVisible();
    },
  },
  {
    name: "catalogue, nothing found",
    show: async (page) => {
      await page.goto("/?q=submarine");
      await expect(page.locator(".product-catalog-no-products")).toBeVisible();
    },
  },
  {
    name: "product",
    show: async (page, { museum }) => {
      await page.goto(`/spec/${museum.id}`);
      await expect(page.getByTestId("spec-operations-list").getByRole("link").first()).toBeAttached();
      await expect(page.getByTestId("app-reg-v2-register-btn")).toBeVisible();
    },
  },
  {
    name: "product, deprecated version",
    show: async (page, { museum }) => {
      await page.goto(`/spec/${museum.id}/1.1.0`);
      await expect(page.locator(".deprecated-warning")).toBeVisible();
    },
  },
  {
    name: "guide",
    show: async (page, { museum }) => {
      await page.goto(`/docs/${museum.id}/getting-started`);
      await expect(page.getByTestId("portal-document-viewer").getByRole("paragraph").first()).toBeVisible();
    },
  },
  {
    name: "registration, choosing",
    show: async (page, { museum }) => {
      await page.goto(`/spec/${museum.id}`);
      const dialog = await openRegistration(page);
      await expect(dialog.getByRole("radio", { name: "Intranet" })).toBeDisabled();
    },
  },
  {
    name: "registration, short form with errors",
    show: async (page, { museum }) => {
      await page.goto(`/spec/${museum.id}`);
      const dialog = await openRegistration(page);
      await dialog.getByRole("link", { name: "Create an application" }).click();
      await dialog.getByRole("button", { name: "Create" }).click();
      await expect(dialog.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "registration, approved",
    show: async (page, { museum }) => {
      await page.goto(`/spec/${museum.id}`);
      await (await openRegistration(page)).getByRole("button", { name: "Request Access" }).click();
      await expect(page.getByRole("heading", { name: "Approved" })).toBeVisible();
    },
  },
  {
    name: "My Apps",
    show: async (page) => {
      await page.goto("/my-apps");
      await expect(page.getByRole("listitem").filter({ hasText: "Tides API" })).toBeVisible();
    },
  },
  {
    name: "My Apps, menu of a row",
    show: async (page) => {
      await page.goto("/my-apps");
      await page.getByRole("button", { name: "Actions for Kiosk" }).click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
  },
  {
    name: "My Apps, deleting",
    show: async (page) => {
      await page.goto("/my-apps");
      await chooseAction(page, "Kiosk", "Delete application");
      await expect(page.getByRole("alertdialog")).toContainText("Tides API");
    },
  },
  {
    name: "form of a new application, with errors",
    show: async (page) => {
      await page.goto("/application/create");
      await page.getByRole("button", { name: "Create" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "form of an application",
    show: async (page, { intranet }) => {
      await page.goto(`/application/${intranet.id}/update`);
      await expect(page.getByLabel("Redirect URI")).toBeVisible();
    },
  },
  {
    name: "application with keys",
    show: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}`);
      await expect(page.getByText("kiosk-west-wing")).toBeVisible();
      await expect(page.getByTestId("products-list").getByTestId("status-badge")).toHaveCount(2);
    },
  },
  {
    name: "application at an identity provider",
    show: async (page, { intranet }) => {
      await page.goto(`/application/${intranet.id}`);
      await expect(page.getByTestId("products-list").getByRole("heading", { name: "No products yet" })).toBeVisible();
    },
  },
  {
    name: "naming a key",
    show: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}`);
      await page.getByRole("button", { name: "Generate key" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Generate key" }).click();
      await expect(page.getByRole("dialog").getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
    },
  },
  {
    name: "a new key",
    show: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}`);
      await page.getByRole("button", { name: "Generate key" }).click();
      await page.getByRole("dialog").getByLabel("Name").fill("spare");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog", { name: "Your new key" })).toBeVisible();
    },
  },
  {
    name: "revoking a key",
    show: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}`);
      await chooseAction(page, "kiosk-west-wing", "Revoke");
      await expect(page.getByRole("alertdialog")).toBeVisible();
    },
  },
  {
    name: "unregistering",
    show: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}`);
      await page.getByRole("button", { name: "Unregister: Lighthouse API 1.0.0" }).click();
      await expect(page.getByRole("alertdialog")).toBeVisible();
    },
  },
  {
    name: "account menu",
    show: async (page) => {
      await page.goto("/404");
      await page.getByRole("button", { name: /^Account:/ }).click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
  },
  ...(["403", "404"] as const).map((code) => ({
    name: code,
    show: async (page: Page) => {
      await page.goto(`/${code}`);
      await expect(page.getByTestId(code === "403" ? "forbidden" : "404")).toBeVisible();
    },
  })),
  {
    name: "a screen that could not be loaded",
    show: async (page) => {
      await page.route("**/api/v2/applications?**", (route) => route.abort());
      await page.goto("/my-apps");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "a portal that does not answer",
    show: async (page) => {
      await page.route("**/api/v2/portal", (route) => route.abort());
      await page.goto("/");
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
];

/** Views of products that lack something, by the product's name. */
export const ODD_PRODUCTS: readonly [product: string, path: "spec" | "docs", testid: string][] = [
  ["Fleet Telemetry", "spec", "spec-error-state"],
  ["Translation", "spec", "app-reg-v2-register-btn"],
  ["Weather Observations", "docs", "documentation-empty-state"],
];

/** Views of somebody who is not signed in. */
export const OPEN_VIEWS: readonly { name: string; show(page: Page): Promise<unknown> }[] = [
  { name: "sign in", show: (page) => page.goto("/login?registered=true") },
  {
    name: "sign in, refused",
    show: async (page) => {
      await page.goto("/login");
      await page.getByLabel("Email").fill("nobody@portico.example");
      await page.getByLabel("Password", { exact: true }).fill("wrong");
      await page.getByRole("button", { name: "Log in" }).click();
      await expect(page.getByRole("alert")).toBeVisible();
    },
  },
  {
    name: "register, refused",
    show: async (page) => {
      await page.goto("/register");
      await page.getByRole("button", { name: "Register" }).click();
      await expect(page.getByLabel("Email")).toHaveAttribute("aria-invalid", "true");
    },
  },
];

/** Shows a view to a developer who has been here before. */
export async function showView(view: View, page: Page, api: Api): Promise<void> {
  await view.show(page, await seed(api));
}
