// Answers of every kind.

import { saveAnswer, type Trial } from "../../support/trial/form.ts";
import { expect, test } from "../../support/trial/test.ts";
import { BINARY } from "../../support/trial/upstream.ts";

let trial: Trial;

test.beforeEach(async ({ trying }) => {
  trial = await trying("Get an answer");
});

async function ask(kind: string): Promise<void> {
  await trial.field("kind").selectOption(kind);
  await trial.send();
}

test("500 is an answer like others", async () => {
  await ask("failure");
  await expect(trial.response).toContainText("500 Internal Server Error");
  await expect(trial.body).toContainText('"title": "It broke"');
});

test("204 has no body", async () => {
  await ask("empty");
  await expect(trial.response).toContainText("204 No Content");
  await expect(trial.response).toContainText("The answer has no body.");
});

test("bytes that are no text can be saved as they came", async () => {
  await ask("binary");
  await expect(trial.response).toContainText("The answer is not text.");
  expect(await saveAnswer(trial)).toEqual(BINARY);
});

test("a compressed answer is unpacked", async () => {
  await ask("gzip");
  await expect(trial.body).toContainText('"packed": "yes"');
});

test("text in another encoding than UTF-8 is text", async () => {
  await ask("latin");
  await expect(trial.body).toContainText("Grüße aus Köln");
});

test("what says that it is JSON and is not shows as far as it goes", async () => {
  await ask("broken");
  await expect(trial.response).toContainText("200 OK");
  await expect(trial.body).toContainText('"a": [');
  await trial.show("Raw");
  await expect(trial.body).toHaveText('{"a": [1, 2,');
});

test("a slow answer is waited for, and takes the place of the one before", async () => {
  await ask("failure");
  await expect(trial.response).toContainText("500");
  await ask("slow");
  await expect(trial.response).toContainText("Waiting for the answer");
  await expect(trial.response).not.toContainText("500");
  await expect(trial.body).toContainText('"slow": true');
});

test("a web page is shown as its source", async ({ page }) => {
  await ask("page");
  await expect(trial.body).toContainText("<script>window.ran = true</script>");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});
