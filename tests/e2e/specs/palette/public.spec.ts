// The search over everything where everybody may read and nobody has applications.

import { countRequests } from "../../support/answers.ts";
import { Palette } from "../../support/palette.ts";
import { expect, test } from "../../support/test.ts";

test.use({ content: "public" });

test("a public portal asks for no applications and offers none", async ({ page }) => {
  await page.goto("/");
  const asked = countRequests(page, { method: "GET", path: "/applications" });
  const palette = await Palette.open(page);
  await expect(palette.group("Actions")).toHaveText([/Catalog/, /Theme: light/, /Theme: dark/, /Keyboard shortcuts/]);
  await palette.search("berth");
  await expect(palette.group("Operations").first()).toContainText(/berth/i);
  expect(asked()).toBe(0);
});
