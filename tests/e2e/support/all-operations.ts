// Whether all operations of a specification are listed and can be scrolled to.

import { expect, type Page } from "@playwright/test";

import { count } from "./content/operations.ts";
import { navigation, walk } from "./reference.ts";

/** More places than this are passed in leaps: the test would take minutes. */
const MANY = 400;

/** More operations than this are never in the page at once. */
const NEAR = 40;

/** The reference on the screen has every operation of this text: told, in the navigation, and in the column. */
export async function expectAllOperations(page: Page, text: string): Promise<void> {
  const { operations, places } = count(text);
  const told = new RegExp(`^(?:${operations}|${operations.toLocaleString("en")}) operations?$`);
  await expect(page.getByRole("main").getByText(told)).toBeVisible({ timeout: 30_000 });
  const counts = await navigation(page).locator(".count").allTextContents();
  expect(
    counts.reduce((sum, text) => sum + Number(text), 0),
    "places in the navigation",
  ).toBe(places);

  const seen = await walk(page, places > MANY ? 14 : 0.9);
  expect(seen).toMatchObject({ doubled: [], wrong: [] });
  expect(seen.most, "in the page at once").toBeLessThan(NEAR);
  if (places > MANY) expect(seen.ids.length, "seen in passing").toBeGreaterThan(places / 10);
  else expect(seen.ids.length, "each once, from end to end").toBe(places);
}
