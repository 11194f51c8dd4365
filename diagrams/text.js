// The size of text in a diagram: its font, as the diagram's own style sheet sets it, and where its lines stand.

import { numbers, union } from "./box.js";

/** What decides about the place of text. */
const PROPERTIES = ["font-size", "font-weight", "font-style", "font-family", "text-anchor", "dominant-baseline"];

const FAMILY = "sans-serif";
const SIZE = 16;

/** @typedef {{ selector: string, key: string, body: Map<string, string> }} Rule */

/** Rules of style sheets by their text. */
const sheets = new Map();

/** Before another diagram. */
export const forgetSheets = () => sheets.clear();

/** The rules of a style sheet that say something about the place of text, one for each selector. */
function rulesOf(css) {
  if (!sheets.has(css)) sheets.set(css, [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(rules));
  return sheets.get(css);
}

function rules([, selectors, text]) {
  const body = declarations(text);
  if (body.size === 0 || selectors.trim().startsWith("@")) return [];
  return selectors.split(",").map((selector) => ({ selector: selector.trim(), key: key(selector), body }));
}

/** What an element needs to have at the least: `.label` or `text`, the end of `.node .label text`. */
const key = (selector) => /([.#]?[\w-]+)(?:\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?)*\s*$/.exec(selector)?.[1] ?? "*";

function declarations(body) {
  const pairs = (body ?? "").split(";").map((pair) => pair.replace("!important", "").split(/:(.*)/s));
  const known = pairs.map(([name, value]) => [name.trim(), value?.trim()]);
  return new Map(known.filter(([name, value]) => value && PROPERTIES.includes(name)));
}

/** What an element itself says: in attributes, by rules, in its style; the later wins. */
function own(element) {
  const css = element.closest("svg")?.querySelector("style")?.textContent ?? "";
  const said = new Map();
  for (const name of PROPERTIES) if (element.hasAttribute(name)) said.set(name, element.getAttribute(name));
  const keys = new Set(["*", element.localName, `#${element.id}`, ...[...element.classList].map((name) => `.${name}`)]);
  for (const { selector, body } of rulesOf(css).filter((rule) => keys.has(rule.key) && matches(element, rule.selector))) {
    for (const [name, value] of body) said.set(name, value);
  }
  for (const [name, value] of declarations(element.getAttribute("style"))) said.set(name, value);
  return said;
}

function matches(element, selector) {
  try {
    return element.matches(selector);
  } catch {
    return false; // A selector that only browsers know.
  }
}

/** What holds for an element, inherited where it says nothing itself. */
function computed(element) {
  const all = element.parentNode?.getAttribute ? computed(element.parentNode) : new Map();
  for (const [name, value] of own(element)) if (value !== "inherit") all.set(name, value);
  return all;
}

/** A length in pixels; `em` are those of the font. */
function pixels(text, em) {
  const [value] = numbers(text);
  if (value === undefined) return undefined;
  return /em\s*$/.test(text) ? value * em : value;
}

/** How a font is called in CSS, and its size in pixels. */
function font(style) {
  const size = pixels(style.get("font-size") ?? "", SIZE) || SIZE;
  const family = style.get("font-family");
  // A variable of the page's style sheet means nothing here.
  const name = !family || family.includes("var(") ? FAMILY : family;
  // A canvas knows no weights that depend on those around.
  const weight = { bolder: "bold", lighter: "normal" }[style.get("font-weight")] ?? style.get("font-weight") ?? "normal";
  return { size, name: `${style.get("font-style") ?? "normal"} ${weight} ${size}px ${name}` };
}

let context;

/** Width of a text, and how far it reaches above and below its base line. */
function measure(text, { name, size }) {
  context ??= globalThis.OffscreenCanvas ? new OffscreenCanvas(1, 1).getContext("2d") : undefined;
  if (!context) return { width: text.length * size * 0.55, ascent: size * 0.93, descent: size * 0.24 };
  context.font = name;
  const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText(text);
  return { width, ascent: fontBoundingBoxAscent ?? size * 0.93, descent: fontBoundingBoxDescent ?? size * 0.24 };
}

/** How far a base line lies under the place that is given, in parts of the font's reach. */
function baseline(style, { ascent, descent }) {
  const kind = style.get("dominant-baseline") ?? "";
  if (/middle|central/.test(kind)) return (ascent - descent) / 2;
  return /hanging|before-edge|text-top/.test(kind) ? ascent : 0;
}

/** Lays out a `<text>` or `<tspan>`: stretches of text, each with its box. */
function stretches(root) {
  const done = [];
  let chunk = [];
  const pen = { x: 0, y: 0 };
  const end = () => {
    const width = pen.x - (chunk[0]?.x ?? pen.x);
    const part = { middle: 0.5, end: 1 }[chunk[0]?.anchor] ?? 0;
    done.push(...chunk.map((box) => ({ ...box, x: box.x - width * part })));
    chunk = [];
  };
  const enter = (element) => {
    const style = computed(element);
    const face = font(style);
    const value = (name) => pixels(element.getAttribute(name) ?? "", face.size);
    const [x, y] = [value("x"), value("y")];
    if (x !== undefined || y !== undefined) end();
    pen.x = (x ?? pen.x) + (value("dx") ?? 0);
    pen.y = (y ?? pen.y) + (value("dy") ?? 0);
    for (const node of element.childNodes) {
      if (node.nodeType === 1) enter(node);
      else if (node.nodeType === 3) write(style, face, node.data.replace(/\s+/g, " "));
    }
  };
  const write = (style, face, text) => {
    if (text.trim() === "" && chunk.length === 0) return;
    const size = measure(chunk.length === 0 ? text.trimStart() : text, face);
    const top = pen.y + baseline(style, size) - size.ascent;
    const anchor = style.get("text-anchor");
    chunk.push({ x: pen.x, y: top, width: size.width, height: size.ascent + size.descent, anchor });
    pen.x += size.width;
  };
  enter(root);
  end();
  return done;
}

/** The box around the text of an element; `undefined` when it has none. */
export const textBox = (element) => union(stretches(element));

/** How long the text of an element is in one line. */
export const textLength = (element) => stretches(element).reduce((sum, { width }) => sum + width, 0);

/** The box of text outside of SVG, with the lines of a browser. */
export function htmlBox(element) {
  const face = font(computed(element));
  const lines = (element.textContent ?? "").trim().split("\n");
  const width = Math.max(0, ...lines.map((line) => measure(line.trim(), face).width));
  return { x: 0, y: 0, width, height: lines.length * face.size * 1.5 };
}
