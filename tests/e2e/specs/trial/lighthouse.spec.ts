// The first minutes of a developer: a real API of the demo, from 401 to 200 with a key of their own.

import type { Page } from "@playwright/test";

import type { Api, Application } from "../../support/api.ts";
import { findProduct, signIn, signOut } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";
import { chooseOperation, goToOperation, Trial } from "../../support/trial/form.ts";

const KEY_FIELD = "API key in header apikey";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

async function approved(api: Api): Promise<Application> {
  const app = await api.createApplication("Kiosk", "Portal keys");
  await api.requestAccess(app, (await api.product("Lighthouse API")).versions[0]!);
  return app;
}

/** Generates a key on the screen, hands it over and closes the dialog. */
async function handOver(page: Page, app: Application): Promise<string> {
  await page.goto(`/application/${app.id}`);
  await page.getByRole("button", { name: "Generate key" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("tab");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Your new key" });
  await dialog.getByRole("button", { name: "Use this key to try APIs in this tab" }).click();
  await expect(dialog).toContainText("until you close this tab or sign out");
  await dialog.getByRole("button", { name: "Copy and close" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The form of an operation of the API, reached without loading the page anew. */
async function walkTo(page: Page, title: string): Promise<Trial> {
  await findProduct(page, "Lighthouse API");
  await chooseOperation(page, title);
  const trial = new Trial(page, title);
  await trial.open();
  return trial;
}

test("without a key the answer is a 401, shown in all of its parts", async ({ page, api }) => {
  await goToOperation(page, (await api.product("Lighthouse API")).id, "List the lights");
  const trial = new Trial(page, "List the lights");
  await expect(trial.request).toContainText("No credentials yet");
  await trial.send();
  await expect(trial.response).toContainText("401 Unauthorized");
  await expect(trial.response).toContainText(/\d+ ms · \d+ B/);
  await expect(trial.body).toContainText(/^\{\n {2}"/);
  await expect(trial.body).toContainText('"status": 401');
  await trial.show("Raw");
  await expect(trial.body).toContainText(/^\{"/);
  await trial.show(/^Headers \d+$/);
  await expect(trial.response.getByText("application/problem+json")).toBeVisible();
  await expect(trial.request.getByLabel("Send through the portal's server")).toHaveCount(0);
});

test("a key that is typed in opens the API, for all of its operations", async ({ page, api }) => {
  const key = await api.generateKey(await approved(api), "typed");
  const { id } = await api.product("Lighthouse API");
  await goToOperation(page, id, "List the lights");
  const trial = new Trial(page, "List the lights");
  await trial.open();
  await trial.field(KEY_FIELD).fill(key);
  await expect(trial.sample).toContainText(key);
  await trial.send();
  await expect(trial.response).toContainText("200 OK");
  await expect(trial.body).toContainText('"name": "Kestrel Rock"');

  const other = new Trial(page, "Get one light");
  await expect(other.request).toContainText("Sends with your credentials");
  await other.send();
  await expect(other.response).toContainText("200 OK");
  await other.open();
  await expect(other.field("id")).toHaveValue("kestrel-rock");
  await other.field("id").fill("blue lantern/?#");
  await other.send();
  await expect(other.response).toContainText("404 Not Found");
});

test("a key that was handed over is a press away, and leaves no trace", async ({ page, api }) => {
  const traces: string[] = [];
  page.on("console", (message) => traces.push(message.text()));
  page.on("request", (request) => traces.push(request.url()));
  page.on("framenavigated", (frame) => traces.push(frame.url()));
  const key = await handOver(page, await approved(api));
  const trial = await walkTo(page, "List the lights");
  await trial.request.getByRole("button", { name: "Use the key of Kiosk" }).click();
  await expect(trial.field(KEY_FIELD)).toHaveValue(key);
  await trial.send();
  await expect(trial.response).toContainText("200 OK");
  traces.push(page.url(), await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie])));
  expect(traces.filter((text) => text.includes(key))).toEqual([]);

  await page.reload();
  await trial.open();
  await expect(trial.field(KEY_FIELD)).toHaveValue("");
  await expect(trial.request.getByRole("button", { name: /^Use the key of/ })).toHaveCount(0);
  expect(await page.content()).not.toContain(key);
});

test("a key that was handed over is gone when the developer signs out", async ({ page, api, developer }) => {
  const key = await handOver(page, await approved(api));
  const trial = await walkTo(page, "List the lights");
  await trial.request.getByRole("button", { name: "Use the key of Kiosk" }).click();
  await signOut(page);
  await expect(page).toHaveURL(/\/login/);
  expect(await page.content()).not.toContain(key);
  await signIn(page, developer);
  await expect(page.getByRole("button", { name: /^Account:/ })).toBeVisible();
  const again = await walkTo(page, "List the lights");
  await expect(again.field(KEY_FIELD)).toHaveValue("");
  await expect(again.request.getByRole("button", { name: /^Use the key of/ })).toHaveCount(0);
});

test("a registration that waits is answered with 403", async ({ page, api }) => {
  const app = await api.createApplication("Pilot", "Portal keys");
  const tides = await api.product("Tides API");
  await api.requestAccess(app, tides.versions[0]!);
  await goToOperation(page, tides.id, "Get the next high and low water");
  const trial = new Trial(page, "Get the next high and low water");
  await trial.open();
  await trial.field(KEY_FIELD).fill(await api.generateKey(app, "pilot"));
  await trial.field(KEY_FIELD).press("Enter");
  await expect(trial.response).toContainText("403 Forbidden");
});
