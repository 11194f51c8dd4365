// What is tried through the portal's server needs a session where the portal does.

import { countRequests } from "../../support/answers.ts";
import { expect, test } from "../../support/trial/test.ts";

test.use({ isPublic: false });

test("a request through the portal's server renews an expired session", async ({ page, context, developer: _, trying, upstream }) => {
  const trial = await trying("Get an answer");
  await trial.field("Server").selectOption({ label: upstream.closed });
  await trial.field("kind").selectOption("gzip");
  await trial.request.getByLabel("Send through the portal's server").check();
  await page.waitForLoadState("networkidle");
  await context.clearCookies({ name: "portalaccesstoken" });
  const refreshes = countRequests(page, { method: "POST", path: "/developer/refresh" });
  const relayed: number[] = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname.endsWith("/relay")) relayed.push(response.status());
  });
  await trial.send();
  await expect(trial.body).toContainText('"packed": "yes"');
  expect([refreshes(), ...relayed]).toEqual([1, 401, 200]);
});
