// Rectangles and what moves them: as much of SVG's geometry as laying out a diagram takes.

/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/** @typedef {[number, number, number, number, number, number]} Matrix as in SVG's `matrix(a b c d e f)` */

/** The smallest box around points; `undefined` around none. */
export function around(points) {
  const finite = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  if (finite.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of finite) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The corners of a box. */
export const corners = ({ x, y, width, height }) => [[x, y], [x + width, y], [x, y + height], [x + width, y + height]];

/** The box around boxes, of which some may be `undefined`. */
export const union = (boxes) => around(boxes.filter(Boolean).flatMap(corners));

/** The box around a box that was moved. */
export const moved = (box, [a, b, c, d, e, f]) =>
  box && around(corners(box).map(([x, y]) => [a * x + c * y + e, b * x + d * y + f]));

const times = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f,
];

const IDENTITY = [1, 0, 0, 1, 0, 0];

const TRANSFORMS = {
  translate: (x, y = 0) => [1, 0, 0, 1, x, y],
  scale: (x, y = x) => [x, 0, 0, y, 0, 0],
  matrix: (...all) => all,
  rotate(degrees, x = 0, y = 0) {
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
  },
};

/** Reads a `transform` attribute; what is not understood moves nothing. */
export function transform(text) {
  let all = IDENTITY;
  for (const [, name, values] of (text ?? "").matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const next = TRANSFORMS[name]?.(...numbers(values));
    if (next?.length === 6 && next.every(Number.isFinite)) all = times(all, next);
  }
  return all;
}

/** Every number in a text. */
export const numbers = (text) => (text?.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);

/** How many values a command of a path takes. */
const VALUES = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Points that a path goes through or is drawn towards; curves stay within them. */
export function pathPoints(text) {
  const points = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, letter, rest] of (text ?? "").matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase();
    const size = VALUES[command];
    if (size === undefined) continue;
    const [baseX, baseY] = letter === command ? [() => 0, () => 0] : [() => x, () => y];
    const values = command === "A" ? arcValues(rest) : numbers(rest);
    if (command === "Z") [x, y] = [startX, startY];
    for (let at = 0; size > 0 && at + size <= values.length; at += size) {
      const some = values.slice(at, at + size);
      const before = [x, y];
      const [fromX, fromY] = [baseX(), baseY()];
      if (command === "H") x = fromX + some[0];
      else if (command === "V") y = fromY + some[0];
      else {
        for (let pair = command === "A" ? 5 : 0; pair < size; pair += 2) {
          [x, y] = [fromX + some[pair], fromY + some[pair + 1]];
          points.push([x, y]);
        }
      }
      if (command === "A") points.push(arcMiddle(before, some, [x, y]));
      if (command === "M" && at === 0) [startX, startY] = [x, y];
      points.push([x, y]);
    }
  }
  return points;
}

/** The two flags of an arc may stand without a space before what follows. */
const arcValues = (text) =>
  [...text.matchAll(/([^\s,]+)[\s,]+([^\s,]+)[\s,]+([^\s,]+)[\s,]+([01])[\s,]*([01])[\s,]*([-+.\de]+?)[\s,]*((?<=[\s,])[-+.\de]+|-[.\de]+)/gi)]
    .flatMap((match) => match.slice(1).map(Number));

/** The point halfway along an elliptical arc. */
function arcMiddle([x1, y1], [rx, ry, , large, sweep], [x2, y2]) {
  if (!(rx && ry)) return [x2, y2];
  const [halfX, halfY] = [(x2 - x1) / 2 / rx, (y2 - y1) / 2 / ry];
  const half = Math.hypot(halfX, halfY);
  if (half === 0) return [x2, y2];
  // In the circle's own measure, whose radius is 1 or, where the ends are too far apart, half their distance.
  const radius = Math.max(1, half);
  const rise = radius + (large ? 1 : -1) * Math.sqrt(Math.max(0, radius * radius - half * half));
  const side = (sweep ? 1 : -1) * (rise / half);
  return [(x1 + x2) / 2 + halfY * side * rx, (y1 + y2) / 2 - halfX * side * ry];
}

/** Length of the line through points. */
export function pathLength(text) {
  const points = pathPoints(text);
  return points.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - points[at][0], y - points[at][1]), 0);
}
