// Code in colours: found by the engine while the code can be read already.

import { expectAccessible } from "../../support/axe.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "docks" });

test("languages that are known have colours, and every text stays what it is", async ({ page, api }) => {
  // Thousands of coloured words are slow to be looked at for their contrast.
  test.setTimeout(150_000);
  const { id } = await api.product("Docks");
  await page.goto(`/docs/${id}/code`);
  const code = page.locator("pre code");
  await expect(code.nth(0).locator(".k")).toHaveText(['"name"', '"length"', '"afloat"']);
  await expect(code.nth(0).locator(".s")).toHaveText(['"Ada"']);
  await expect(code.nth(0).locator(".n")).toHaveText(["12"]);
  await expect(code.nth(0)).toHaveText('{ "name": "Ada", "length": 12, "afloat": true } // really');
  await expect(code.nth(1).locator(".c")).toHaveText(["# A comment"]);
  await expect(code.nth(1).locator(".s")).toHaveText(['"ships"']);
  await expect(code.nth(2).locator("span")).toHaveCount(0);
  await expect(code.nth(3).locator("span")).toHaveCount(0);
  await expectAccessible(page);
});

test("nothing moves when the colours come", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/worker.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/docs/${id}/code`);
  const first = page.locator("pre").first();
  await expect(first).toContainText("Ada");
  await expect(first.locator("span")).toHaveCount(0);
  const before = await first.boundingBox();
  answer();
  await expect(first.locator(".k").first()).toBeVisible();
  expect(await first.boundingBox()).toEqual(before);
});

test("code stays readable when the engine cannot be had", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  await page.route(/worker.*\.(js|wasm)$/, (route) => route.abort());
  await page.goto(`/docs/${id}/code`);
  await expect(page.locator("pre code").first()).toHaveText(/"name": "Ada"/);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a guide without code does not ask for the engine", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  const workers: string[] = [];
  page.on("request", (request) => {
    if (/worker|diagrams/.test(new URL(request.url()).pathname.split("/").pop()!)) workers.push(request.url());
  });
  await page.goto(`/docs/${id}/diagrams`);
  await expect(page.locator("img.drawing")).toHaveCount(2);
  expect(workers.filter((url) => url.includes("worker"))).toEqual([]);
  expect(workers.filter((url) => url.includes("/assets/diagrams"))).toHaveLength(1);
});

test("the samples of a reference have colours, too", async ({ page, api }) => {
  const { id } = await api.product("Docks");
  await page.goto(`/spec/${id}`);
  await expect(page.locator("#operations-docks-listDocks").getByRole("region", { name: "Sample response" }).locator(".k").first()).toHaveText('"name"');
});
