// A public portal: everything that can be read is open, and there is nobody to be (behaviour.md 1.1, 2.6).

import { expect, test } from "../../support/test.ts";

test.use({ content: "public" });

test("the catalogue is open, and asks without cookies", async ({ page, context, portal }) => {
  await context.addCookies([{ name: "portalaccesstoken", value: "left-over", url: portal.url }]);
  const search = page.waitForRequest(/\/search\/product-catalog/);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Berths", exact: true })).toBeVisible();
  expect(await (await search).headerValue("cookie")).toBeNull();
  await expect(page.getByTestId("user-dropdown")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "My Apps" })).toHaveCount(0);
});

test("nobody is asked who is signed in, and nothing is refused", async ({ page }) => {
  const asked: string[] = [];
  const refused: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  page.on("response", (response) => response.status() >= 400 && refused.push(`${response.status()} ${response.url()}`));
  await page.goto("/");
  await page.getByRole("link", { name: "Berths", exact: true }).click();
  await expect(page.getByText("List berths").first()).toBeVisible();
  expect(asked).toContain("/api/v2/portal");
  expect(asked).not.toContain("/api/v2/developer/me");
  expect(refused).toEqual([]);
});

test("a product is open, without a way to register", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Berths", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Berths");
  await expect(page.getByText("List berths").first()).toBeVisible();
  await expect(page.getByTestId("auth-strategy-card")).toHaveCount(0);
  await expect(page.getByRole("button", { name: /Register/ })).toHaveCount(0);
});

test("documents are open", async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto(`/docs/${id}/tour`);
  await expect(page.getByRole("heading", { name: "Ships & cargo" }).first()).toBeVisible();
});

for (const path of ["/my-apps", "/application/create", "/application/any", "/application/any/update", "/login", "/register"]) {
  test(`${path} leads to the catalogue`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("link", { name: "Berths", exact: true })).toBeVisible();
  });
}
