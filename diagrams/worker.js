// Draws diagrams with mermaid, away from the page: here is no page that could be changed, frozen or read.
//
// The page asks `{ source, dark }` and hears `{ svg, width, height }` or `{ error }`, both as JSON, one answer for each
// question in their order. It ends a worker that takes too long.

import "./dom.js";
import mermaid from "mermaid";

import { picture } from "./picture.js";
import { forgetSheets } from "./text.js";

/** Settings that a diagram cannot change by what is written in it. */
const FIXED = {
  startOnLoad: false,
  securityLevel: "strict",
  maxTextSize: 50_000,
  maxEdges: 500,
  htmlLabels: false,
  fontFamily: "system-ui, sans-serif",
  deterministicIds: true,
  suppressErrorRendering: true,
  logLevel: "fatal",
};

const ID = "diagram";

/** The same source is always the same picture; some diagrams name things by chance. */
function restartChance() {
  let state = 1;
  Math.random = () => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

async function draw({ source, dark }) {
  if (source.length > FIXED.maxTextSize) throw new Error("The source is too long.");
  restartChance();
  forgetSheets();
  mermaid.initialize({ ...FIXED, secure: ["secure", ...Object.keys(FIXED)], theme: dark ? "dark" : "neutral" });
  const { svg } = await mermaid.render(ID, source);
  return picture(svg);
}

let last = Promise.resolve();

self.onmessage = ({ data }) => {
  last = last.then(async () => {
    const answer = await draw(JSON.parse(data)).catch((error) => ({ error: String(error?.message ?? error) }));
    self.postMessage(JSON.stringify(answer));
  });
};
