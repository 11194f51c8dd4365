// Every screen that loads something, with every way that loading can fail: it says why, and the way on works.

import { type Answer, interrupt, late, nothing, problem, webPage } from "../../support/answers.ts";
import { LOADING_SCREENS, show } from "../../support/screens.ts";
import { seed } from "../../support/seed.ts";
import { expect, signedIn as test } from "../../support/test.ts";

/** Failures that every screen tells in place, with its sentence. */
const IN_PLACE: readonly [name: string, answer: Answer, sentence: string][] = [
  ["400", problem(400, { detail: "The page size is out of range." }), "The page size is out of range."],
  ["409", problem(409), "It clashes with something that exists already."],
  ["429", problem(429, { headers: { "retry-after": "7" } }), "Too many attempts. Try again in 7 seconds."],
  ["500", problem(500), "The portal answered with error 500. Try again in a moment."],
  ["a web page instead of JSON", webPage, "The portal's answer could not be read."],
  ["no answer", nothing, "The portal cannot be reached. Check your connection, then try again."],
];

const FORBIDDEN = problem(403);
const MISSING = problem(404);

for (const screen of LOADING_SCREENS) {
  test.describe(screen.name, () => {
    const inPlace = [...IN_PLACE];
    if (screen.on403 === "in place") inPlace.push(["403", FORBIDDEN, "You may not do this."]);
    if (screen.on404 === "in place") inPlace.push(["404", MISSING, "It is not there any more."]);

    for (const [name, answer, sentence] of inPlace) {
      test(`${name}: says why, and trying again works`, async ({ page, api }) => {
        await show(screen, page, await seed(api), () => interrupt(page, screen.call, answer));
        const alert = page.getByRole("alert").filter({ hasText: sentence });
        await expect(alert).toHaveCount(1);
        await expect(page.locator(".skeleton"), "nothing waits any more").toHaveCount(0);
        await alert.getByRole("button", { name: "Try again" }).click();
        await expect(screen.ready(page)).toBeVisible();
        await expect(alert).toHaveCount(0);
      });
    }

    if (screen.on403 === "page") {
      test("403: leads to the page for it, and the session goes on", async ({ page, api, developer }) => {
        await show(screen, page, await seed(api), () => interrupt(page, screen.call, FORBIDDEN));
        await expect(page).toHaveURL("/403");
        await expect(page.getByTestId("forbidden")).toBeVisible();
        await expect(page.getByRole("button", { name: `Account: ${developer.email}` })).toBeVisible();
      });
    }

    if (screen.on404 === "page") {
      test("404: leads to the page for it", async ({ page, api }) => {
        await show(screen, page, await seed(api), () => interrupt(page, screen.call, MISSING));
        await expect(page).toHaveURL("/404");
        await expect(page.getByTestId("404")).toBeVisible();
      });
    }

    if (screen.on404 === "empty") {
      test("404: means that there is none", async ({ page, api }) => {
        await show(screen, page, await seed(api), () => interrupt(page, screen.call, MISSING));
        await expect(page.getByRole("heading", { level: 1 })).toContainText("Lighthouse API");
        await page.waitForLoadState("networkidle");
        await expect(screen.ready(page)).toHaveCount(0);
        await expect(page.getByRole("alert")).toHaveCount(0);
      });
    }

    test("401: the session is renewed and nobody notices", async ({ page, api }) => {
      await show(screen, page, await seed(api), () => interrupt(page, screen.call, problem(401)));
      await expect(screen.ready(page)).toBeVisible();
      await expect(page.getByRole("alert")).toHaveCount(0);
    });

    test("a late answer: the place is held, then filled", async ({ page, api }) => {
      const answer = late();
      await show(screen, page, await seed(api), () => interrupt(page, screen.call, answer.answer));
      if (screen.whileSlow === "skeleton") await expect(page.locator(".skeleton").first()).toBeVisible();
      await expect(screen.ready(page)).toHaveCount(0);
      answer.release();
      await expect(screen.ready(page)).toBeVisible();
      await expect(page.locator(".skeleton")).toHaveCount(0);
    });
  });
}
