// Answers of every kind.

import { chooseOperation, saveAnswer, type Trial } from "../../support/trial/form.ts";
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

test("what says that it is JSON and is not, or not whole, says so", async () => {
  await ask("broken");
  await expect(trial.response).toContainText("200 OK");
  await expect(trial.response).toContainText("This is not whole JSON.");
  await expect(trial.body).toContainText(/"a": \[\s+1,\s+2,\s+oops \{"b":\[3\]\}$/);
  await trial.show("Raw");
  await expect(trial.body).toHaveText('{"a":[1,2,oops {"b":[3]}');
  await ask("half");
  await expect(trial.response).toContainText("This is not whole JSON.");
  await ask("failure");
  await expect(trial.body).toContainText('"title": "It broke"');
  await expect(trial.response).not.toContainText("This is not whole JSON.");
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

test("an answer that breaks off shows as far as it came", async () => {
  await ask("cut");
  await expect(trial.body).toHaveText("the beginning");
  await expect(trial.response).toContainText("The answer broke off here");
  await expect(trial.response.getByText("Broke off", { exact: true })).toBeVisible();
});

test("what never ends can be read as it comes, and stays when it is ended", async () => {
  await ask("trickle");
  await expect(trial.body).toContainText("event 1,");
  await expect(trial.response).toContainText("200 OK");
  await expect(trial.response.getByText("Still arriving", { exact: true }), "the head says it").toBeVisible();
  await expect(trial.response.getByText("The answer is still arriving."), "it is said aloud once").toHaveAttribute("aria-live", "off");
  await trial.body.evaluate((body) => (body.dataset["before"] = "yes"));
  await expect(trial.body).toContainText("event 8,");
  await trial.request.getByRole("button", { name: "Cancel" }).click();
  await expect(trial.response).toContainText("You ended the request here.");
  await expect(trial.response).not.toContainText(/still arriving/i);
  await expect(trial.response.getByText("Ended early", { exact: true })).toBeVisible();
  await expect(trial.body).toContainText("event 8,");
  await expect(trial.body, "the reader keeps the place in it").toHaveAttribute("data-before", "yes");
  const [shown, saved] = [await trial.body.textContent(), await saveAnswer(trial)];
  expect(saved.toString(), "what is saved is what has come").toBe(shown);
  await ask("failure");
  await expect(trial.response).toContainText("500");
  await expect(trial.response).not.toContainText("You ended");
});

test("who cancels by keyboard goes on from the answer, or where there is none, from the button that sends", async ({ page, upstream }) => {
  const [send, cancel] = ["Send Request", "Cancel"].map((name) => trial.request.getByRole("button", { name }));
  const begin = async (kind: string) => {
    await trial.field("kind").selectOption(kind);
    await send!.press("Enter");
    await page.keyboard.press("Shift+Tab");
    await expect(cancel!).toBeFocused();
  };
  await begin("trickle");
  await expect(trial.body).toContainText("event 1,");
  await page.keyboard.press("Enter");
  await expect(trial.response).toBeFocused();
  await expect(trial.response).toContainText("You ended the request here.");
  await begin("slow");
  await expect(trial.body).toContainText('"slow": true');
  await expect(trial.response, "a press too late sends nothing").toBeFocused();
  await begin("never");
  await expect.poll(() => upstream.hanging).toBe(1);
  await page.keyboard.down("Enter");
  await expect(send!).toBeFocused();
  // The key is still held.
  await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  await expect.poll(() => upstream.hanging).toBe(0);
  await expect(trial.response, "nothing was sent again").toHaveCount(0);
});

test("what comes before a long silence shows", async () => {
  await ask("pause");
  await expect(trial.body).toHaveText("the beginning of half a characte", { timeout: 3_000 });
  await trial.request.getByRole("button", { name: "Cancel" }).click();
  await expect(trial.response).toContainText("You ended the request here.");
  await expect(trial.body).toHaveText("the beginning of half a characte");
});

test("an API that says nothing is waited for, the reference lives on, and in the end it is given up", async ({ page, upstream }) => {
  // What the page waits for already is timed by the browser's own clock, and could not be called off by the other one.
  await page.waitForTimeout(1_000);
  await page.clock.install();
  await ask("never");
  await expect.poll(() => upstream.hanging).toBe(1);
  await page.clock.fastForward("02:00");
  await expect(trial.response).toContainText("Waiting for the answer");
  await chooseOperation(page, "Get buoy 39");
  await expect(page.getByRole("region", { name: "Get buoy 39", exact: true })).toBeInViewport();
  await chooseOperation(page, "Get an answer");
  await expect(trial.response).toContainText("Waiting for the answer");
  await page.clock.fastForward("05:01");
  await expect(trial.response).toContainText("The API has said nothing for 5 minutes.");
  await expect.poll(() => upstream.hanging, "the browser hung up").toBe(0);
  await ask("failure");
  await expect(trial.response).toContainText("500");
});

test("the file of an answer has a name by its kind, is no page of the portal's, and is let go of", async ({ page }) => {
  await ask("page");
  const link = trial.response.getByRole("link", { name: "Save response" });
  await expect(link).toHaveAttribute("download", "response.html");
  const address = (await link.getAttribute("href"))!;
  /** Whether the browser saves what is there, in place of showing it. */
  const isFile = async (): Promise<boolean> => {
    const saved = page.waitForEvent("download", { timeout: 2_000 }).catch(() => undefined);
    await page.evaluate((address) => void (location.href = address), address);
    return (await saved) !== undefined;
  };
  expect(await isFile()).toBe(true);
  await ask("failure");
  await expect(trial.response).toContainText("500");
  expect(await isFile(), "it is gone with its answer").toBe(false);
});
