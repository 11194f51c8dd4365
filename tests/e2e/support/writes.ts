// Every write of the guide: how one comes to it, what sends it, and what was typed.

import { expect, type Locator, type Page } from "@playwright/test";

import type { Call } from "./answers.ts";
import type { Person } from "./people.ts";
import type { Seeded } from "./seed.ts";
import { chooseAction, openRegistration } from "./steps.ts";

/** Something that is sent. */
export interface Sending {
  readonly name: string;
  readonly call: Call;
  /** The button that sends. */
  send(page: Page): Locator;
  /** Makes sure that what was typed or chosen is still there. */
  kept?(page: Page): Promise<void>;
  /** What shows when it was taken. */
  done(page: Page): Locator;
}

/** A write of somebody who is signed in. */
export interface Write extends Sending {
  /** Goes there and fills in what is to be sent. */
  prepare(page: Page, seeded: Seeded): Promise<unknown>;
}

/** All of them. */
export const WRITES: readonly Write[] = [
  {
    name: "create an application",
    call: { method: "POST", path: "/applications" },
    prepare: async (page) => {
      await page.goto("/application/create");
      await page.getByLabel("Name").fill("Ledger");
      await page.getByLabel("Authentication strategy").selectOption({ label: "Portal keys: API key in header apikey" });
      await page.getByLabel("Reference id").fill(crypto.randomUUID());
      await page.getByLabel("Description").fill("Counts.");
    },
    send: (page) => page.locator('button[type="submit"]'),
    kept: async (page) => {
      await expect(page.getByLabel("Name")).toHaveValue("Ledger");
      await expect(page.getByLabel("Description")).toHaveValue("Counts.");
    },
    done: (page) => page.getByRole("heading", { level: 1, name: "Ledger" }),
  },
  {
    name: "create an application in the dialog",
    call: { method: "POST", path: "/applications" },
    prepare: async (page, { open }) => {
      await page.goto(`/spec/${open.id}`);
      const dialog = await openRegistration(page);
      await dialog.getByRole("link", { name: "Create an application" }).click();
      await dialog.getByLabel("Name").fill("Ledger");
      await dialog.getByLabel("Reference id").fill(crypto.randomUUID());
    },
    send: (page) => page.getByRole("dialog").locator('button[type="submit"]'),
    kept: (page) => expect(page.getByRole("dialog").getByLabel("Name")).toHaveValue("Ledger"),
    done: (page) => page.getByRole("dialog").getByRole("radio", { name: "Ledger" }),
  },
  {
    name: "change an application",
    call: { method: "PATCH", path: "/applications/*" },
    prepare: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}/update`);
      await page.getByLabel("Name").fill("Kiosk 2");
    },
    send: (page) => page.locator('button[type="submit"]'),
    kept: (page) => expect(page.getByLabel("Name")).toHaveValue("Kiosk 2"),
    done: (page) => page.getByRole("heading", { level: 1, name: "Kiosk 2" }),
  },
  {
    name: "delete an application",
    call: { method: "DELETE", path: "/applications/*" },
    prepare: async (page) => {
      await page.goto("/my-apps");
      await chooseAction(page, "Intranet", "Delete application");
    },
    send: (page) => page.getByTestId("application-delete-confirm-button"),
    done: (page) => page.getByText("Application successfully deleted"),
  },
  {
    name: "request access",
    call: { method: "POST", path: "/applications/*/registrations" },
    prepare: async (page, { museum }) => {
      await page.goto(`/spec/${museum.id}`);
      await (await openRegistration(page)).getByRole("radio", { name: "Kiosk" }).check();
    },
    send: (page) => page.getByTestId("submit-registration"),
    kept: (page) => expect(page.getByRole("radio", { name: "Kiosk" })).toBeChecked(),
    done: (page) => page.getByRole("heading", { name: "Approved" }),
  },
  {
    name: "generate a key",
    call: { method: "POST", path: "/applications/*/credentials" },
    prepare: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}`);
      await page.getByRole("button", { name: "Generate key" }).click();
      await page.getByRole("dialog").getByLabel("Name").fill("spare");
    },
    send: (page) => page.getByRole("dialog").locator('button[type="submit"]'),
    kept: (page) => expect(page.getByRole("dialog").getByLabel("Name")).toHaveValue("spare"),
    done: (page) => page.getByRole("dialog", { name: "Your new key" }),
  },
  {
    name: "rename a key",
    call: { method: "PUT", path: "/applications/*/credentials/*" },
    prepare: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}`);
      await chooseAction(page, "kiosk-west-wing", "Rename");
      await page.getByRole("dialog").getByLabel("Name").fill("kiosk-east-wing");
    },
    send: (page) => page.getByRole("dialog").locator('button[type="submit"]'),
    kept: (page) => expect(page.getByRole("dialog").getByLabel("Name")).toHaveValue("kiosk-east-wing"),
    done: (page) => page.getByRole("cell", { name: "kiosk-east-wing", exact: true }),
  },
  {
    name: "revoke a key",
    call: { method: "DELETE", path: "/applications/*/credentials/*" },
    prepare: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}`);
      await chooseAction(page, "kiosk-west-wing", "Revoke");
    },
    send: (page) => page.getByTestId("revoke-credential-modal-button"),
    done: (page) => page.getByRole("heading", { name: "No Credentials" }),
  },
  {
    name: "unregister",
    call: { method: "DELETE", path: "/applications/*/registrations/*" },
    prepare: async (page, { kiosk }) => {
      await page.goto(`/application/${kiosk.id}`);
      await page.getByRole("button", { name: "Unregister: Lighthouse API 1.0.0" }).click();
    },
    send: (page) => page.getByRole("alertdialog").getByRole("button", { name: "Unregister" }),
    done: (page) => page.getByText("Unregistered from Lighthouse API"),
  },
];

/** A write of somebody who is not signed in; goes there and fills in what is to be sent. */
export async function toRegister(page: Page, person: Person): Promise<Sending> {
  await page.goto("/register");
  await page.getByLabel("Full name").fill(person.name);
  return {
    name: "make an account",
    call: { method: "POST", path: "/developer" },
    send: (page) => page.getByTestId("auth-register-submit"),
    ...(await account(page, person)),
  };
}

/** The same for signing in. */
export async function toSignIn(page: Page, person: Person): Promise<Sending> {
  await page.goto("/login");
  return {
    name: "sign in",
    call: { method: "POST", path: "/developer/authenticate" },
    send: (page) => page.getByTestId("auth-login-submit"),
    ...(await account(page, person)),
  };
}

async function account(page: Page, { email, password }: Person): Promise<Required<Pick<Sending, "kept" | "done">>> {
  const fields = [
    [page.getByLabel("Email"), email],
    [page.getByLabel("Password", { exact: true }), password],
  ] as const;
  for (const [field, text] of fields) await field.fill(text);
  return {
    kept: async () => {
      for (const [field, text] of fields) await expect(field).toHaveValue(text);
    },
    done: (page) => page.getByRole("button", { name: `Account: ${email}` }),
  };
}
