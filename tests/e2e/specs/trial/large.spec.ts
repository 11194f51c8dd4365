// An answer of more than 5 MB. Recording a trace would itself keep the page busy.

import { watchTasks } from "../../support/tasks.ts";
import { saveAnswer } from "../../support/trial/form.ts";
import { expect, test } from "../../support/trial/test.ts";
import { LARGE } from "../../support/trial/upstream.ts";

test.use({ trace: "off" });

test("5 MB of JSON do not stop the page", async ({ page, trying }) => {
  const trial = await trying("Get an answer");
  await trial.field("kind").selectOption("large");
  const tasks = await watchTasks(page);
  const told: string[] = [];
  const longest = async (step: string): Promise<number> => {
    // Looking at the page is work for it as well.
    await page.waitForTimeout(1_000);
    const found = await tasks();
    told.push(`${step} ${found.map(Math.round).join("+") || "none"}`);
    return Math.max(0, ...found);
  };
  await trial.send();
  const measured = [await longest("arrival")];
  await expect(trial.response).toContainText(/200 OK.*\d\.\d MB/);
  await expect(trial.response).toContainText("Only the beginning is shown; save has all of it.");
  await expect(trial.body).toContainText('"name": "Light 0"');
  await tasks();
  await trial.show("Raw");
  measured.push(await longest("raw"));
  await expect(trial.body).toContainText(/^\[\{"id":0,/);
  console.log(`tasks over 50 ms with an answer of ${(LARGE.length / 1e6).toFixed(1)} MB: ${told.join(", ")}`);
  expect(Math.max(...measured)).toBeLessThan(200);
  expect((await saveAnswer(trial)).equals(Buffer.from(LARGE)), "what is saved is all of it").toBe(true);
});
