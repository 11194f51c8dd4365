// A specification is somebody else's text: it is shown, and nothing in it runs, loads or leads astray.

import { hostileEverywhere, withOperation, withSchema } from "../../support/content/shapes.ts";
import { Palette } from "../../support/palette.ts";
import { navigation, operation, operations, pressAll, putSpecification, walk } from "../../support/reference.ts";
import { expect, signedIn as test } from "../../support/test.ts";

test.use({ content: "fleet" });

let address: string;

test.beforeEach(async ({ api }) => {
  address = `/spec/${(await api.product("Fleet")).id}`;
});

test("nothing in a text or an address becomes alive", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await putSpecification(page, hostileEverywhere());
  await page.goto(address);
  await expect(operations(page).first().getByText(/operation ends/)).toBeVisible();
  const first = operations(page).first();
  await pressAll(first.locator("details:not([open]) > summary"));
  for (const button of (await first.locator(".toggle[aria-expanded=false]").all()).slice(0, 5)) await button.click({ timeout: 1_000 }).catch(() => {});
  const main = page.getByRole("main");
  const look = async () => {
    await expect(main.locator("script, iframe, object, embed, style, [onerror], [onload], [srcdoc]")).toHaveCount(0);
    const targets = await page.locator("[href], [src], [action]").evaluateAll((all) =>
      all.flatMap((one) => ["href", "src", "action"].map((name) => one.getAttribute(name) ?? "")),
    );
    for (const target of targets) expect(target).not.toMatch(/^[\s\0]*(?:javascript|vbscript|data:text)/i);
    for (const words of await main.getByText("press", { exact: true }).all()) await words.click({ timeout: 500 }).catch(() => {});
  };
  await look();
  expect((await walk(page, 0.8)).ids.length).toBeGreaterThan(3);
  await look();
  await expect(page).toHaveURL(new RegExp(address));
  expect(await page.evaluate(() => (window as { ran?: string }).ran)).toBeUndefined();
  expect(asked.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
});

test("texts of a megabyte, ids with everything in them, and nulls everywhere are shown", async ({ page }) => {
  const long = "word ".repeat(200_000);
  const odd = { null: null, "": "", "a b/c?d#e%25\u0000\u202e": "x", constructor: "y", __proto__: "z" };
  const properties = Object.fromEntries(Object.keys(odd).map((name) => [name, { type: "string", description: null }]));
  const content = { "application/json": { schema: { type: "object", properties, description: null }, example: odd } };
  const spec = withOperation({ description: long, tags: [null, 7, "shapes", "a/b #c"], parameters: null, requestBody: { content } });
  await putSpecification(page, spec);
  await page.goto(address);
  await expect(operation(page, "Draw").first()).toBeVisible();
  await expect(operation(page, "Draw").first().getByRole("heading", { name: "Request body" })).toBeAttached();
});

test("what turns text around in a name is told by its number, wherever the name shows", async ({ page }) => {
  const turned = (name: string) => name.replace("|", "\u202e");
  const header = { [turned("X-|Deg")]: { schema: { type: "string" } } };
  const schema = { type: "object", properties: { [turned("yek|")]: { type: "string" } } };
  const get = {
    tags: [turned("gat|")],
    parameters: [{ name: turned("p|q"), in: "query", schema }],
    responses: { 200: { description: "Fine.", headers: header } },
  };
  const paths = { [turned("/safe/|txt.exe")]: { get } };
  await putSpecification(page, JSON.stringify({ openapi: "3.1.0", info: { title: "Turned", version: "1" }, paths }));
  await page.goto(address);
  const path = "/safe/⟨U+202E⟩txt.exe";
  const contents = navigation(page);
  await expect(contents.getByRole("link", { name: path })).toHaveAttribute("title", `GET ${path}`);
  await expect(contents.getByText("gat⟨U+202E⟩")).toBeVisible();
  const shown = operation(page, path);
  await pressAll(shown.locator("details:not([open]) > summary"));
  for (const name of [path, "p⟨U+202E⟩q", "yek⟨U+202E⟩", "X-⟨U+202E⟩Deg"])
    await expect(shown.getByText(name, { exact: true }).first(), name).toBeVisible();
  await shown.getByRole("button", { name: "Edit" }).click();
  await expect(shown.getByLabel("p⟨U+202E⟩q")).toBeVisible();
  const palette = await Palette.open(page);
  await palette.search("txt.exe");
  await expect(palette.options.filter({ hasText: path })).toBeVisible();
  expect(await page.locator("body").innerText(), "nothing of it is left").not.toContain("\u202e");
});

test("thousands of properties are not all shown at once", async ({ page }) => {
  const inner = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`p${at}`, { type: "string" }]));
  await putSpecification(page, withSchema({ type: "object", properties: { many: { type: "object", properties: inner } } }));
  await page.goto(address);
  await expect(operation(page, "Draw")).toBeVisible();
  expect(await page.locator("section.op li").count()).toBeLessThan(1_000);
});

test("a path that is no path and a method that is none become notes, and the rest shows", async ({ page }) => {
  const paths = { nowhere: { get: { summary: "No slash", responses: {} } }, "/x": { fetch: { summary: "No method" }, get: 7, post: { summary: "Well", responses: { 200: null, x: 5 } } }, "/y": null, "/z": [] };
  await putSpecification(page, JSON.stringify({ openapi: "3.1.0", info: null, tags: "none", servers: 5, paths }));
  await page.goto(address);
  await expect(operation(page, "Well")).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});
