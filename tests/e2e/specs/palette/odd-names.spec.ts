// The search over everything where names are odd and texts hostile.

import { ODD_VERSION } from "../../support/content/harbour.ts";
import { Palette } from "../../support/palette.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "harbour" });

test.beforeEach(async ({ page, api }) => {
  const { id } = await api.product("Berths");
  await page.goto(`/spec/${id}`);
  await expect(page.getByTestId("spec-operations-list")).toBeVisible();
});

test("markup stays text", async ({ page }) => {
  const palette = await Palette.open(page);
  await palette.search("health");
  await expect(palette.group("Operations").first()).toContainText("<script>alert('summary')</script>Health");
  await expect(palette.group("Operations").first().locator("mark")).toHaveText("Health");
});

test("what is deprecated is struck through, and said", async ({ page }) => {
  const palette = await Palette.open(page);
  await palette.search("close");
  const closed = palette.group("Operations").filter({ hasText: "Berths 1.10" });
  await expect(closed, "once, although it has two tags").toHaveCount(1);
  await expect(closed).toContainText(/deprecated/i);
  await expect(closed.locator(".t")).toHaveCSS("text-decoration-line", "line-through");
});

test("a version whose name means something in an address", async ({ page }) => {
  const palette = await Palette.open(page);
  await palette.search("50%");
  await palette.group("Versions").first().click();
  await expect(page).toHaveTitle(`Berths - ${ODD_VERSION} | Developer Portal`);
});
