// The page of a specification: what is in it, where it stands, and answers in the place of the portal's.

import { expect, type Locator, type Page } from "@playwright/test";

import type { Answer, Call } from "./answers.ts";

/** The request for a specification. A worker makes it. */
export const SPEC: Call = { method: "GET", path: "/products/*/versions/*/spec" };

/** The operations that are in the page: those near the screen. */
export const operations = (page: Page): Locator => page.locator("section.op");

/** One operation, by its title. */
export const operation = (page: Page, title: string): Locator =>
  operations(page).filter({ has: page.getByRole("heading", { level: 2, name: title, exact: true }) });

/** The list of operations at the side. */
export const navigation = (page: Page): Locator => page.getByRole("navigation", { name: "Operations" });

/** Presses everything of a kind that becomes of another kind by that; what appears only then, too. */
export async function pressAll(closed: Locator): Promise<void> {
  for (let presses = 0; presses < 100 && (await closed.count()) > 0; presses += 1) {
    await closed.first().click();
    await expect(closed.page().locator("section.op .skeleton")).toHaveCount(0);
  }
  await expect(closed, "none is left").toHaveCount(0);
}

/** A specification in the portal's answer. */
export function specification(content: string): Answer {
  const body = JSON.stringify({ api_type: "openapi", content });
  return (route) => route.fulfill({ status: 200, contentType: "application/json", body });
}

/** Puts a specification in the place of every one. */
export async function putSpecification(page: Page, content: string): Promise<void> {
  await page.route("**/versions/*/spec", specification(content));
}

/** The operation stands where one begins to read: right under the header, and stays there. */
export async function expectAtTop(operation: Locator): Promise<void> {
  const distance = () =>
    operation.evaluate((element) => {
      const stack = element.closest(".stack");
      if (stack === null) return Number.MAX_VALUE; // It was taken out of the page just now.
      return Math.abs(element.getBoundingClientRect().top - parseFloat(getComputedStyle(stack).scrollMarginTop));
    });
  await expect.poll(distance, "distance from the top, in pixels").toBeLessThanOrEqual(2);
  // Everything around it arrives, is measured, and moves what is below and above.
  await operation.page().waitForLoadState("networkidle");
  await operation.page().waitForTimeout(300);
  expect(await distance(), "distance when everything is here").toBeLessThanOrEqual(2);
}

/** What was seen on a way through the page. */
export interface Seen {
  /** Ids of all operations, each once, in the order in which they came. */
  readonly ids: readonly string[];
  /** Most of them that were in the page at once. */
  readonly most: number;
  /** Ids that were in the page twice at the same time. */
  readonly doubled: readonly string[];
  /** Operations without a title, and errors. */
  readonly wrong: readonly string[];
}

/** Goes through the page from its beginning to its end, so many screens at a time. */
export async function walk(page: Page, screens: number): Promise<Seen> {
  return page.evaluate(async (screens) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const [ids, doubled, wrong] = [new Set<string>(), new Set<string>(), new Set<string>()];
    let most = 0;
    const look = () => {
      const here = [...document.querySelectorAll("section.op")];
      most = Math.max(most, here.length);
      here.forEach(({ id }, at) => {
        ids.add(id);
        if (here.findIndex((other) => other.id === id) !== at) doubled.add(id);
      });
      for (const { id, textContent } of document.querySelectorAll("section.op h2")) if (!textContent) wrong.add(id);
      for (const { textContent } of document.querySelectorAll("main [role=alert]")) if (textContent) wrong.add(textContent);
    };
    // Parts come one by one: whether they fill what is seen of the stack.
    const isFilled = () => {
      const stack = document.querySelector(".stack")!.getBoundingClientRect();
      const parts = [...document.querySelectorAll(".stack-part")].map((part) => part.getBoundingClientRect());
      const isCovered = (y: number) => parts.some(({ top, bottom }) => top <= y + 1 && bottom >= y - 1);
      for (let y = Math.max(0, stack.top); y < Math.min(innerHeight, stack.bottom); y += 20) if (!isCovered(y)) return false;
      return true;
    };
    scrollTo(0, 0);
    for (let atEnd = 0; atEnd < 3; ) {
      await frame();
      for (let frames = 0; frames < 60 && !isFilled(); frames++) await frame();
      await frame();
      look();
      const before = scrollY;
      scrollBy(0, screens * innerHeight);
      // Heights that become known may still make the page longer.
      atEnd = scrollY === before ? atEnd + 1 : 0;
    }
    return { ids: [...ids], most, doubled: [...doubled], wrong: [...wrong] };
  }, screens);
}
