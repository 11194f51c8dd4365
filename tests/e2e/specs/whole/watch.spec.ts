// The watch that stands behind every test does notice what it is there for; and the security policy does hold.

import { expect, test } from "../../support/test.ts";

test.beforeEach(async ({ page }) => {
  await page.goto("/login");
  await expect(page.getByLabel("Email")).toBeVisible();
});

test("it hears what the app complains about", async ({ page, watch }) => {
  await page.evaluate(() => console.error("panicked at somewhere"));
  await page.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error("uncaught somewhere");
      }),
  );
  await expect.poll(() => watch.complaints).toEqual(["console: panicked at somewhere", "uncaught: uncaught somewhere"]);
  watch.forgive(/somewhere/);
});

test("the policy refuses code made of strings and other origins, and it hears that", async ({ page, watch }) => {
  const outcomes = await page.evaluate(async () => {
    const attempts = [
      () => new Function("return 1")(),
      () => fetch("https://evil.example/"),
      () => document.createElement("script").setAttribute("src", "https://evil.example/"),
    ];
    // From a timer, because what the debugger itself calls is not bound by the policy.
    const later = (attempt: () => unknown) =>
      new Promise((resolve) =>
        setTimeout(() =>
          Promise.resolve()
            .then(attempt)
            .then(
              () => resolve("done"),
              () => resolve("refused"),
            ),
        ),
      );
    return Promise.all(attempts.map(later));
  });
  expect(outcomes).toEqual(["refused", "refused", "refused"]);
  await expect.poll(() => watch.complaints.length).toBeGreaterThanOrEqual(3);
  watch.forgive(/evil\.example|Content Security Policy|Trusted/i);
});

test("a string cannot become a script or a handler", async ({ page, watch }) => {
  for (const markup of ["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<a href='javascript:alert(1)'>x</a>"]) {
    const outcome = await page.evaluate((html) => {
      try {
        document.createElement("div").innerHTML = html;
        return "taken";
      } catch (error) {
        return (error as Error).name;
      }
    }, markup);
    expect(outcome, markup).toBe("TypeError");
  }
  watch.forgive(/TrustedHTML|Trusted Types/i);
});
