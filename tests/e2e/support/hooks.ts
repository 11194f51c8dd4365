// Names that others rely on, looked for on a page.

import { expect, type Page } from "@playwright/test";

/** Selectors of test ids. */
export const id = (...names: string[]) => names.map((name) => `[data-testid="${name}"]`);

/** Every selector matches something on the page; those of `absent` match nothing. */
export async function expectHooks(page: Page, present: readonly string[], absent: readonly string[] = []): Promise<void> {
  for (const selector of present) await expect(page.locator(selector).first(), `${selector} is there`).toBeAttached();
  for (const selector of absent) await expect(page.locator(selector), `${selector} is not there`).toHaveCount(0);
}
