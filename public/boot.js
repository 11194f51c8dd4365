// Starts the portal: the first script of the page.
//
// A classic script in <head>, not a module, because the theme has to be there before the first paint. It sends the first
// requests while the app is still on its way, and leaves their answers to the app as
//
//   window.portico = {
//     config: Promise<{ apiUrl: string }>,   config.json; apiUrl has no slash at its end, "" is this origin
//     early: { portal, appearance, me },     Promise<Response>; each rejects if the request was not made
//     worker: Worker | undefined,            the reference engine, where the page will need it
//   }
"use strict";
{
  /** Where the app keeps the chosen theme: "light", "dark", or nothing for the system's. */
  const THEME_KEY = "portico-theme";

  /** What no string that becomes markup may contain. Leptos sets its static templates as strings; they contain none of it. */
  const DANGEROUS = /<script|[\s"'/]on[a-z]+\s*=|javascript:/i;

  const { js, wasm } = document.currentScript.dataset;
  const { content: worker, dataset: { diagrams } } = document.querySelector("meta[name=portico-worker]");
  const { content: styles, dataset: { product } } = document.querySelector("meta[name=portico-later]");
  const parsed = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));

  /** The only way from a string to markup, for our own code and everything it is built from. */
  function guardMarkup() {
    window.trustedTypes?.createPolicy("default", {
      createHTML(markup) {
        if (DANGEROUS.test(markup)) throw new TypeError("Refused to make markup that could run a script.");
        return markup;
      },
      createScriptURL(address) {
        if (![worker, diagrams].includes(address)) throw new TypeError("Refused to run a script that is not the portal's own.");
        return address;
      },
    });
  }

  function applyTheme() {
    let theme;
    try {
      theme = localStorage.getItem(THEME_KEY);
    } catch {
      return; // The browser denies storage to this site, so nothing is remembered.
    }
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  }

  async function readConfig() {
    const response = await fetch("/config.json");
    if (!response.ok) throw new Error(`config.json: the server answered ${response.status}`);
    const config = await response.json();
    return { ...config, apiUrl: (config.apiUrl ?? "").replace(/\/+$/, "") };
  }

  /** Starts a request of the portal API as soon as its address is known. */
  async function request(config, path, credentials) {
    const { apiUrl } = await config;
    return fetch(`${apiUrl}/api/v2/${path}`, { credentials });
  }

  /** Asks who is signed in, but for portals that say to be public: there is nobody to be, and each page would log a refusal. */
  async function requestSession(config) {
    if ((await config).isPublic === true) throw new Error("a public portal has no session");
    return request(config, "developer/me", "include");
  }

  /** The theme and the icon that the portal's owner chose. They may arrive after the first paint. */
  async function addBranding(config) {
    const { apiUrl } = await config;
    for (const path of ["stylesheet/font.css", "stylesheet.css"]) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = `${apiUrl}/api/v2/portal/${path}`;
      document.head.append(link);
    }
    await parsed;
    document.getElementById("favicon").href = `${apiUrl}/api/v2/portal/favicon.ico`;
  }

  /** Fetches the code of a product's pages, which the app asks for once it runs (src/lazy_pages.rs). */
  function fetchProductPages() {
    for (const href of [styles, ...(product?.split(" ") ?? [])]) {
      const link = document.createElement("link");
      link.rel = "preload";
      link.as = href === styles ? "style" : "fetch";
      if (href !== styles) link.crossOrigin = "anonymous";
      link.href = href;
      document.head.append(link);
    }
  }

  /**
   * Has the worker fetch the specification that the address names, in the words of crates/reference/src/messages.rs. Nobody
   * waits for this answer: the page's own question finds the specification open, or on its way.
   */
  async function openSpecification(config, engine) {
    const [, product, spec] = /^\/spec\/([^/]+)\/([0-9a-f-]{36})\/?$/.exec(location.pathname) ?? [];
    if (!spec) return;
    const { apiUrl } = await config;
    const url = `${apiUrl || location.origin}/api/v2/products/${product}/versions/${spec}/spec`;
    const source = { url, credentials: apiUrl ? "include" : "same-origin" };
    engine.postMessage(JSON.stringify({ id: 2 ** 32 - 1, question: { Open: { spec, source } } }));
  }

  async function startApp() {
    const [{ default: init }] = await Promise.all([import(js), parsed]); // The app looks for its place in the page.
    await init({ module_or_path: wasm });
  }

  let failed = false;

  /** Says in the page that there will be no app, and offers to try again. Once: what follows a crash are more of them. */
  async function showFailure(error) {
    console.error(error);
    if (failed) return;
    failed = true;
    await parsed;
    const shell = document.getElementById("initial-fullscreen-loading-container") ?? document.createElement("div");
    const message = document.createElement("p");
    message.textContent = shell.dataset.failed ?? "The portal stopped working.";
    const reload = document.createElement("button");
    reload.className = "btn";
    reload.textContent = shell.dataset.reload ?? "Reload";
    reload.addEventListener("click", () => location.reload());
    const box = document.createElement("div");
    box.className = "empty";
    box.setAttribute("role", "alert");
    box.append(message, reload);
    shell.querySelector("[role=status]")?.remove();
    shell.append(box);
    document.body.prepend(shell);
  }

  /** A crash of the app itself leaves a page that no longer answers; it has to say so. */
  function watchForCrash() {
    const crashed = (error) => error instanceof WebAssembly.RuntimeError && showFailure(error);
    addEventListener("error", ({ error }) => crashed(error));
    addEventListener("unhandledrejection", ({ reason }) => crashed(reason));
  }

  guardMarkup();
  applyTheme();
  watchForCrash();

  const config = readConfig();
  window.portico = { config };
  // What takes longest goes first: a browser has few requests of HTTP/1.1 under way at a time.
  if (location.pathname.startsWith("/spec/")) {
    const engine = new Worker(worker, { type: "module" });
    // One that breaks before the app is there is not handed over; the app starts another.
    engine.addEventListener("error", () => delete window.portico.worker);
    window.portico.worker = engine;
    openSpecification(config, engine).catch(() => {}); // The page asks again, and says what is wrong.
  }
  const early = {
    // Without cookies, as long as it is not known whether the portal is public.
    portal: request(config, "portal", "omit"),
    appearance: request(config, "portal/appearance", "omit"),
    me: requestSession(config),
  };
  window.portico.early = early;
  if (/^\/(spec|docs)\/./.test(location.pathname)) config.then(fetchProductPages, () => {});

  // Whoever awaits these still gets the error; without this, the browser would report it once more before the app is there.
  for (const promise of [config, ...Object.values(early), addBranding(config)]) promise.catch(() => {});
  startApp().catch(showFailure);
}
