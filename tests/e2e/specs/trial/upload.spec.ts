// Files in requests.

import type { Trial } from "../../support/trial/form.ts";
import { expect, test } from "../../support/trial/test.ts";
import { BINARY } from "../../support/trial/upstream.ts";

let trial: Trial;

test.beforeEach(async ({ trying }) => {
  trial = await trying("Add a photo");
});

const photo = (name = "dusk.png") => ({ name, mimeType: "image/png", buffer: BINARY });
const note = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(`about ${name}`) });

/** Chooses files, and waits until the form knows of them: what it then says moves the button that sends. */
async function choose(field: string, ...files: ReturnType<typeof photo>[]): Promise<void> {
  await trial.field(field).setInputFiles(files);
  for (const { name } of files) await expect(trial.sample).toContainText(name);
}

/** What the API got. */
async function received(): Promise<{ type: string; bytes: Buffer }> {
  await expect(trial.response).toContainText("200");
  await trial.show("Raw");
  const { type, base64 } = JSON.parse((await trial.body.textContent())!);
  return { type, bytes: Buffer.from(base64, "base64") };
}

/** The parts of a form, as the platform's own reader of forms has them. */
async function parts(): Promise<FormData> {
  const { type, bytes } = await received();
  return new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
}

test("a form takes files beside its other fields", async () => {
  await expect(trial.field("Other fields")).toHaveValue(/"title": "Dusk"/);
  await expect(trial.field("Other fields")).not.toHaveValue(/photo/);
  await expect(trial.request.getByText("photo needs a file.")).toBeVisible();
  await expect(trial.sample).toContainText("photo=@file");
  await choose("photo: choose a file", photo());
  await choose("notes: choose files", note("a.txt"), note("b.txt"));
  await expect(trial.sample).toContainText("photo=@dusk.png;type=image/png");
  await expect(trial.request.getByText("photo needs a file.")).toHaveCount(0);
  await trial.send();
  const form = await parts();
  expect([...form.keys()]).toEqual(["title", "photo", "notes", "notes"]);
  expect(form.get("title")).toBe("Dusk");
  const sent = form.get("photo") as File;
  expect([sent.name, sent.type, Buffer.from(await sent.arrayBuffer())]).toEqual(["dusk.png", "image/png", BINARY]);
  expect(await Promise.all(form.getAll("notes").map((file) => (file as File).text()))).toEqual(["about a.txt", "about b.txt"]);
});

test("a file that was chosen by mistake is taken back", async () => {
  await choose("notes: choose files", note("a.txt"), note("b.txt"));
  await trial.request.getByRole("button", { name: "Remove a.txt" }).click();
  await choose("photo: choose a file", photo("first.png"));
  await choose("photo: choose a file", photo("second.png"));
  await expect(trial.request.getByText("first.png")).toHaveCount(0);
  await trial.send();
  const form = await parts();
  expect(["photo", "notes"].flatMap((name) => form.getAll(name).map((file) => (file as File).name))).toEqual(["second.png", "b.txt"]);
});

test("a body may be a file", async () => {
  await trial.field("Media type").selectOption("image/png");
  await expect(trial.field("Other fields")).toHaveCount(0);
  await expect(trial.sample).toContainText("--data-binary '@file'");
  await choose("Choose a file", photo());
  await expect(trial.sample).toContainText("--data-binary '@dusk.png'");
  await trial.send();
  expect(await received()).toEqual({ type: "image/png", bytes: BINARY });
});

test("the portal's server passes files on", async ({ upstream }) => {
  await trial.field("Server").selectOption({ label: upstream.closed });
  await trial.request.getByLabel("Send through the portal's server").check();
  const quotes = Buffer.alloc(800_000, '"'); // On the way to the relay each of them is two characters.
  for (const buffer of [Buffer.alloc(2_000_000), quotes]) {
    await choose("photo: choose a file", { ...photo("large.png"), buffer });
    await trial.send();
    await expect(trial.response).toContainText("The body is more than the portal's server sends on.");
    await choose("photo: choose a file", photo());
    await trial.send();
    expect(Buffer.from(await ((await parts()).get("photo") as File).arrayBuffer())).toEqual(BINARY);
  }
});

test("fields that are no JSON object are not sent", async ({ page }) => {
  const calls: string[] = [];
  await trial.field("photo: choose a file").setInputFiles(photo());
  await trial.field("Other fields").fill("title=Dusk");
  await expect(trial.request.getByText("The fields of the form are a JSON object.")).toBeVisible();
  page.on("request", (request) => calls.push(request.url()));
  await trial.send();
  await expect(trial.response).toContainText("The request was not sent");
  expect(calls.filter((url) => url.endsWith("/photos"))).toEqual([]);
});
