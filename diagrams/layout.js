// What a browser knows about the place of things, for elements that are in no browser.

import { around, moved, numbers, pathLength, pathPoints, transform, union } from "./box.js";
import { htmlBox, textBox, textLength } from "./text.js";

/** In CSS pixels; about that of a document's text. */
const PAGE_WIDTH = 760;

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

/** Elements that draw nothing where they stand. */
const UNSEEN = new Set(["defs", "marker", "style", "title", "desc", "clippath", "symbol", "script", "lineargradient", "mask"]);

const value = (element, name) => numbers(element.getAttribute(name))[0] ?? 0;

/** Boxes of shapes, by the element's name. */
const SHAPES = {
  rect: rectangle,
  image: rectangle,
  use: rectangle,
  foreignobject: rectangle,
  circle: (element) => ellipse(element, value(element, "r"), value(element, "r")),
  ellipse: (element) => ellipse(element, value(element, "rx"), value(element, "ry")),
  line: (element) =>
    around([[value(element, "x1"), value(element, "y1")], [value(element, "x2"), value(element, "y2")]]),
  polygon: (element) => around(pairs(numbers(element.getAttribute("points")))),
  polyline: (element) => around(pairs(numbers(element.getAttribute("points")))),
  path: (element) => around(pathPoints(element.getAttribute("d"))),
  text: textBox,
  tspan: textBox,
};

function rectangle(element) {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => value(element, name));
  return { x, y, width, height };
}

function ellipse(element, rx, ry) {
  return { x: value(element, "cx") - rx, y: value(element, "cy") - ry, width: 2 * rx, height: 2 * ry };
}

const pairs = (values) => values.flatMap((x, at) => (at % 2 === 0 && at + 1 < values.length ? [[x, values[at + 1]]] : []));

/** The box of an element in its own system of coordinates. */
function box(element) {
  const name = element.localName.toLowerCase();
  if (UNSEEN.has(name)) return undefined;
  const shape = SHAPES[name];
  if (shape) return shape(element);
  return union([...element.children].map((child) => moved(box(child), transform(child.getAttribute("transform")))));
}

/** The box of an element on the page. */
function boxOnPage(element) {
  if (!element.closest("svg") || element.closest("foreignObject")) return htmlBox(element);
  let found = box(element);
  for (let at = element; found && at.localName !== "svg"; at = at.parentNode) {
    found = moved(found, transform(at.getAttribute("transform")));
  }
  return found ?? NOWHERE;
}

/** Adds to all elements what mermaid asks them. */
export function addLayout(Element) {
  Object.assign(Element.prototype, {
    getBBox() {
      return box(this) ?? { ...NOWHERE };
    },
    getBoundingClientRect() {
      const { x, y, width, height } = boxOnPage(this);
      return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
    },
    getComputedTextLength() {
      return textLength(this);
    },
    getTotalLength() {
      return pathLength(this.getAttribute("d"));
    },
  });
  // Diagrams that are as wide as the page.
  for (const name of ["offsetWidth", "clientWidth", "clientHeight"]) {
    Object.defineProperty(Element.prototype, name, { get: () => PAGE_WIDTH });
  }
}
