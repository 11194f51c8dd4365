// Every write of the guide, with every way that it can fail: it says why, what was typed stays, and sending again works.

import type { Page } from "@playwright/test";

import { type Answer, countRequests, holdBack, interrupt, nothing, problem, webPage } from "../../support/answers.ts";
import { seed } from "../../support/seed.ts";
import { errors } from "../../support/steps.ts";
import { expect, signedIn, test } from "../../support/test.ts";
import { type Sending, toRegister, toSignIn, WRITES } from "../../support/writes.ts";

const FAILURES: readonly [name: string, answer: Answer, sentence: string | RegExp][] = [
  ["400", problem(400, { detail: "This cannot be done today." }), "This cannot be done today."],
  ["403", problem(403), /You may not do this\.|This account may not use the portal\./],
  ["404", problem(404), "It is not there any more."],
  ["409", problem(409), "It clashes with something that exists already."],
  ["429", problem(429, { headers: { "retry-after": "7" } }), "Too many attempts. Try again in 7 seconds."],
  ["500", problem(500), "The portal answered with error 500. Try again in a moment."],
  ["no answer", nothing, "The portal cannot be reached. Check your connection, then try again."],
];

/** Writes whose answer is read; of the others only the status counts. */
const WITH_ANSWER = new Set(["POST", "PATCH"]);

for (const write of WRITES) {
  signedIn(`${write.name}: every failure is told, and then it is done`, async ({ page, api }) => {
    await write.prepare(page, await seed(api));
    await failThenSucceed(page, write);
  });

  signedIn(`${write.name}: a 401 renews the session, and it is done`, async ({ page, api }) => {
    await write.prepare(page, await seed(api));
    await interrupt(page, write.call, problem(401));
    await write.send(page).click();
    await expect(write.done(page)).toBeVisible();
    await expect(errors(page)).toHaveCount(0);
  });

  if (WITH_ANSWER.has(write.call.method)) {
    signedIn(`${write.name}: a web page as answer is no success`, async ({ page, api }) => {
      await write.prepare(page, await seed(api));
      await interrupt(page, write.call, webPage);
      await write.send(page).click();
      await expect(errors(page)).toContainText("The portal's answer could not be read.");
      await expect(write.done(page)).toHaveCount(0);
      await write.kept?.(page);
    });
  }
}

test("make an account: every failure is told, and then it is done", async ({ page, newcomer }) => {
  await failThenSucceed(page, await toRegister(page, newcomer));
});

test("sign in: every failure is told, and then it is done", async ({ page, api, newcomer }) => {
  await api.register(newcomer);
  await failThenSucceed(page, await toSignIn(page, newcomer));
});

/** Sends again and again in one form, each time into another failure, and at last with success. */
async function failThenSucceed(page: Page, { call, send, kept, done }: Sending): Promise<void> {
  const [address, alert] = [page.url(), errors(page)];
  for (const [name, answer, sentence] of FAILURES) {
    await test.step(name, async () => {
      await interrupt(page, call, answer);
      await send(page).click();
      await expect(alert).toContainText(sentence);
      await expect(alert, "it is told once").toHaveCount(1);
      await expect(page).toHaveURL(address);
      await kept?.(page);
    });
  }
  await test.step("a late answer", async () => {
    const requests = countRequests(page, call);
    const release = await holdBack(page, call);
    await send(page).click();
    await expect(send(page), "it is said that it is being sent").toHaveAttribute("aria-disabled", "true");
    await expect(alert, "the last failure is not told any more").toHaveCount(0);
    await send(page).click({ force: true });
    release();
    await expect(done(page)).toBeVisible();
    expect(requests(), "pressing twice sends once").toBe(1);
  });
}
