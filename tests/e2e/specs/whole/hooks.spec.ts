// The hooks that are part of the interface (behaviour.md, section 3): test ids, ids and classes that others rely on. Those
// of applications have a file of their own.

import { expectHooks, id } from "../../support/hooks.ts";
import { expect, signedIn, test } from "../../support/test.ts";

test("sign in", async ({ page }) => {
  await page.goto("/login?registered=true");
  await expectHooks(
    page,
    [
      ...id(
        "auth-form",
        "auth-login-form",
        "auth-login-submit",
        "sign-up-encouragement-message",
        "auth-login-register-success-message",
      ),
      "input#email",
      "input#password",
    ],
    ["#initial-fullscreen-loading-container", "#site-header", ...id("user-dropdown")],
  );
  await page.locator("#email").fill("nobody@portico.example");
  await page.locator("#password").fill("wrong");
  await page.getByTestId("auth-login-submit").click();
  await expectHooks(page, id("auth-error-message"));
});

test("register", async ({ page }) => {
  await page.goto("/register");
  await expectHooks(page, [
    ...id("auth-form", "auth-register-form", "auth-register-submit"),
    "#full_name",
    "#email",
    "#login-encouragement-message",
  ]);
});

signedIn("shell", async ({ page }) => {
  await page.goto("/404");
  await expectHooks(
    page,
    ["header#site-header", ...id("catalog-link", "user-dropdown", "404", "go-home"), ".not-found"],
    id("header-register-btn"),
  );
  await page.getByTestId("user-dropdown").getByRole("button").click();
  await expectHooks(
    page,
    id("my-apps-item", "logout-item").map((entry) => `[data-testid="user-dropdown"] ${entry}`),
  );
  await page.goto("/403");
  await expectHooks(page, [...id("forbidden", "go-home"), "section.forbidden"]);
});

signedIn("catalogue", async ({ page, api }) => {
  const museum = await api.product("Museum API");
  await page.goto("/");
  await expectHooks(
    page,
    [
      ...id("catalog-search", "catalog-search-button", "view-switcher"),
      ...["first", "backwards", "forwards", "last"].map((name) => `.card-pagination-bar [data-testid="pagination-${name}"]`),
      "form#searchProductsForm",
      'input[type="search"][data-testid="catalog-search"]',
      'button[data-testid="view-switcher"]',
      ".products-top-section",
      ".products-welcome",
      ".products-title",
      ".products-label",
      ".catalog-card-view .catalog-item a.products-card-title",
      ".catalog-item .product-version",
      ".catalog-item .product-public-label",
      ".catalog-item a.link",
    ],
    ["table"],
  );
  await expect(page.locator(".products-welcome")).toHaveText("Welcome to our API Portal!");
  await expect(page.locator(".products-title")).toHaveText("Start building and innovating with our APIs");
  await expect(page.locator(".product-public-label").first()).toHaveText(/^\S+: \S+$/);
  await expect(page.locator(".catalog-item .product-version"), "one a product").toHaveCount(12);
  await page.goto("/?view=table");
  await expectHooks(page, id(`spec-link-${museum.id}`, `docs-link-${museum.id}`), [".catalog-card-view"]);
  await page.goto("/?q=submarine");
  await expectHooks(page, [".product-catalog-no-products", ...id("empty-state-card")]);
});

signedIn("product", async ({ page, api }) => {
  const museum = await api.product("Museum API");
  await page.goto(`/spec/${museum.id}`);
  await expectHooks(
    page,
    [
      ...id("spec-operations-list", "spec-operations-list-filter", "version-select-dropdown", "spec-details"),
      ...id("auth-strategy-card", "auth-strategy-title", "auth-method-key-auth", "app-reg-v2-register-btn"),
      "select.version-select-dropdown",
      'button[data-testid="app-reg-v2-register-btn"]',
      '[data-testid^="spec-operations-list-section-"]',
      '[data-testid^="spec-operations-list-item-get-"]',
      '[id^="operations-"]',
      "a.title",
      ".expand-button",
    ],
    id("app-reg-v2-bearer"),
  );
  await expect(page.getByRole("link", { name: "Catalog" }).and(page.locator('main a[href="/"]'))).toBeVisible();
});

signedIn("guides", async ({ page, api }) => {
  const museum = await api.product("Museum API");
  await page.goto(`/docs/${museum.id}`);
  await expectHooks(page, [
    ...id("api-documentation-page", "portal-document-viewer"),
    '[data-testid="api-documentation-page"] > div header h1',
    '[data-testid="api-documentation-page"] > aside li a[href^="#doc-heading-"]',
    '[id^="doc-heading-"]',
  ]);
  const weather = await api.product("Weather Observations");
  await page.goto(`/docs/${weather.id}`);
  await expectHooks(page, id("documentation-empty-state"));
});
