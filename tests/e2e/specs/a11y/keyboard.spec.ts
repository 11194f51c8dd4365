// Everything by keyboard: the focus is always somewhere, always visible, and returns to where it was.

import type { Locator, Page } from "@playwright/test";

import { seed } from "../../support/seed.ts";
import { expect, signedIn as test } from "../../support/test.ts";

/** Presses Tab until the focus is on the element, which must show it. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await goal.evaluate((element) => element === document.activeElement)) {
      // A radio button may leave it to its label, which is the larger thing.
      const ring = await goal.evaluate((element) =>
        [element, element.closest("label")].some((shown) => {
          if (shown === null) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(shown);
          return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        }),
      );
      expect(ring, `${goal} shows its focus`).toBe(true);
      return;
    }
  }
  throw new Error(`Tab never reaches ${goal}`);
}

test("the guide's registration, without a mouse", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await tabTo(page, page.getByRole("searchbox"));
  await page.keyboard.type("lighthouse");
  await page.keyboard.press("Enter");
  await expect(page.locator(".catalog-item")).toHaveCount(1);
  await tabTo(page, page.getByRole("link", { name: "Lighthouse API", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  await tabTo(page, page.getByTestId("app-reg-v2-register-btn"));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await tabTo(page, dialog.getByRole("link", { name: "Create an application" }));
  await page.keyboard.press("Enter");
  await expect(dialog.getByLabel("Name")).toBeFocused();
  await page.keyboard.type("Without a mouse");
  await tabTo(page, dialog.getByRole("button", { name: "Generate" }));
  await page.keyboard.press("Space");
  await tabTo(page, dialog.getByRole("button", { name: "Create" }));
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.getByRole("radio", { name: "Without a mouse" }));
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("heading", { name: "Approved" }), "the outcome has the focus").toBeFocused();
  await tabTo(page, dialog.getByRole("link", { name: "Generate a key" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Without a mouse" })).toBeFocused();
});

test("the skip link is the first thing, and leads past the header", async ({ page }) => {
  await page.goto("/my-apps");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(true);
});

test("a navigation moves the focus to the new heading, a first visit leaves it alone", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".catalog-item")).toHaveCount(12);
  await expect(page.getByRole("heading", { level: 1 })).not.toBeFocused();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "My Apps" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My Apps" })).toBeFocused();
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Catalog" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "My Apps" })).toBeFocused();
});

test("Escape closes a dialog, and the focus returns to what opened it", async ({ page, api }) => {
  const { kiosk, museum } = await seed(api);
  await page.goto(`/spec/${museum.id}`);
  await page.getByTestId("app-reg-v2-register-btn").click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByTestId("app-reg-v2-register-btn")).toBeFocused();

  await page.goto(`/application/${kiosk.id}`);
  await page.getByRole("button", { name: "Generate key" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Generate key" })).toBeFocused();
});

test("a dialog that follows another gives the focus back to what opened the first", async ({ page, api }) => {
  const { kiosk } = await seed(api);
  await page.goto(`/application/${kiosk.id}`);
  await page.getByRole("button", { name: "Generate key" }).click();
  await page.keyboard.type("spare");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Your new key" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog, "it asks once").toContainText("It cannot be shown again.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Generate key" })).toBeFocused();
});

test("a dialog keeps the focus inside", async ({ page, api }) => {
  const { museum } = await seed(api);
  await page.goto(`/spec/${museum.id}`);
  await page.getByTestId("app-reg-v2-register-btn").click();
  await expect(page.getByRole("dialog").getByRole("radio", { name: "Kiosk" })).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused === document.body || document.querySelector("dialog")!.contains(focused);
    });
    expect(inside, "the page behind is out of reach").toBe(true);
  }
});

test("a menu opens, moves and closes by keyboard", async ({ page, api }) => {
  await seed(api);
  await page.goto("/my-apps");
  const button = page.getByRole("button", { name: "Actions for Kiosk" });
  await button.focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Delete application" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Edit" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("after a key is revoked the focus is not lost", async ({ page, api }) => {
  const { kiosk } = await seed(api);
  await page.goto(`/application/${kiosk.id}`);
  await page.getByRole("button", { name: "Actions for kiosk-west-wing" }).click();
  await page.getByRole("menuitem", { name: "Revoke" }).click();
  await expect(
    page.getByRole("alertdialog").getByRole("button", { name: "Keep it" }),
    "the way back has the focus",
  ).toBeFocused();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke key" }).click();
  await expect(page.getByRole("heading", { name: "No Credentials" })).toBeVisible();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test("what happens without a change of focus is announced", async ({ page, api }) => {
  await seed(api);
  await page.goto("/");
  await page.getByRole("searchbox").fill("museum");
  await expect(page.getByRole("status").filter({ hasText: "1 product" })).toHaveCount(1);
  await page.goto("/my-apps");
  await page.getByRole("searchbox").fill("kiosk");
  await expect(page.getByRole("status").filter({ hasText: "1 application" })).toHaveCount(1);
});
