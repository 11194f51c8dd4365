// The session's life: it is renewed silently, and when it is over the way back is kept (behaviour.md 1.2).

import { countRequests, interrupt, problem } from "../../support/answers.ts";
import { signIn } from "../../support/steps.ts";
import { expect, test } from "../../support/test.ts";

const REFRESH = { method: "POST", path: "/developer/refresh" } as const;

test("the way back keeps query and hash", async ({ page, api, newcomer }) => {
  await api.register(newcomer);
  await page.goto("/?q=tide&page=1#main");
  await expect(page).toHaveURL("/login");
  await signIn(page, newcomer);
  await expect(page).toHaveURL("/?q=tide&page=1#main");
});

test("an expired access token is renewed without a word", async ({ page, context, developer: _ }) => {
  await page.goto("/");
  await context.clearCookies({ name: "portalaccesstoken" });
  const refreshes = countRequests(page, REFRESH);
  await page.getByRole("navigation").getByRole("link", { name: "My Apps" }).click();
  await expect(page.getByRole("heading", { name: "No Applications" })).toBeVisible();
  expect(refreshes(), "calls that fail together share one refresh").toBe(1);
  expect((await context.cookies()).map(({ name }) => name)).toContain("portalaccesstoken");
});

test("a visit with an expired access token stays signed in", async ({ page, context, developer }) => {
  await context.clearCookies({ name: "portalaccesstoken" });
  await page.goto("/my-apps");
  await expect(page).toHaveURL("/my-apps");
  await expect(page.getByRole("button", { name: `Account: ${developer.email}` })).toBeVisible();
});

test("a session that cannot be renewed just now is not over, and what was typed stays", async ({ page, context, developer }) => {
  await page.goto("/application/create");
  await page.getByLabel("Name").fill("Patient");
  await page.getByLabel("Authentication strategy").selectOption({ label: "Portal keys: API key in header apikey" });
  await page.getByRole("button", { name: "Generate" }).click();
  await context.clearCookies({ name: "portalaccesstoken" });
  await interrupt(page, REFRESH, problem(503));
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await expect(page.getByRole("button", { name: `Account: ${developer.email}` })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Patient");

  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Patient");
});

test("a visit whose session cannot be renewed just now can be tried again", async ({ page, context, developer }) => {
  await context.clearCookies({ name: "portalaccesstoken" });
  await interrupt(page, REFRESH, problem(503));
  await page.goto("/my-apps");
  await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: `Account: ${developer.email}` })).toBeVisible();
  await expect(page).toHaveURL("/my-apps");
});

test("when both tokens are gone, signing in leads back", async ({ page, context, developer }) => {
  // A page that asks nothing by and by, as the catalogue does for its cards: the press shall be what finds the session over.
  await page.goto("/application/create");
  await expect(page.getByLabel("Name")).toBeVisible();
  await page.waitForLoadState("networkidle");
  await context.clearCookies();
  await page.getByRole("navigation").getByRole("link", { name: "My Apps" }).click();
  await expect(page).toHaveURL("/login");
  await signIn(page, developer);
  await expect(page).toHaveURL("/my-apps");
});

test("an address cannot lead away after signing in", async ({ page, api, newcomer }) => {
  await api.register(newcomer);
  await page.goto("/login");
  await page.evaluate(() => {
    for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, "//evil.example/");
    sessionStorage.setItem("portico-return", "//evil.example/");
  });
  await signIn(page, newcomer);
  await expect(page).toHaveURL("/");
});
