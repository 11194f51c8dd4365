// Signing in and out (behaviour.md 2.2).

import { problem, interrupt } from "../../support/answers.ts";
import { somebody } from "../../support/people.ts";
import { goToMyApps, signIn, signOut } from "../../support/steps.ts";
import { expect, test } from "../../support/test.ts";

const WRONG = "The email or the password is wrong.";

test("an account leads to the catalogue", async ({ page, api, newcomer }) => {
  await api.register(newcomer);
  await page.goto("/login");
  await expect(page).toHaveTitle("Log In | Developer Portal");
  await expect(page.getByLabel("Email")).toBeFocused();
  await signIn(page, newcomer);
  await expect(page).toHaveURL("/");
  await expect(page.getByRole("button", { name: `Account: ${newcomer.email}` })).toBeVisible();
});

test("a wrong password and an unknown address are told the same", async ({ page, api, newcomer }) => {
  await api.register(newcomer);
  await page.goto("/login");
  for (const email of [newcomer.email, somebody().email]) {
    await signIn(page, { email, password: "not the password" });
    await expect(page.getByRole("alert")).toHaveText(WRONG);
    await expect(page.getByLabel("Email")).toHaveValue(email);
    await expect(page).toHaveURL("/login");
    await page.reload();
  }
});

test("a password is sent exactly as it was typed", async ({ page, api, newcomer }) => {
  const password = "  two spaces before, one behind ";
  await api.register({ ...newcomer, password });
  await page.goto("/login");
  await signIn(page, { ...newcomer, password: password.trim() });
  await expect(page.getByRole("alert")).toHaveText(WRONG);
  await signIn(page, { ...newcomer, password });
  await expect(page).toHaveURL("/");
});

test("the password can be looked at while typing", async ({ page }) => {
  await page.goto("/login");
  const password = page.getByLabel("Password", { exact: true });
  await password.fill("secret");
  await expect(password).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Show password" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await expect(password).toHaveValue("secret");
});

test("after too many attempts it says how long to wait", async ({ page, request, newcomer }) => {
  await page.goto("/login");
  await page.getByLabel("Email").fill(newcomer.email);
  await page.getByLabel("Password", { exact: true }).fill("guess");
  const guess = () => request.post("/api/v2/developer/authenticate", { data: { username: newcomer.email, password: "guess" } });
  for (let attempts = 1; (await guess()).status() !== 429; attempts += 1) expect(attempts).toBeLessThan(30);
  await page.getByRole("button", { name: "Log in" }).click();
  await expect(page.getByRole("alert")).toHaveText(/^Too many attempts\. Try again in [1-6] seconds?\.$/);
});

test("an account that awaits approval is told so", async ({ page, newcomer }) => {
  await page.goto("/login");
  await interrupt(page, { method: "POST", path: "/developer/authenticate" }, problem(401, { title: "Account disabled" }));
  await signIn(page, newcomer);
  await expect(page.getByRole("alert")).toHaveText("Your account is pending approval for access");
});

test("the server's own sentence is shown", async ({ page, newcomer }) => {
  const detail = "The requested developer was not found";
  await page.goto("/login");
  await interrupt(page, { method: "POST", path: "/developer/authenticate" }, problem(400, { detail }));
  await signIn(page, newcomer);
  await expect(page.getByRole("alert")).toHaveText(detail);
});

test("who was signed in already goes on", async ({ page, developer }) => {
  for (const path of ["/login", "/register"]) {
    await page.goto(path);
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("button", { name: `Account: ${developer.email}` })).toBeVisible();
  }
});

test("the mail's link fills in the address, and a registration is confirmed", async ({ page, newcomer }) => {
  await page.goto(`/login?registered=true&email=${encodeURIComponent(newcomer.email)}`);
  await expect(page.getByRole("status").filter({ hasText: "Please check your email to confirm your address." })).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue(newcomer.email);
});

test("signing out ends the session here and on the server", async ({ page, request, context, developer }) => {
  await page.goto("/");
  await goToMyApps(page);
  const cookies = await context.cookies();
  await signOut(page);
  await expect(page).toHaveURL("/login");

  await page.goBack();
  await expect(page.getByLabel("Email")).toBeVisible();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await request.get("/api/v2/developer/me", { headers: { cookie } });
  expect(answer.status(), "a stolen cookie is worth nothing").toBe(401);

  await signIn(page, developer);
  await expect(page, "who left on purpose begins anew").toHaveURL("/");
});

test("a failed sign-out says so, and the session goes on", async ({ page, developer }) => {
  await page.goto("/");
  await interrupt(page, { method: "POST", path: "/developer/logout" }, problem(500));
  await signOut(page);
  await expect(page.getByText("The portal answered with error 500. Try again in a moment.")).toBeVisible();
  await expect(page.getByRole("button", { name: `Account: ${developer.email}` })).toBeVisible();
  await signOut(page);
  await expect(page).toHaveURL("/login");
});
