// Tokens by OAuth 2.0, from a real identity provider.

import type { Page } from "@playwright/test";

import type { Trial } from "../../support/trial/form.ts";
import { MACHINE, PAGE_CLIENT } from "../../support/trial/provider.ts";
import { expect, test } from "../../support/trial/test.ts";

const CHANNEL = "portico-oauth2";
const CLOSED = "No answer yet, and the window seems to be closed.";

/** Opens the part of the form that gets a token, for a client. */
async function asClient(trial: Trial, id: string, secret = "", flow = "Sign in (authorization code)"): Promise<void> {
  await trial.request.getByText("Get a token").click();
  await trial.field("Flow").selectOption({ label: flow });
  await trial.field("Client id").fill(id);
  await trial.field("Client secret").fill(secret);
}

/** Presses the button, and waits for the provider's page. */
async function toProvider(page: Page, trial: Trial): Promise<Page> {
  const opened = page.context().waitForEvent("page");
  await trial.request.getByRole("button", { name: "Get token" }).click();
  const popup = await opened;
  await expect(popup.getByRole("link", { name: "Allow" })).toBeVisible();
  return popup;
}

test("signing in at the provider makes a token that opens the API", async ({ page, trying, portal }) => {
  const seen: string[] = [];
  const trial = await trying("Get the secret");
  await trial.send();
  await expect(trial.response).toContainText("401 Unauthorized");
  await asClient(trial, PAGE_CLIENT);
  await expect(trial.request).toContainText(`The client must allow the redirect address ${portal.url}/oauth2-redirect.html.`);
  const popup = await toProvider(page, trial);
  popup.on("framenavigated", (frame) => seen.push(frame.url()));
  expect(await popup.evaluate(() => window.opener), "the provider's page has no hold on the portal's").toBeNull();
  await expect(trial.request).toContainText("Waiting for the identity provider");
  await popup.getByRole("link", { name: "Allow" }).click();
  await expect(trial.request).toContainText("The token is filled in.");
  await expect.poll(() => popup.isClosed(), "the window closes itself").toBe(true);
  await expect(trial.field("OAuth 2.0")).toHaveValue(/^\S{20,}$/);
  await trial.send();
  await expect(trial.response).toContainText("200 OK");
  const token = await trial.field("OAuth 2.0").inputValue();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  expect([kept, ...seen].filter((text) => text.includes(token))).toEqual([]);
});

test("the request for a code is what the standards ask for", async ({ page, trying, portal, neighbours: { provider } }) => {
  const requests: URL[] = [];
  page.context().on("request", (request) => {
    if (request.url().startsWith(`${provider.url}/auth`)) requests.push(new URL(request.url()));
  });
  const trial = await trying("Get the secret");
  await asClient(trial, PAGE_CLIENT);
  for (let at = 0; at < 2; at += 1) {
    await (await toProvider(page, trial)).getByRole("link", { name: "Deny" }).click();
    await expect(trial.request).toContainText("The identity provider said no");
  }
  const [first, second] = requests.map((url) => Object.fromEntries(url.searchParams));
  expect(first).toMatchObject({
    response_type: "code",
    client_id: PAGE_CLIENT,
    redirect_uri: `${portal.url}/oauth2-redirect.html`,
    scope: "lights:read",
    code_challenge_method: "S256",
  });
  expect(first!.code_challenge).toMatch(/^[\w-]{43}$/);
  for (const name of ["state", "code_challenge"]) expect(first![name], name).not.toBe(second![name]);
  expect(first, "a nonce is for those who ask who somebody is").not.toHaveProperty("nonce");
});

test("who asks for openid as well gets a token as well", async ({ page, trying }) => {
  const trial = await trying("Get the secret");
  await asClient(trial, PAGE_CLIENT);
  await trial.request.getByRole("group", { name: "Scopes" }).getByLabel("openid").check();
  const popup = await toProvider(page, trial);
  await popup.getByRole("link", { name: "Allow" }).click();
  await expect(trial.request).toContainText("The token is filled in.");
  await trial.send();
  await expect(trial.response).toContainText("200 OK");
});

test("what is ticked for one way to a token is not asked for on another", async ({ trying }) => {
  const trial = await trying("Get the secret");
  await asClient(trial, MACHINE.id, MACHINE.secret);
  const scopes = trial.request.getByRole("group", { name: "Scopes" });
  await scopes.getByLabel("openid").check();
  await trial.field("Flow").selectOption({ label: "Client credentials" });
  await expect(scopes.getByRole("checkbox")).toHaveCount(1);
  await trial.request.getByRole("button", { name: "Get token" }).click();
  await expect(trial.request, "a program that asks for more than its own scope is refused").toContainText("The token is filled in.");
  await trial.field("Flow").selectOption({ label: "Sign in (authorization code)" });
  await expect(scopes.getByLabel("openid"), "who comes back finds it ticked").toBeChecked();
});

test("a person who says no is understood", async ({ page, trying }) => {
  const trial = await trying("Get the secret");
  await asClient(trial, PAGE_CLIENT);
  await (await toProvider(page, trial)).getByRole("link", { name: "Deny" }).click();
  await expect(trial.request).toContainText("The identity provider said no: Robin said <b>no</b>");
  await expect(trial.field("OAuth 2.0")).toHaveValue("");
});

test("a window that is closed ends the waiting", async ({ page, trying }) => {
  const trial = await trying("Get the secret");
  await asClient(trial, PAGE_CLIENT);
  await (await toProvider(page, trial)).close();
  await expect(trial.request).toContainText(CLOSED);
  await expect(trial.request.getByRole("button", { name: "Get token" })).toBeEnabled();
});

test("a browser that keeps the portal's windows apart is told as such, and no window stays", async ({ page, context, trying }) => {
  await page.addInitScript(() => {
    window.BroadcastChannel = class {
      constructor() {
        throw new Error("not here");
      }
    } as unknown as typeof BroadcastChannel;
  });
  const trial = await trying("Get the secret");
  await asClient(trial, PAGE_CLIENT);
  await trial.request.getByRole("button", { name: "Get token" }).click();
  await expect(trial.request).toContainText("The browser does not let this portal's windows speak with each other");
  await expect.poll(() => context.pages().length).toBe(1);
});

test("a provider that hides its window from the page is waited for", async ({ page, context, trying, neighbours: { provider } }) => {
  await context.route(`${provider.url}/**`, async (route) => {
    if (!route.request().isNavigationRequest()) return route.fallback();
    const response = await route.fetch({ maxRedirects: 0 });
    const headers = { ...response.headers(), "cross-origin-opener-policy": "same-origin" };
    return route.fulfill({ response, headers });
  });
  const trial = await trying("Get the secret");
  await asClient(trial, PAGE_CLIENT);
  const popup = await toProvider(page, trial);
  await expect(trial.request).toContainText(CLOSED);
  await expect(trial.request.getByRole("button", { name: "Get token" })).toBeEnabled();
  await popup.getByRole("link", { name: "Allow" }).click();
  await expect(trial.request).toContainText("The token is filled in.");
});

test("an answer to another question is not used, and does not end the waiting", async ({ page, context, trying, neighbours: { provider } }) => {
  const exchanged: string[] = [];
  page.on("request", (request) => {
    if (request.url() === `${provider.url}/token`) exchanged.push(request.url());
  });
  const trial = await trying("Get the secret");
  await asClient(trial, PAGE_CLIENT);
  const popup = await toProvider(page, trial);
  const forger = await context.newPage();
  await forger.goto("/robots.txt");
  await forger.evaluate((name) => {
    new BroadcastChannel(name).postMessage(JSON.stringify({ query: "?code=stolen&state=guessed", fragment: "" }));
  }, CHANNEL);
  // Longer than it takes to look for the window.
  await page.waitForTimeout(800);
  await expect(trial.request).toContainText("Waiting for the identity provider");
  await popup.close();
  await expect(trial.request).toContainText("The answer does not belong to this request, so it was not used.");
  await expect(trial.field("OAuth 2.0")).toHaveValue("");
  expect(exchanged).toEqual([]);
});

test("a client that the provider does not know never comes back, and closing its window says so", async ({ page, trying }) => {
  const trial = await trying("Get the secret");
  await asClient(trial, "somebody else");
  const opened = page.context().waitForEvent("page");
  await trial.request.getByRole("button", { name: "Get token" }).click();
  const popup = await opened;
  await expect(popup.getByText("invalid_client").first()).toBeVisible();
  await popup.close();
  await expect(trial.request).toContainText(CLOSED);
});

test("what is typed for a token stays when something else is chosen", async ({ trying, upstream }) => {
  const trial = await trying("Get the secret");
  await asClient(trial, MACHINE.id, MACHINE.secret);
  await trial.field("Server").selectOption({ label: upstream.closed });
  await expect(trial.field("Client id")).toHaveValue(MACHINE.id);
  await expect(trial.field("Client secret")).toHaveValue(MACHINE.secret);
});

test("a program gets its token with its secret, whatever characters that has", async ({ trying, neighbours: { provider } }) => {
  const trial = await trying("Get the secret");
  await asClient(trial, MACHINE.id, MACHINE.secret, "Client credentials");
  await trial.request.getByRole("button", { name: "Get token" }).click();
  await expect(trial.request).toContainText("The token is filled in.");
  expect(await provider.isGood(await trial.field("OAuth 2.0").inputValue())).toBe(true);
  await trial.send();
  await expect(trial.response).toContainText("200 OK");
});

test("a wrong secret is refused in the provider's words", async ({ trying }) => {
  const trial = await trying("Get the secret");
  await asClient(trial, MACHINE.id, "wrong", "Client credentials");
  await trial.request.getByRole("button", { name: "Get token" }).click();
  await expect(trial.request).toContainText(/The identity provider said no: .*client/);
  await expect(trial.field("OAuth 2.0")).toHaveValue("");
});

test("a provider that is not there is said to be", async ({ page, trying }) => {
  const trial = await trying("Get the lost secret");
  await asClient(trial, MACHINE.id, MACHINE.secret, "Client credentials");
  await trial.request.getByRole("button", { name: "Get token" }).click();
  await expect(trial.request).toContainText("The identity provider could not be reached.");
  await trial.field("Flow").selectOption({ label: "Sign in (authorization code)" });
  const opened = page.context().waitForEvent("page");
  await trial.request.getByRole("button", { name: "Get token" }).click();
  await (await opened).close();
  await expect(trial.request).toContainText(CLOSED);
});
