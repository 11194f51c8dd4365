// Schemas: told in words, opened as deep as one likes, choices a press away.

import type { Locator, Page } from "@playwright/test";

import { withOperation, withSchema } from "../../support/content/shapes.ts";
import { realInputIsThere, realSpec } from "../../support/content/real.ts";
import { operation, operations, pressAll, putSpecification } from "../../support/reference.ts";
import { expect, signedIn as test } from "../../support/test.ts";

async function draw(page: Page, address: string, content: string): Promise<Locator> {
  await putSpecification(page, content);
  await page.goto(address);
  const shown = operation(page, "Draw");
  await expect(shown.getByRole("heading", { name: "Request body" }).or(shown.getByRole("heading", { name: "Responses" })).first()).toBeVisible();
  return shown;
}

/** The row of a property, with everything that is said of it. */
const row = (within: Locator, name: string): Locator =>
  within.getByRole("listitem").filter({ has: within.page().locator(`:scope > .line > .name :text-is("${name}")`) });

/** Opens the first thing that is closed, so many times, each inside of the last. */
async function openTo(depth: number, within: Locator): Promise<void> {
  let here = within;
  for (let level = 1; level <= depth; level += 1) {
    const closed = here.getByRole("button", { expanded: false }).first();
    await closed.click();
    const opened = here.getByRole("button", { expanded: true }).first();
    await expect(opened, `level ${level}`).toBeVisible();
    here = opened.locator("xpath=..");
    await expect(here.getByRole("list").first(), `members of level ${level}`).toBeVisible();
  }
}

/** Opens what is nested deepest, as often as there is something, until so many levels are open; gives their number. */
async function openDeeper(within: Locator, wanted: number): Promise<number> {
  const toggles = within.locator(".toggle");
  const levels = () =>
    toggles.evaluateAll((all) =>
      all.map((toggle) => {
        let level = 1;
        for (let up = toggle.parentElement; up; up = up.parentElement) if (up.parentElement?.querySelector(":scope > .toggle[aria-expanded=true]")) level += 1;
        return { level, open: toggle.ariaExpanded === "true" };
      }),
    );
  const opened = async () => Math.max(0, ...(await levels()).filter(({ open }) => open).map(({ level }) => level));
  for (let press = 0; press < 40 && (await opened()) < wanted; press += 1) {
    const all = await levels();
    const closed = all.map(({ level, open }, at) => ({ level, open, at })).filter(({ open }) => !open);
    const deepest = closed.toSorted((a, b) => b.level - a.level)[0];
    if (deepest === undefined) break;
    await toggles.nth(deepest.at).click();
    await expect(within.locator(".skeleton")).toHaveCount(0);
  }
  return opened();
}

test.use({ content: "fleet" });

let address: string;
test.beforeEach(async ({ api }) => {
  address = `/spec/${(await api.product("Fleet")).id}`;
});

for (const [name, schema, words] of [
  ["required", { type: "string" }, ["string", "required"]],
  ["write-only", { type: "string", writeOnly: true }, ["write-only"]],
  ["deprecated", { type: "string", deprecated: true }, [/deprecated/i]],
  ["an enumeration", { type: "string", enum: ["red", "green"] }, ["One of", "red", "green"]],
  ["a range", { type: "integer", format: "int32", minimum: 1, maximum: 10 }, ["integer (int32)", "1 to 10"]],
  ["an open range", { type: "number", exclusiveMinimum: 0, maximum: 5 }, ["> 0, ≤ 5"]],
  ["lengths", { type: "string", minLength: 1, maxLength: 80 }, ["1 to 80 characters"]],
  ["a pattern", { type: "string", pattern: "^[A-Z]{2}$" }, ["matches ^[A-Z]{2}$"]],
  ["items", { type: "array", items: { type: "string" }, minItems: 2, uniqueItems: true }, ["array of string", "at least 2 items", "unique"]],
  ["null", { type: ["string", "null"], format: "date" }, ["string (date) or null"]],
  ["a constant", { const: "ship" }, ["Always ship"]],
  ["a default", { type: "string", default: "north" }, ["Default north"]],
  ["an example", { type: "string", examples: ["Ada"] }, ["Example Ada"]],
  ["steps", { type: "integer", multipleOf: 5 }, ["multiple of 5"]],
] as const) {
  test(`says ${name} in words`, async ({ page }) => {
    const shown = await draw(page, address, withSchema({ type: "object", required: ["it"], properties: { it: schema } }));
    const it = row(shown, "it").first();
    for (const word of words) await expect(it).toContainText(word);
  });
}

test("what is read-only is left out of what one sends, and said in what comes back", async ({ page }) => {
  const properties = { it: { type: "string", readOnly: true }, secret: { type: "string", writeOnly: true } };
  const shown = await draw(page, address, withSchema({ type: "object", properties }));
  await expect(row(shown, "it")).toHaveCount(0);
  await expect(row(shown, "secret")).toContainText("write-only");
  await pressAll(shown.locator(".responses details:not([open]) > summary"));
  await expect(row(shown, "it")).toContainText("read-only");
  await expect(row(shown, "secret")).toHaveCount(1);
});

test("of many values only the first are shown until all are asked for", async ({ page }) => {
  const values = Array.from({ length: 40 }, (_, at) => `value-${at}`);
  const shown = await draw(page, address, withSchema({ type: "object", properties: { it: { enum: values } } }));
  const it = row(shown, "it").first();
  await expect(it.getByText("value-39")).toHaveCount(0);
  await it.getByRole("button", { name: "28 more" }).click();
  await expect(it.getByText("value-39")).toBeVisible();
});

test("of a choice one is shown, and the others are a press away", async ({ page }) => {
  const schemas = {
    Sail: { type: "object", properties: { kind: { type: "string" }, masts: { type: "integer" } } },
    Steam: { type: "object", properties: { kind: { type: "string" }, boilers: { type: "integer" } } },
  };
  const oneOf = Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const shown = await draw(page, address, withSchema({ oneOf, discriminator: { propertyName: "kind" } }, schemas));
  const choices = shown.getByRole("group", { name: "Exactly one of" }).first();
  await expect(shown.getByText("Exactly one of, told by kind").first()).toBeVisible();
  await expect(choices.getByRole("button", { name: "Sail" })).toHaveAttribute("aria-pressed", "true");
  const body = choices.locator("xpath=..");
  const open = async () => {
    const closed = body.getByRole("button", { expanded: false });
    if ((await closed.count()) > 0) await closed.first().click();
  };
  await open();
  await expect(row(body, "masts")).toBeVisible();
  await choices.getByRole("button", { name: "Steam" }).click();
  await open();
  await expect(row(body, "boilers")).toBeVisible();
  await expect(row(body, "masts")).toHaveCount(0);
});

test("what leads nowhere or out of the document is said in its place, and nothing is fetched", async ({ page }) => {
  const properties = { lost: { $ref: "#/components/schemas/Lost" }, away: { $ref: "https://evil.example/schema.json" }, here: { type: "string" } };
  const parameters = [{ $ref: "#/components/parameters/Lost" }, { $ref: "other.yaml#/x" }];
  const content = { "application/json": { schema: { type: "object", properties } } };
  const shown = await draw(page, address, withOperation({ parameters, requestBody: { content } }));
  await expect(row(shown, "lost")).toContainText("The reference #/components/schemas/Lost leads nowhere.");
  await expect(row(shown, "away")).toContainText("https://evil.example/schema.json leads out of this document and is not followed.");
  await expect(row(shown, "here")).toBeVisible();
  await expect(shown.getByText("The reference #/components/parameters/Lost leads nowhere.")).toBeVisible();
  await expect(shown.getByText("The reference other.yaml#/x leads out of this document")).toBeVisible();
  await expect(shown.getByText("/parameters/0", { exact: false }).first(), "its place is text").toBeVisible();
});

test("what cannot be read of the document itself is said above its text, with its place", async ({ page }) => {
  const tags = [...Array.from({ length: 9 }, () => ({ description: "nameless" }))];
  const info = { title: "Odd", version: "1", description: "The text of the document." };
  const paths = { "/a": { get: { summary: "Draw", responses: {} } }, b: {} };
  await putSpecification(page, JSON.stringify({ openapi: "3.1.0", info, tags, paths }));
  await page.goto(address);
  const text = page.getByText("The text of the document.");
  await expect(text).toBeVisible();
  const notes = page.getByText("This is not what belongs here: a tag with a name.");
  await expect(notes.first()).toContainText("/tags/0");
  const [above, below] = [await notes.first().boundingBox(), await text.boundingBox()];
  expect(above!.y).toBeLessThan(below!.y);
  await expect(notes.last()).not.toContainText("/tags/8");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(notes.last()).toContainText("/tags/8");
  const slash = page.getByText("This path does not begin with a slash.");
  await expect(slash, "what is read all the same comes after what is not").toContainText("/paths/b");
  expect((await slash.boundingBox())!.y).toBeGreaterThan((await notes.last().boundingBox())!.y);
});

test("a schema that is its own part opens again and again", async ({ page }) => {
  const Node = { type: "object", properties: { next: { $ref: "#/components/schemas/Node" } } };
  const shown = await draw(page, address, withSchema({ $ref: "#/components/schemas/Node" }, { Node }));
  await openTo(8, shown);
});

if (realInputIsThere()) {
  for (const [file, depth] of [
    ["schema-circular-3.0.json", 6],
    ["polymorphism-3.0.json", 1],
  ] as const) {
    test(`${file} opens to depth ${depth}, and every choice of it switches`, async ({ page }) => {
      await putSpecification(page, await realSpec(file));
      await page.goto(address);
      // So high that all operations are near the screen.
      await page.setViewportSize({ width: 1440, height: 8_000 });
      await expect(operations(page).last().getByRole("heading", { name: "Responses" })).toBeVisible();
      await pressAll(page.locator("section.op .responses details:not([open]) > summary"));
      expect(await openDeeper(page.getByRole("main"), depth)).toBe(depth);
      const tabs = page.locator("section.op .choice-tabs").getByRole("button");
      // Choices in a choice come and go with it.
      for (let at = 0; at < (await tabs.count()); at += 1) {
        await tabs.nth(at).click();
        await expect(tabs.nth(at)).toHaveAttribute("aria-pressed", "true");
      }
    });
  }
}
