// An answer of more than 5 MB. Recording a trace would itself keep the page busy.

import type { Page } from "@playwright/test";

import { saveAnswer } from "../../support/trial/form.ts";
import { expect, test } from "../../support/trial/test.ts";
import { LARGE } from "../../support/trial/upstream.ts";

test.use({ trace: "off" });

/** Durations of tasks over 50 ms, from now on. */
async function watchTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: "longtask" });
  });
  return () => page.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
}

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
