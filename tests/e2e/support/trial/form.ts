// The cards beside an operation, by their roles and names.

import { expect, type Locator, type Page } from "@playwright/test";

/** One operation that is tried. */
export class Trial {
  /** The operation. */
  readonly article: Locator;
  /** The request: sample, form, buttons. */
  readonly request: Locator;
  /** The answer. */
  readonly response: Locator;
  /** The code. */
  readonly sample: Locator;

  constructor(page: Page, title: string) {
    this.article = page.getByRole("region", { name: title, exact: true });
    this.request = this.article.getByRole("region", { name: "Request", exact: true });
    this.response = this.article.getByRole("region", { name: "Response", exact: true });
    this.sample = this.request.getByRole("group", { name: "Code sample" });
  }

  /** Goes to the operation and opens its form. */
  async open(): Promise<void> {
    await this.request.getByRole("button", { name: "Edit" }).click();
    await expect(this.field("Server")).toBeVisible();
  }

  /** A field by its label, of which the first word is enough. */
  field(label: string): Locator {
    return this.request.getByLabel(new RegExp(`^\\s*${label}(?![\\w-])`));
  }

  /** Presses the button. */
  async send(): Promise<void> {
    await this.request.getByRole("button", { name: "Send Request" }).click();
  }

  /** The text of the answer's body. */
  get body(): Locator {
    return this.response.getByRole("group", { name: "Response body" });
  }

  /** Shows a part of the answer. */
  async show(part: "Body" | "Raw" | RegExp): Promise<void> {
    await this.response.getByRole("group", { name: "Part of the response" }).getByRole("button", { name: part }).click();
  }
}

/** Goes to an operation by its place in the list. */
export async function goToOperation(page: Page, product: string, title: string): Promise<void> {
  await page.goto(`/spec/${product}`);
  await chooseOperation(page, title);
}

/** Finds an operation in the list and goes there. */
export async function chooseOperation(page: Page, title: string): Promise<void> {
  const list = page.getByTestId("spec-operations-list");
  await list.getByTestId("spec-operations-list-filter").fill(title);
  await list.getByRole("link").filter({ hasText: title }).first().click();
}

/** Saves the answer's body as a file and reads that. */
export async function saveAnswer({ response }: Trial): Promise<Buffer> {
  const download = response.page().waitForEvent("download");
  await response.getByRole("link", { name: "Save response" }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
