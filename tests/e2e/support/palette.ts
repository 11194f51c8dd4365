// The search over everything, as somebody at a keyboard uses it.

import { expect, type Locator, type Page } from "@playwright/test";

import type { Call } from "./answers.ts";

/** What the palette asks our server. */
export const SEARCH: Call = { method: "GET", path: "/portico/v1/search" };

/** The open palette. */
export class Palette {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly options: Locator;
  /** The item that Enter opens. */
  readonly chosen: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Search" });
    this.field = this.dialog.getByRole("combobox", { name: "Search" });
    this.options = this.dialog.getByRole("option");
    this.chosen = this.dialog.getByRole("option", { selected: true });
    this.status = this.dialog.getByRole("status");
  }

  /** Opens it by keyboard on a page that stands already. */
  static async open(page: Page): Promise<Palette> {
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("Control+k");
    const palette = new Palette(page);
    await expect(palette.field).toBeFocused();
    return palette;
  }

  /** The items under a heading. */
  group(name: string): Locator {
    return this.dialog.getByRole("group", { name }).getByRole("option");
  }

  /** Looks for something, and waits for the portal's answer. */
  async search(text: string): Promise<void> {
    await this.field.fill(text);
    await expect(this.status).toHaveText(/^\d+ results?$/);
  }
}
