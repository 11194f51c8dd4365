// Draws diagrams with mermaid, away from the page: here is no page that could be changed, frozen or read.
//
// The page asks `{ source, dark }` and hears what `answer` says, both as JSON, one answer for each question in their order.
// It ends a worker that takes too long.

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

/** Mermaid centres the labels of these shapes in flowcharts only, unless they are HTML. */
const STYLE = `.mindmap-node > .label[transform^="translate(0,"] text { text-anchor: middle; }`;

/** Of a theme's own colours for parts, some are those of the page behind them. */
const COLOURS = {
  neutral: { cScale1: "#d8d8d8", cScale7: "#c8c8c8" },
  dark: { cScale1: "#3f5a50", cScale9: "#3a3f66", cScale12: "#33336b" },
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
  restartChance();
  forgetSheets();
  const theme = dark ? "dark" : "neutral";
  const fixed = { ...FIXED, secure: ["secure", ...Object.keys(FIXED)] };
  mermaid.initialize({ ...fixed, theme, themeCSS: STYLE, themeVariables: COLOURS[theme] });
  const { svg } = await mermaid.render(ID, source);
  return picture(svg);
}

const FAILED = { failed: {} };

/**
 * Why a source is no diagram: `{ unknown }` names a kind that there is not, `{ wrong }` says what cannot be read. A diagram
 * that can be read has `{ failed }`: that is of no use to its author.
 */
async function refusal(source) {
  try {
    await mermaid.parse(source);
  } catch (error) {
    // Each kind of diagram has a parser of its own, and not all that is thrown need be an error.
    const message = String(error?.message ?? error ?? "");
    const isUnknown = error?.name === "UnknownDiagramError";
    if (message && !isUnknown) return { wrong: message };
    const kind = isUnknown && /for text:\s*(\S+)/.exec(message)?.[1];
    if (kind) return { unknown: kind };
  }
  return FAILED;
}

/** Whatever is thrown, there is an answer: somebody waits for it, and so does the next question. */
async function answer(question) {
  try {
    const { source, dark } = JSON.parse(question);
    if (source.length > FIXED.maxTextSize) return FAILED;
    return await draw({ source, dark }).then(
      (drawn) => ({ drawn }),
      () => refusal(source),
    );
  } catch {
    return FAILED;
  }
}

let last = Promise.resolve();

self.onmessage = ({ data }) => {
  last = last.then(async () => {
    self.postMessage(JSON.stringify(await answer(data)));
  });
};
