// From what mermaid made to a picture that stands for itself: well-formed, and with a size.

/** Names that HTML's parser writes in lower case and SVG does not. */
const NAMES = new Map(
  ["foreignObject", "linearGradient", "radialGradient", "clipPath", "textPath", "feDropShadow", "feGaussianBlur", "feFlood"]
    .map((name) => [name.toLowerCase(), name]),
);

/** What never runs in a picture has no place in one. */
const DROPPED = new Set(["script", "iframe", "object", "embed"]);

/** Characters that XML has no way to write. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (character) => escapes[character]);

/** The picture; throws when there is nothing to see. */
export function picture(markup) {
  const svg = new DOMParser().parseFromString(markup, "text/html").querySelector("svg");
  const [, , width, height] = (svg?.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0 && Number.isFinite(width * height))) throw new Error("The drawing has no size.");
  for (const name of ["style", "height"]) svg.removeAttribute(name);
  svg.setAttribute("width", Math.ceil(width));
  svg.setAttribute("height", Math.ceil(height));
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return { svg: xml(svg), width: Math.ceil(width), height: Math.ceil(height) };
}

function xml(node) {
  if (node.nodeType === 3) return escaped(node.data);
  const lower = node.localName?.toLowerCase();
  if (node.nodeType !== 1 || DROPPED.has(lower) || !/^[\w-]+$/.test(lower)) return "";
  const name = NAMES.get(lower) ?? lower;
  const given = [...node.attributes].filter(({ name }) => /^[a-z_][\w.-]*$/i.test(name) && !/^on/i.test(name));
  const attributes = given.map(({ name, value }) => ` ${name}="${escaped(value)}"`).join("");
  return `<${name}${attributes}>${[...node.childNodes].map(xml).join("")}</${name}>`;
}
