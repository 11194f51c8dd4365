// A document in a worker, with what mermaid expects of a browser. Has to run before mermaid does.

import { parseHTML } from "linkedom";

import { addLayout } from "./layout.js";

const { document, window } = parseHTML("<!doctype html><html><head></head><body></body></html>");
addLayout(window.Element);

/** A rule that holds what is set, as far as mermaid does that. */
class Rule {
  #selector;
  #declarations = new Map();

  constructor(text) {
    const [, selector, body] = /^([^{]*)\{(.*)\}\s*$/s.exec(text) ?? [undefined, text, ""];
    this.#selector = selector.trim();
    for (const [, name, value] of body.matchAll(/([\w-]+)\s*:\s*([^;]+)/g)) this.#declarations.set(name, value.trim());
  }

  get style() {
    const declarations = this.#declarations;
    return { length: declarations.size, setProperty: (name, value) => declarations.set(name, value) };
  }

  get cssText() {
    return `${this.#selector} { ${[...this.#declarations].map(([name, value]) => `${name}: ${value};`).join(" ")} }`;
  }
}

/** A style sheet that mermaid fills and reads. */
class StyleSheet {
  cssRules = [];

  insertRule(text, at = 0) {
    this.cssRules.splice(at, 0, new Rule(text));
    return at;
  }
}

const names = ["Element", "HTMLElement", "SVGElement", "Node", "NodeFilter", "DocumentFragment", "DOMParser", "Text"];
for (const name of names) globalThis[name] = window[name];
Object.assign(globalThis, {
  window: globalThis,
  document,
  CSSStyleSheet: StyleSheet,
  screen: { availWidth: 1_200, availHeight: 800 },
  getComputedStyle: () => ({ getPropertyValue: (name) => (/^(padding|border)/.test(name) ? "0px" : "") }),
  // A worker's own stands still while its page is in the background.
  requestAnimationFrame: (paint) => setTimeout(paint, 0),
});
globalThis.addEventListener ??= () => {};
// What lays out mind maps and architectures draws them as well, where nobody looks.
document.createElement("canvas").constructor.prototype.getContext = () => new OffscreenCanvas(1, 1).getContext("2d");
