// The search over everything where there is nothing yet.

import { Palette } from "../../support/palette.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "bare" });

test("a portal without products has commands", async ({ page }) => {
  await page.goto("/");
  const palette = await Palette.open(page);
  await palette.search("catalog");
  await expect(palette.chosen).toContainText("Catalog");
});
