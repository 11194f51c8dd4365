// The hooks (behaviour.md, section 3) of applications: registering, listing and changing them, and their keys.

import { expectHooks, id } from "../../support/hooks.ts";
import { seed } from "../../support/seed.ts";
import { chooseAction, openRegistration } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test("registration dialog", async ({ page, api }) => {
  const { museum } = await seed(api);
  await page.goto(`/spec/${museum.id}`);
  await expectHooks(page, [], id("application-registration-modal"));
  await openRegistration(page);
  await expectHooks(
    page,
    id(
      "application-registration-modal",
      "applications-list",
      "row-item",
      "register-Kiosk",
      "create-application",
      "submit-registration",
    ),
    id("available-scopes-select"),
  );
  await expect(page.getByTestId("row-item").filter({ hasText: "Kiosk" })).toHaveClass(/\bselected\b/);
});

test("My Apps", async ({ page, api }) => {
  await page.goto("/my-apps");
  await expectHooks(
    page,
    ['a[data-testid="create-application-button"]', ...id("empty-state-card", "create-application-link")],
    id("no-auth-strategies-warning"),
  );
  const { kiosk } = await seed(api);
  await page.reload();
  await expectHooks(page, [
    ...id("applications-table", `actions-dropdown-${kiosk.id}`),
    '[data-testid="applications-table"] tbody tr',
  ]);
  await page.getByTestId(`actions-dropdown-${kiosk.id}`).getByRole("button").click();
  await expectHooks(
    page,
    [`[data-testid="actions-dropdown-${kiosk.id}"] [data-testid="dropdown-delete-application"]`],
    id("application-delete-modal"),
  );
  await page.getByTestId("dropdown-delete-application").click();
  await expectHooks(page, id("application-delete-modal", "application-delete-confirm-button"));
});

test("application form", async ({ page, api }) => {
  await page.goto("/application/create");
  await page.getByLabel("Authentication strategy").selectOption({ label: "Company login (OpenID Connect): OpenID Connect" });
  await expectHooks(
    page,
    [
      "input#applicationName[data-testid='application-name-input']",
      "#authStrat",
      "#redirectUri",
      "input#referenceId[data-testid='reference-id-input']",
      "#description",
      ...id("application-auth-strategy-select", "generate-reference-id"),
      "header h1",
    ],
    ["#availableScopes", ...id("no-auth-strategies-warning")],
  );
  await expect(page.locator("header h1")).toHaveText("Create New Application");
  const { kiosk } = await seed(api);
  await page.goto(`/application/${kiosk.id}/update`);
  await expectHooks(page, id("application-delete-button"));
  await expect(page.locator("header h1")).toHaveText("Update Application");
  await expect(page.locator('button[type="submit"]')).toHaveCount(1);
  await page.getByTestId("application-delete-button").click();
  await expectHooks(
    page,
    id("application-delete-modal", "application-delete-confirm-button", "application-delete-cancel-button"),
  );
});

test("application", async ({ page, api }) => {
  const { kiosk, intranet } = await seed(api);
  await page.goto(`/application/${kiosk.id}`);
  await expectHooks(
    page,
    [
      ...id("application-update-button", "auth-strategy-card", "auth-strategy-title", "auth-strategy-credential-type"),
      ...id(
        "auth-strategy-key-names-label",
        "key-name-apikey",
        "generate-credential-button",
        "credentials-list",
        "products-list",
        "status-badge",
      ),
      ".credentials-list",
    ],
    [".badge-container", ...id("display-name-modal")],
  );
  await expect(page.getByTestId("status-badge")).toHaveText(["approved", "pending"]);
  await page.goto(`/application/${intranet.id}`);
  await expectHooks(page, id("auth-strategy-auth-methods-label", "auth-method-bearer"), id("credentials-list"));
});

test("keys", async ({ page, api }) => {
  const { kiosk } = await seed(api);
  await page.goto(`/application/${kiosk.id}`);
  await page.getByTestId("generate-credential-button").click();
  await expectHooks(page, id("display-name-modal", "display-name-input", "create-credential-modal-button"));
  await page.getByTestId("display-name-input").fill("spare");
  await page.getByTestId("create-credential-modal-button").click();
  await expectHooks(
    page,
    [
      ...id(
        "copy-new-credential-modal",
        "copy-button",
        "copy-credentials-confirm-modal-button",
        "copy-credentials-close-modal-button",
      ),
    ],
    id("display-name-modal"),
  );
  await page.getByTestId("copy-credentials-close-modal-button").click();
  await page.getByTestId("copy-credentials-close-modal-button").click();
  await page.getByRole("button", { name: "Actions for spare" }).click();
  await expectHooks(page, [".rename-item", ".delete-item"]);
  await page.locator(".rename-item").click();
  await expectHooks(page, id("rename-display-name-input", "rename-credential-modal-button"));
  await page.keyboard.press("Escape");
  await chooseAction(page, "spare", "Revoke");
  await expectHooks(
    page,
    id("revoke-credential-modal", "revoke-credential-modal-button", "revoke-credential-close-modal-button"),
  );
});
