// APIs that a page cannot read or reach, and the portal's own server on the way to them.

import type { Trial } from "../../support/trial/form.ts";
import { expect, test } from "../../support/trial/test.ts";

const RELAY = "Send through the portal's server";

let trial: Trial;

test.beforeEach(async ({ trying }) => {
  trial = await trying("Get an answer");
});

test("that CORS forbids the answer is not called a failure of the network", async ({ upstream }) => {
  await trial.field("Server").selectOption({ label: upstream.closed });
  await trial.send();
  await expect(trial.response).toContainText("The browser could not read this API's answer.");
  await expect(trial.response).toContainText("does not allow requests from this portal's address (CORS)");
  await expect(trial.response).not.toContainText("did not answer");
});

test("an answer that leads to a server that is not there is not called a matter of CORS alone", async () => {
  await trial.field("kind").selectOption("redirect");
  await trial.send();
  await expect(trial.response).toContainText("The browser could not read this API's answer.");
  await expect(trial.response).toContainText("or it redirects to where the browser may not go or gets no answer");
});

test("a server that is not there is not called a matter of CORS", async ({ upstream }) => {
  await trial.field("Server").selectOption({ label: upstream.gone });
  await trial.send();
  await expect(trial.response).toContainText("The API did not answer: it cannot be reached from your browser.");
  await expect(trial.response).not.toContainText("CORS");
});

test("where CORS refuses, the portal's server answers", async ({ page, upstream }) => {
  await trial.field("Server").selectOption({ label: upstream.closed });
  await trial.field("kind").selectOption("gzip");
  await trial.send();
  await trial.response.getByRole("button", { name: RELAY }).click();
  await expect(trial.response).toContainText("200");
  await expect(trial.body).toContainText('"packed": "yes"');
  await expect(trial.request.getByLabel(RELAY), "it stays on").toBeChecked();
  const calls: string[] = [];
  page.on("request", (request) => calls.push(request.url()));
  await trial.field("kind").selectOption("failure");
  await trial.send();
  await expect(trial.response).toContainText("500");
  expect(calls.filter((url) => url.startsWith(upstream.closed)), "the browser itself asks nobody else").toEqual([]);
});

test("on the way through the portal an answer does nothing to it", async ({ page, context, upstream }) => {
  await page.evaluate(() => localStorage.setItem("kept", "yes"));
  const cookies = await context.cookies();
  await trial.field("Server").selectOption({ label: upstream.closed });
  await trial.field("kind").selectOption("page");
  await trial.request.getByLabel(RELAY).check();
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith("/relay"));
  await trial.send();
  const headers = await (await answer).allHeaders();
  expect(headers["content-type"]).not.toContain("html");
  expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(["set-cookie"]));
  expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(["clear-site-data"]));
  await expect(trial.body).toContainText("<h1>Upstream</h1>");
  await trial.show(/^Headers/);
  await expect(trial.response.getByText("upstream=here; Path=/")).toBeVisible();
  await expect(trial.response.getByText("script-src 'none'; style-src 'none'")).toBeVisible();
  expect(await page.evaluate(() => ["ran" in window, localStorage.getItem("kept")])).toEqual([false, "yes"]);
  expect(await context.cookies()).toEqual(cookies);
});

test("the portal's server goes to published servers only, and says so", async () => {
  await trial.field("Other base URL").fill("http://127.0.0.1:9/elsewhere");
  await trial.request.getByLabel(RELAY).check();
  await trial.send();
  await expect(trial.response).toContainText(/no published specification names a server at http:\/\/127\.0\.0\.1:9/);
});

test("that a server is not there is also said by the portal's server", async ({ upstream }) => {
  await trial.field("Server").selectOption({ label: upstream.gone });
  await trial.request.getByLabel(RELAY).check();
  await trial.send();
  await expect(trial.response).toContainText(/\S+ \S+ \S+/);
  await expect(trial.response).not.toContainText("Waiting");
  await expect(trial.response).not.toContainText("CORS");
  await expect(trial.response).not.toContainText("200");
});

test("why the portal's server got no answer is said in its words", async ({ upstream }) => {
  await trial.field("Server").selectOption({ label: upstream.gone });
  await trial.request.getByLabel(RELAY).check();
  await trial.send();
  await expect(trial.response).toContainText("The portal's server got no answer from the API: no connection to 127.0.0.1");
});
