// What only the engine knows of an operation finds it, too.

import { Palette } from "../../support/palette.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "docks" });

test("the filter and the palette find an operation by its parameter, spelt right or not", async ({ page, api }) => {
  await page.goto(`/spec/${(await api.product("Docks")).id}`);
  const list = page.getByTestId("spec-operations-list");
  await expect(list.getByRole("link")).toHaveCount(3);
  for (const query of ["harbour", "harbuor"]) {
    await list.getByRole("searchbox").fill(query);
    await expect(list.getByRole("link")).toHaveCount(1);
    await expect(list.getByRole("link")).toContainText("List docks");
  }
  await list.getByRole("searchbox").fill("");
  const palette = await Palette.open(page);
  await palette.field.fill("harbour");
  await expect(palette.group("Operations").first()).toContainText("List docks");
});
