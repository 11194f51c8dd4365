// Whether a version can be registered for, and the reason when it cannot (behaviour.md 2.6, 2.8).

import { expect, signedIn as test } from "../../support/test.ts";

test("a version names its strategy and how a key is sent", async ({ page, api }) => {
  const { id } = await api.product("Museum API");
  await page.goto(`/spec/${id}`);
  const card = page.getByTestId("auth-strategy-card");
  await expect(card.getByTestId("auth-strategy-title")).toHaveText("Portal keys");
  await expect(card.getByTestId("auth-method-key-auth")).toBeVisible();
  await expect(card).toContainText("apikey");
  await expect(page.getByTestId("app-reg-v2-register-btn")).toBeEnabled();
});

test("closed registration is a disabled button with its reason", async ({ page, api }) => {
  const { id } = await api.product("Translation");
  await page.goto(`/spec/${id}`);
  const button = page.getByTestId("app-reg-v2-register-btn");
  await expect(button).toBeDisabled();
  await expect(page.getByText("Registration for this version is closed.")).toBeVisible();
});

test("a version without registration offers none", async ({ page, api }) => {
  const { id } = await api.product("Portal API");
  await page.goto(`/spec/${id}`);
  await expect(page.getByTestId("spec-operations-list")).toBeVisible();
  await expect(page.getByTestId("auth-strategy-card")).toHaveCount(0);
  await expect(page.getByTestId("app-reg-v2-register-btn")).toHaveCount(0);
});

test("OpenID Connect shows its method", async ({ page, api }) => {
  const { id } = await api.product("Identity Directory");
  await page.goto(`/spec/${id}`);
  await expect(page.getByTestId("auth-strategy-card").getByTestId("auth-method-bearer")).toBeVisible();
});

test("a product without a specification says so, and its guides are there", async ({ page, api }) => {
  const { id } = await api.product("Fleet Telemetry");
  await page.goto(`/spec/${id}`);
  await expect(page.getByTestId("spec-error-state")).toBeVisible();
  await expect(page.getByTestId("spec-operations-list")).toHaveCount(0);
  await expect(page.getByTestId("app-reg-v2-register-btn")).toBeEnabled();
  await page
    .getByRole("link", { name: /connect to the stream/i })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /connect to the stream/i })).toBeVisible();
});
