// A key: told once, copied, renamed, revoked (guide, part 5).

import { callSample } from "../../support/sample.ts";
import { chooseAction, generateKey } from "../../support/steps.ts";
import { expect, signedIn as test } from "../../support/test.ts";
import type { Application } from "../../support/api.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

let app: Application;

test.beforeEach(async ({ page, api }) => {
  app = await api.createApplication("Kiosk", "Portal keys");
  await api.requestAccess(app, (await api.product("Lighthouse API")).versions[0]!);
  await page.goto(`/application/${app.id}`);
  await expect(page.getByRole("heading", { name: "No Credentials" })).toBeVisible();
});

test("a key is masked until it is revealed, copied truthfully, and told once", async ({ page, request }) => {
  await page.getByRole("button", { name: "Generate key" }).click();
  const naming = page.getByRole("dialog", { name: "Generate a key" });
  await expect(naming.getByLabel("Name")).toBeFocused();
  await naming.getByLabel("Name").fill("kiosk-west-wing");
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: "Your new key" });
  await expect(dialog).toContainText("Shown only now.");
  await expect(dialog).toContainText("Not copied yet");
  await dialog.getByRole("button", { name: "Copy key" }).click();
  const key = await page.evaluate(() => navigator.clipboard.readText());
  await expect(dialog).toContainText("Copied to the clipboard");
  await expect(page.getByText(key)).toHaveCount(0);
  await dialog.getByRole("button", { name: "Reveal key" }).click();
  await expect(dialog.getByText(key, { exact: true })).toBeVisible();
  await dialog.getByTestId("copy-credentials-close-modal-button").click();

  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByTestId("credentials-list").getByRole("row", { name: /kiosk-west-wing/ })).toBeVisible();
  expect(await page.content(), "it is nowhere any more").not.toContain(key);
  await page.reload();
  await expect(page.getByTestId("credentials-list").getByRole("row", { name: /kiosk-west-wing/ })).toBeVisible();
  expect(await page.content()).not.toContain(key);
  expect(await callSample(request, "/lighthouse/lights", key)).toBe(200);
});

test("no header of the table promises the key", async ({ page, api }) => {
  await api.generateKey(app, "one");
  await page.reload();
  await expect(page.getByTestId("credentials-list").getByRole("columnheader")).toHaveText(["Name", "ID", "Actions"]);
});

test("closing without having kept the key asks once", async ({ page }) => {
  await page.getByRole("button", { name: "Generate key" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("careless");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Your new key" });
  await dialog.getByTestId("copy-credentials-close-modal-button").click();
  await expect(dialog).toContainText("It cannot be shown again.");
  await dialog.getByRole("button", { name: "Close without it" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a browser that refuses to copy is believed, and the key is there to be selected", async ({ page, context }) => {
  await context.clearPermissions();
  await context.grantPermissions(["geolocation"]); // Whatever is not granted then is refused.
  await page.getByRole("button", { name: "Generate key" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("by hand");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Your new key" });
  await dialog.getByRole("button", { name: "Copy key" }).click();
  await expect(dialog).toContainText("The browser refused. Select the key and copy it yourself.");
  await expect(dialog.getByRole("button", { name: "Reveal key" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByText(/copied to/i)).toHaveCount(0);
});

test("a key can be downloaded as an .env file that works", async ({ page, request }) => {
  await page.getByRole("button", { name: "Generate key" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("file");
  await page.keyboard.press("Enter");
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: "Download" }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  const line = Buffer.concat(chunks).toString().trim();
  expect(line).toMatch(/^[A-Z][A-Z0-9_]*=["']?[^"'\s]+["']?$/);
  const key = line.slice(line.indexOf("=") + 1).replaceAll(/["']/g, "");
  expect(await callSample(request, "/lighthouse/lights", key)).toBe(200);
});

test("a key needs a name", async ({ page }) => {
  await page.getByRole("button", { name: "Generate key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Generate key" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/Give the key a name\./);
});

test("a key gets another name and still works", async ({ page, request }) => {
  const key = await generateKey(page, "before");
  await chooseAction(page, "before", "Rename");
  const dialog = page.getByRole("dialog", { name: "Rename the key" });
  await expect(dialog.getByLabel("Name")).toHaveValue("before");
  await dialog.getByLabel("Name").fill("after");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByTestId("credentials-list").getByRole("row", { name: /after/ })).toBeVisible();
  expect(await callSample(request, "/lighthouse/lights", key)).toBe(200);
});

test("one key is revoked, the other keeps working", async ({ page, request }) => {
  const [first, second] = [await generateKey(page, "first"), await generateKey(page, "second")];
  await chooseAction(page, "first", "Revoke");
  const question = page.getByRole("alertdialog", { name: "Revoke first?" });
  await expect(question).toContainText("The other key keeps working.");
  await question.getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByTestId("credentials-list").getByRole("row", { name: /first/ })).toHaveCount(0);
  expect(await callSample(request, "/lighthouse/lights", first)).toBe(401);
  expect(await callSample(request, "/lighthouse/lights", second)).toBe(200);
});

test("without a key, and with a made-up one, the sample API answers 401", async ({ request }) => {
  expect(await callSample(request, "/lighthouse/lights")).toBe(401);
  expect(await callSample(request, "/lighthouse/lights", "made-up")).toBe(401);
});
