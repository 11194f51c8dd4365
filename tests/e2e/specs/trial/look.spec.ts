// Form and answer for everybody, and on a phone.

import { expectAccessible, expectNoSidewaysScroll } from "../../support/axe.ts";
import { expect, test } from "../../support/trial/test.ts";

test("the open form and an answer have no fault that axe finds, in light and dark", async ({ page, trying }) => {
  const trial = await trying("Create a thing");
  await trial.field("Request body").fill('{"size": 0}');
  await expect(trial.request).toContainText("name is missing");
  await trial.send();
  await expect(trial.response).toContainText("200 OK");
  // A field half under the bar at the top has half its size.
  await trial.request.evaluate((card) => card.scrollIntoView());
  await expectAccessible(page);
});

test("the headers of an answer have none", async ({ page, trying }) => {
  const trial = await trying("Get an answer");
  await trial.send();
  await trial.show(/^Headers/);
  await expectAccessible(page);
});

test("tokens, refusals and missing values have none either", async ({ page, trying, upstream }) => {
  const trial = await trying("Get the secret");
  await trial.request.getByText("Get a token").click();
  await trial.field("Server").selectOption({ label: upstream.closed });
  await trial.send();
  await expect(trial.response).toContainText("CORS");
  await expectAccessible(page);
});

test("on a phone the form fits, and works", async ({ page, trying }) => {
  const trial = await trying("Create a thing");
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ["Server", "id", "colour", "tags", "Request body"]) {
    const box = (await trial.field(name).boundingBox())!;
    expect(box.x, name).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, name).toBeLessThanOrEqual(390);
  }
  await trial.send();
  await expect(trial.response).toContainText("200 OK");
  await trial.show(/^Headers/);
  await expectNoSidewaysScroll(page);
});

test("on a phone the button that cancels moves none of the others to another line", async ({ page, trying, upstream }) => {
  const trial = await trying("Get an answer");
  await trial.field("kind").selectOption("never");
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const [edit, cancel, send] = ["Done", "Cancel", "Send Request"].map((name) => trial.request.getByRole("button", { name }));
    const fromEnd = async () => {
      const [card, button] = [(await trial.request.boundingBox())!, (await send!.boundingBox())!];
      return [card.x + card.width - button.x, card.y + card.height - button.y].map(Math.round);
    };
    const before = await fromEnd();
    await trial.send();
    await expect.poll(() => upstream.hanging).toBe(1);
    expect(await fromEnd(), `${width}: a second press is one of the same button`).toEqual(before);
    const tops = await Promise.all([edit!, cancel!, send!].map(async (button) => (await button.boundingBox())!.y));
    expect(new Set(tops).size, `${width}: one line`).toBe(1);
    await cancel!.click();
    await expect.poll(() => upstream.hanging).toBe(0);
  }
});
