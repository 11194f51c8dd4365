// The form of a request: what it suggests, what it refuses, and the code that says the same.

import { chooseOperation, type Trial } from "../../support/trial/form.ts";
import { expect, test } from "../../support/trial/test.ts";

const THING = "Create a thing";

/** The body as the API got it. */
async function echoed(trial: Trial): Promise<{ url: string; type: string; body: string; cookie?: string; referer?: string }> {
  await expect(trial.response).toContainText("200 OK");
  await trial.show("Raw");
  return JSON.parse((await trial.body.textContent())!);
}

test("examples and defaults stand in the form, and every control suits its parameter", async ({ trying, upstream }) => {
  const trial = await trying(THING);
  await expect(trial.field("id")).toHaveValue("rock-1");
  await expect(trial.field("colour")).toHaveValue("green");
  await expect(trial.field("colour").getByRole("option")).toHaveText(["Not sent", "red", "green"]);
  const limit = trial.field("limit");
  await expect(limit).toHaveAttribute("type", "number");
  await expect(limit).toHaveAttribute("min", "1");
  await expect(limit).toHaveAttribute("max", "50");
  await expect(trial.field("since")).toHaveAttribute("type", "date");
  await expect(trial.field("shape")).toHaveAttribute("placeholder", "An object, as JSON");
  await expect(trial.field("Request body")).toHaveValue(/"name": "Small"/);

  await trial.field("id").fill("a b/ü");
  await trial.field("colour").selectOption("red");
  await limit.fill("7");
  await trial.field("since").fill("2026-05-12");
  await trial.field("tags").fill("north\nsouth & east");
  await trial.send();
  const { url, type, body, cookie, referer } = await echoed(trial);
  const sent = new URL(url, upstream.open);
  expect(sent.pathname).toBe("/v1/things/a%20b%2F%C3%BC");
  expect([...sent.searchParams]).toEqual([
    ["colour", "red"],
    ["limit", "7"],
    ["since", "2026-05-12"],
    ["tags", "north"],
    ["tags", "south & east"],
  ]);
  expect(type).toBe("application/json");
  expect(JSON.parse(body)).toEqual({ name: "Small", size: 1 });
  expect([cookie, referer], "nothing of the portal goes along").toEqual([undefined, undefined]);
});

test("what is not of its type is said at the field", async ({ trying }) => {
  const trial = await trying(THING);
  await trial.field("limit").fill("1.5");
  await expect(trial.field("limit")).toHaveAttribute("aria-invalid", "true");
  await expect(trial.field("limit")).toHaveAccessibleDescription("This is not of the type that the parameter takes.");
  await trial.field("limit").fill("3");
  await expect(trial.field("limit")).not.toHaveAttribute("aria-invalid", "true");
});

test("without what the path needs nothing is sent, and it is said why", async ({ page, trying, upstream }) => {
  const trial = await trying("Get a place");
  await expect(trial.request.getByText("The parameter place needs a value.")).toBeVisible();
  const calls: string[] = [];
  page.on("request", (request) => calls.push(request.url()));
  await trial.send();
  await expect(trial.response).toContainText("The request was not sent: something is missing.");
  expect(calls.filter((url) => url.startsWith(upstream.open))).toEqual([]);
  for (const dots of [".", ".."]) {
    await trial.field("place").fill(dots);
    await expect(trial.request.getByText("A part of the path is . or .., which browsers change.")).toBeVisible();
  }
  await trial.field("place").fill("pier");
  await expect(trial.request.getByText("needs a value")).toHaveCount(0);
  await trial.field("place").press("Enter");
  await expect(trial.response).toContainText("200 OK");
});

test("the form changes the code in every language, and the language is remembered", async ({ page, trying }) => {
  const trial = await trying(THING);
  await trial.field("id").fill("skerry-9");
  const languages = trial.request.getByRole("group", { name: "Language" });
  const seen = new Set<string>();
  for (const name of ["curl", "JavaScript", "Python", "Go"]) {
    const button = languages.getByRole("button", { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expectOtherCode(trial, seen);
  }
  for (const name of ["TypeScript", "Ruby", "Java", "C#", "PHP", "Rust"]) {
    await languages.getByRole("button", { name: /^Language:/ }).click();
    await languages.getByRole("menuitem", { name, exact: true }).click();
    await expect(languages.getByRole("button", { name: `Language: ${name}`, exact: true })).toBeVisible();
    await expectOtherCode(trial, seen);
  }
  await trial.field("id").fill("skerry-10");
  await expect(trial.sample).toContainText("/things/skerry-10");
  await page.reload();
  await expect(languages.getByRole("button", { name: "Language: Rust" })).toBeVisible();
  await expect(trial.sample).toContainText("reqwest");
});

async function expectOtherCode(trial: Trial, seen: Set<string>): Promise<void> {
  await expect
    .poll(async () => {
      const code = (await trial.sample.textContent())!;
      return code.includes("/things/skerry-9") && !seen.has(code);
    })
    .toBe(true);
  seen.add((await trial.sample.textContent())!);
}

test("a server has its variables, and another address may take its place", async ({ trying, upstream }) => {
  const trial = await trying(THING);
  await trial.field("Variable stage").selectOption("v2");
  await expect(trial.sample).toContainText(`${upstream.open}/v2/things/`);
  await trial.send();
  expect((await echoed(trial)).url).toMatch(/^\/v2\/things\/rock-1/);
  await trial.field("Server").selectOption({ label: upstream.closed });
  await expect(trial.field("Variable stage")).toHaveCount(0);
  await expect(trial.sample).toContainText(`${upstream.closed}/things/`);

  const base = trial.field("Other base URL");
  await base.fill(`${upstream.open}/v1/mine/`);
  await expect(trial.sample).toContainText(`${upstream.open}/v1/mine/things/rock-1`);
  for (const address of ["javascript:alert(1)", "nonsense", "http://["]) {
    await base.fill(address);
    await trial.send();
    await expect(trial.response).toContainText("The request was not sent");
  }
  await base.fill("");
  await expect(trial.sample).toContainText(`${upstream.closed}/things/`);
});

test("a body begins with an example, and what is wrong with it is said with its line", async ({ trying }) => {
  const trial = await trying(THING);
  const body = trial.field("Request body");
  const problems = () => body.evaluate((area) => document.getElementById(area.getAttribute("aria-describedby")!)!.innerText.trim());
  await trial.field("Example").selectOption("large");
  await expect(body).toHaveValue(/"Large"/);
  await expect.poll(problems).toBe("");
  await body.fill('{\n  "size": 0,\n  "kind": "whistle",\n  "weight": 3\n}');
  await expect.poll(problems).toContain("name is missing");
  const told = await problems();
  expect(told).toMatch(/Line 2: \/size: must be .*1/);
  expect(told).toContain("Line 3: /kind: is none of the values that are allowed");
  expect(told).toMatch(/Line 4: \/weight: (must not be here|is not known here)/);
  await body.fill('{\n  "name": "x",\n  oops\n}');
  await expect.poll(problems).toMatch(/^Line 3: This is not JSON\.$/);
  await trial.send();
  expect((await echoed(trial)).body, "a developer may send what is wrong on purpose").toContain("oops");

  await trial.field("Media type").selectOption("text/plain");
  await expect(body).toHaveValue("A thing in words");
  await expect.poll(problems).toBe("");
  await trial.send();
  await expect(trial.response).toContainText("200 OK");
  await expect.poll(async () => (await echoed(trial)).type).toMatch(/^text\/plain/);
});

test("Enter sends, and the answer is there after scrolling away and back", async ({ page, trying }) => {
  const trial = await trying("Get a place");
  await trial.field("place").fill("pier");
  await trial.field("place").press("Enter");
  await expect(trial.response).toContainText("200 OK");
  await chooseOperation(page, "Get buoy 39");
  await expect(page.getByRole("region", { name: "Get buoy 39", exact: true })).toBeInViewport();
  await expect(trial.article, "it is not in the page meanwhile").toHaveCount(0);
  await chooseOperation(page, "Get a place");
  await expect(trial.response).toContainText("200 OK");
  await expect(trial.field("place")).toHaveValue("pier");
});

test("a request that hangs can be cancelled", async ({ trying, upstream }) => {
  const trial = await trying("Get an answer");
  await trial.field("kind").selectOption("never");
  await trial.send();
  await expect(trial.response).toContainText("Waiting for the answer");
  await expect.poll(() => upstream.hanging).toBe(1);
  await trial.request.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => upstream.hanging, "the browser hung up").toBe(0);
  await expect(trial.response).toHaveCount(0);
  await trial.field("kind").selectOption("slow");
  await trial.send();
  await expect(trial.response).toContainText("200");
});

test("who presses twice sends once, and holding Enter down is one press", async ({ trying, upstream }) => {
  const trial = await trying("Get an answer");
  await trial.field("kind").selectOption("never");
  await trial.request.getByRole("button", { name: "Send Request" }).dblclick();
  await expect(trial.response).toContainText("Waiting for the answer");
  await trial.request.getByRole("button", { name: "Send Request" }).focus();
  for (let times = 0; times < 5; times += 1) await trial.request.page().keyboard.press("Enter");
  await trial.request.page().waitForTimeout(300);
  expect(upstream.hanging).toBe(1);
  await trial.request.getByRole("button", { name: "Cancel" }).click();
  await expect(trial.response).toHaveCount(0);
});
