// A portal whose operator makes the accounts.

import { expect, test } from "../../support/test.ts";

test.use({ content: "closed" });

test("the sign-in card offers no registration", async ({ page }) => {
  await page.goto("/login");
  await expect(page.getByRole("button", { name: "Log in" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Register" })).toHaveCount(0);
});

test("the page for newcomers says whom to ask", async ({ page }) => {
  await page.goto("/register");
  await expect(page.getByText("This portal does not take registrations. Ask its team for an account.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Register" })).toHaveCount(0);
});

test("the server takes none either", async ({ request, newcomer: { name, email, password } }) => {
  const answer = await request.post("/api/v2/developer", { data: { full_name: name, email, password } });
  expect(answer.status()).toBe(400);
});
