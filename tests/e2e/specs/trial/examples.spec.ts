// Examples of some megabytes. Recording a trace would itself keep the page busy.

import { declaredFolder } from "../../support/content.ts";
import { Portal } from "../../support/portal.ts";
import { watchTasks } from "../../support/tasks.ts";
import { expect, test as base } from "../../support/test.ts";
import { chooseOperation, Trial } from "../../support/trial/form.ts";

base.use({ trace: "off" });

const CHARTS = Array.from({ length: 20_000 }, (_, at) => ({ id: at, name: `Chart ${at}`, note: "x".repeat(40) }));

const LINE = "a line without an end ".repeat(100_000);

const SPECIFICATION = {
  openapi: "3.1.0",
  info: { title: "Charts", version: "1" },
  servers: [{ url: "http://127.0.0.1:1" }],
  paths: {
    "/buoys": { get: { summary: "Get the buoys", responses: { "200": { description: "Fine" } } } },
    "/charts": {
      post: {
        summary: "Add charts",
        requestBody: { content: { "application/json": { schema: { type: "array" }, example: CHARTS } } },
        responses: {
          "200": { description: "Fine", content: { "text/plain": { example: LINE } } },
          "400": { description: "Wrong", content: { "application/json": { example: CHARTS } } },
        },
      },
    },
  },
};

const test = base.extend<object, { portal: Portal }>({
  portal: [
    async ({}, use) => {
      const versions = [{ name: "1", created: "2026-01-01", spec: "specs/charts.json" }];
      const folder = await declaredFolder({
        portal: { name: "Charts", public: true },
        registration: "password",
        auth_strategies: [],
        products: [{ key: "charts", name: "Charts", versions }],
        files: { "specs/charts.json": JSON.stringify(SPECIFICATION) },
      });
      const portal = await Portal.start(folder.path);
      await use(portal);
      await portal.stop();
      await folder.remove();
    },
    { scope: "worker", timeout: 60_000 },
  ],
});

test("examples of megabytes show their beginning, are copied whole, and do not stop the page", async ({ page, api, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(`/spec/${(await api.product("Charts")).id}`);
  await expect(page.getByRole("region", { name: "Get the buoys", exact: true })).toBeVisible();
  const tasks = await watchTasks(page);
  const told: string[] = [];
  const measured: number[] = [];
  const step = async (name: string): Promise<void> => {
    // Looking at the page is work for it as well.
    await page.waitForTimeout(1_500);
    const found = await tasks();
    told.push(`${name} ${found.map(Math.round).join("+") || "none"}`);
    measured.push(...found);
  };
  await chooseOperation(page, "Add charts");
  await step("arrival");
  const { article, request, sample } = new Trial(page, "Add charts");
  const answers = article.getByRole("region", { name: "Sample response" });
  await expect(request).toContainText("Only the beginning is shown");
  await expect(sample).toContainText("Chart 0");
  await expect(sample).not.toContainText("Chart 19999");
  await expect(answers).toContainText("Only the beginning is shown");
  await tasks();
  await request.getByRole("button", { name: "Python" }).click();
  await step("language");
  await answers.getByRole("combobox").selectOption({ index: 1 });
  await step("answer");
  await request.getByRole("button", { name: "Edit" }).click();
  await step("form");
  await expect(request).toContainText("This example is too long to be edited here.");
  console.log(`tasks over 50 ms with examples of 2 MB: ${told.join(", ")}`);
  expect.soft(Math.max(0, ...measured)).toBeLessThan(200);
  await request.getByRole("button", { name: "Copy code" }).click();
  await expect.poll(async () => (await copied()).includes("Chart 19999")).toBe(true);
  await answers.getByRole("combobox").selectOption({ index: 0 });
  await answers.getByRole("button", { name: "Copy code" }).click();
  await expect.poll(copied).toBe(LINE);
  await request.getByRole("button", { name: "Type another body" }).click();
  await expect(request.getByRole("textbox", { name: "Request body" })).toBeFocused();
  await page.keyboard.type("[]");
  await expect(sample).toContainText("[]");
  await expect(request).not.toContainText("Only the beginning is shown");
});
