// Functions that run in the measured page. Each is sent there as text, so it uses nothing from outside of itself.

/** @typedef {import("./viewers.mjs").First} First */

/**
 * What the page has noticed so far; times in milliseconds since its navigation began.
 * @typedef {object} Noticed
 * @property {number} [first] When the first operation could be read.
 * @property {{ start: number, duration: number }[]} tasks The tasks of the main thread that took 50 ms or longer.
 */

/**
 * Starts watching, before anything of the page runs.
 * @param {First} first
 */
export function watch(first) {
  /** @type {Noticed} */
  const noticed = { tasks: [] };
  Object.assign(window, { noticed });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noticed.tasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });

  const names = new Set(first.names?.map((name) => name.trim().toLowerCase()));
  const clean = (/** @type {Element} */ element) => (element.textContent ?? "").replace(/[\u00ad\u200b]/g, "").trim();
  const shows = (/** @type {Element} */ element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && clean(element) !== "";
  };
  const isNamed = (/** @type {Element} */ element) =>
    names.has(clean(element).toLowerCase()) && shows(element) && !element.closest("nav");
  const found = () => {
    const root = first.host ? document.querySelector(first.host)?.shadowRoot : document;
    return first.anyOf.some((selector) => {
      const element = root?.querySelector(selector);
      if (!element) return false;
      return first.names ? [...element.querySelectorAll("*")].some(isNamed) : shows(element);
    });
  };
  const look = () => {
    if (!found()) return void requestAnimationFrame(look);
    // Once this frame is painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (noticed.first = performance.now());
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/**
 * Scrolls the page, or what scrolls in it, from end to end, and returns the milliseconds between frames: none where there
 * is not even a second screenful.
 * @param {{ host: string | undefined, duration: number }} how
 * @returns {Promise<number[]>}
 */
export async function scroll({ host, duration }) {
  const root = (host && document.querySelector(host)?.shadowRoot) || document;
  const hidden = (/** @type {Element} */ element) => element.scrollHeight - element.clientHeight;
  const scrolls = (/** @type {Element} */ element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowY) && element.clientWidth > innerWidth / 3;
  const longest = [...root.querySelectorAll("*")]
    .filter(scrolls)
    .reduce((best, element) => (hidden(element) > hidden(best) ? element : best), document.documentElement);
  /** @type {number[]} */
  const gaps = [];
  if (hidden(longest) < innerHeight) return gaps;
  const began = performance.now();
  let last = began;
  while (last - began < duration) {
    const now = await new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
    gaps.push(now - last);
    last = now;
    longest.scrollTop = Math.min(1, (now - began) / duration) * hidden(longest);
  }
  return gaps;
}
