// Every screen that loads something, and the request without which it has nothing to show.

import type { Locator, Page } from "@playwright/test";

import type { Call } from "./answers.ts";
import type { Seeded } from "./seed.ts";
import { openRegistration } from "./steps.ts";

/** A screen or a part of one. */
export interface LoadingScreen {
  readonly name: string;
  readonly call: Call;
  /** Its address. */
  at(seeded: Seeded): string;
  /** What has to be pressed there before it asks. */
  open?(page: Page): Promise<unknown>;
  /** What shows when all is well. */
  ready(page: Page): Locator;
  /** What a 403 and a 404 become: the page for it, an error in place, or nothing to complain about. */
  readonly on403: "page" | "in place";
  readonly on404: "page" | "in place" | "empty";
  /** What takes its place while it is slow. */
  readonly whileSlow: "skeleton" | "nothing";
}

const LIGHTHOUSE = ({ open }: Seeded) => `/spec/${open.id}/${open.versions[0]!.id}`;

/** All of them. */
export const LOADING_SCREENS: readonly LoadingScreen[] = [
  {
    name: "catalogue",
    call: { method: "GET", path: "/search/product-catalog" },
    at: () => "/",
    ready: (page) => page.getByRole("link", { name: "Museum API", exact: true }),
    on403: "page",
    on404: "in place",
    whileSlow: "skeleton",
  },
  {
    name: "product",
    call: { method: "GET", path: "/products/*" },
    at: LIGHTHOUSE,
    ready: (page) => page.getByRole("heading", { level: 1, name: /Lighthouse API/ }),
    on403: "page",
    on404: "page",
    whileSlow: "skeleton",
  },
  {
    name: "versions of a product",
    call: { method: "GET", path: "/products/*/versions" },
    at: LIGHTHOUSE,
    ready: (page) => page.getByTestId("version-select-dropdown"),
    on403: "page",
    on404: "page",
    whileSlow: "nothing",
  },
  {
    name: "specification of a version",
    call: { method: "GET", path: "/products/*/versions/*/spec" },
    // Where the address names the version, its specification is asked for before the page asks, and then once more.
    at: ({ open }) => `/spec/${open.id}`,
    ready: (page) => page.locator("section.op").first(),
    on403: "in place",
    on404: "empty",
    whileSlow: "skeleton",
  },
  {
    name: "guides of a product",
    call: { method: "GET", path: "/products/*/documents" },
    at: LIGHTHOUSE,
    ready: (page) => page.getByRole("navigation", { name: "Guides" }),
    on403: "in place",
    on404: "empty",
    whileSlow: "nothing",
  },
  {
    name: "first guide of a product",
    call: { method: "GET", path: "/products/*/documents" },
    at: ({ open }) => `/docs/${open.id}`,
    ready: (page) => page.getByTestId("portal-document-viewer").getByRole("paragraph").first(),
    on403: "in place",
    on404: "empty",
    whileSlow: "skeleton",
  },
  {
    name: "guide",
    call: { method: "GET", path: "/products/*/documents/*" },
    at: ({ open }) => `/docs/${open.id}/getting-started`,
    ready: (page) => page.getByTestId("portal-document-viewer").getByRole("paragraph").first(),
    on403: "page",
    on404: "page",
    whileSlow: "skeleton",
  },
  {
    name: "My Apps",
    call: { method: "GET", path: "/applications" },
    at: () => "/my-apps",
    ready: (page) => page.getByRole("link", { name: "Kiosk" }),
    on403: "page",
    on404: "in place",
    whileSlow: "skeleton",
  },
  {
    name: "form of a new application",
    call: { method: "GET", path: "/applications/auth-strategies" },
    at: () => "/application/create",
    ready: (page) => page.getByLabel("Authentication strategy"),
    on403: "page",
    on404: "in place",
    whileSlow: "skeleton",
  },
  {
    name: "form of an application",
    call: { method: "GET", path: "/applications/*" },
    at: ({ kiosk }) => `/application/${kiosk.id}/update`,
    ready: (page) => page.getByLabel("Reference id"),
    on403: "page",
    on404: "page",
    whileSlow: "skeleton",
  },
  {
    name: "application",
    call: { method: "GET", path: "/applications/*" },
    at: ({ kiosk }) => `/application/${kiosk.id}`,
    ready: (page) => page.getByRole("heading", { level: 1, name: "Kiosk" }),
    on403: "page",
    on404: "page",
    whileSlow: "skeleton",
  },
  {
    name: "keys of an application",
    call: { method: "GET", path: "/applications/*/credentials" },
    at: ({ kiosk }) => `/application/${kiosk.id}`,
    ready: (page) => page.getByText("kiosk-west-wing"),
    on403: "in place",
    on404: "in place",
    whileSlow: "skeleton",
  },
  {
    name: "products of an application",
    call: { method: "GET", path: "/applications/*/registrations" },
    at: ({ kiosk }) => `/application/${kiosk.id}`,
    ready: (page) => page.getByTestId("products-list").getByRole("link", { name: "Lighthouse API" }),
    on403: "in place",
    on404: "in place",
    whileSlow: "skeleton",
  },
  {
    name: "registration dialog",
    call: { method: "GET", path: "/products/*/versions/*/applications", query: ["unregistered", "true"] },
    at: LIGHTHOUSE,
    open: openRegistration,
    ready: (page) => page.getByRole("dialog").getByRole("radio", { name: "Kiosk" }),
    on403: "in place",
    on404: "in place",
    whileSlow: "skeleton",
  },
];

/** Comes to the screen, with something arranged just before it asks. */
export async function show(screen: LoadingScreen, page: Page, seeded: Seeded, arrange: () => Promise<unknown>): Promise<void> {
  if (screen.open === undefined) await arrange();
  await page.goto(screen.at(seeded));
  if (screen.open === undefined) return;
  await page.waitForLoadState("networkidle");
  await arrange();
  await screen.open(page);
}
