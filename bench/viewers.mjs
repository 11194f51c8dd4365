// What is measured beside the portal: the floor and the viewers, each on the page that its documentation shows.

/**
 * @typedef {object} Viewer
 * @property {string} name
 * @property {Package} [package]
 * @property {(spec: string) => string} page Its HTML for the spec at this address.
 * @property {First} first
 */

/**
 * Where a viewer's first operation shows. In doubt for the viewer: what is merely listed or in the navigation counts too.
 * @typedef {object} First
 * @property {string} [host] The element in whose shadow root it is.
 * @property {string[]} anyOf Selectors, any of which finds it.
 * @property {string[]} [names] What it says, if it is not the found element but one in it that says exactly one of these.
 * @property {string} counts The same in words, for the reader of the table.
 */

/**
 * The npm package with a viewer's bundle.
 * @typedef {{ name: string, version: string, integrity: string }} Package
 */

/** Of the file itself nothing is shown: no page can be faster. */
const FLOOR = `<p id="first"></p><script type="module">
  const response = await fetch(SPEC);
  const text = await response.text();
  if (!SPEC.endsWith(".yaml")) JSON.parse(text);
  document.getElementById("first").textContent = performance.now().toFixed(0) + " ms";
</script>`;

/** @type {Viewer[]} */
export const VIEWERS = [
  {
    name: "floor",
    page: (spec) => FLOOR.replaceAll("SPEC", JSON.stringify(spec)),
    first: {
      anyOf: ["#first"],
      counts: "a bare page has fetched the file, called JSON.parse (not for YAML) and written the time",
    },
  },
  {
    name: "swagger-ui",
    package: {
      name: "swagger-ui-dist",
      version: "5.35.0",
      integrity: "sha512-U06rpMtW9V3XPGOBeamTUSr0Z09jMX4IJuANpE/EZbAhw0G8CgwrzU4YmXkn/h0wCDNsXdGarTNNHC3sU8yVUQ==",
    },
    page: (spec) => `<link rel="stylesheet" href="/packages/swagger-ui/swagger-ui.css">
      <div id="swagger-ui"></div>
      <script src="/packages/swagger-ui/swagger-ui-bundle.js"></script>
      <script>SwaggerUIBundle({ url: ${JSON.stringify(spec)}, dom_id: "#swagger-ui", deepLinking: true })</script>`,
    first: {
      anyOf: [".opblock-summary"],
      counts: "the first line of its list of operations, all of which are closed",
    },
  },
  {
    name: "Redoc",
    package: {
      name: "redoc",
      version: "3.0.1",
      integrity: "sha512-KDfoKaYW19LCl4YStgBnwlaNjYEFfs5zCNt1s1WZ2YM5u8d26Yuzd2l43fZO851ZsgIMe/D640fDJkD8eaRQKQ==",
    },
    page: (spec) => `<redoc spec-url="${spec}"></redoc>
      <script type="module" src="/packages/Redoc/bundles/redoc.standalone.js"></script>`,
    first: {
      anyOf: [".menu-item-type-operation", ".menu-item-type-group", '[data-testid="items-navigation-list"] a'],
      counts: "the first operation or, where they are closed, group in its navigation or text",
    },
  },
  {
    name: "RapiDoc",
    package: {
      name: "rapidoc",
      version: "9.3.8",
      integrity: "sha512-eCYEbr1Xr8OJZvVCw8SXl9zBCRoLJbhNGuG5IZTHq/RWAOq/O4MafUCuFEyZHsrhLrlUcGZMa64pyhpib8fQKQ==",
    },
    page: (spec) => `<script type="module" src="/packages/RapiDoc/dist/rapidoc-min.js"></script>
      <rapi-doc spec-url="${spec}"></rapi-doc>`,
    first: {
      host: "rapi-doc",
      anyOf: [".nav-bar-path"],
      counts: "the first operation in its navigation",
    },
  },
  {
    name: "Elements",
    package: {
      name: "@stoplight/elements",
      version: "9.0.25",
      integrity: "sha512-rDbNsgSCNo74lyV57cBzym+8F68/R2j7UPq4r3w5qK608vX8APNJhTq+2MkbTjsM3bUhFIoRdI225tlI85KpCA==",
    },
    page: (spec) => `<script src="/packages/Elements/web-components.min.js"></script>
      <link rel="stylesheet" href="/packages/Elements/styles.min.css">
      <elements-api apiDescriptionUrl="${spec}" router="hash"></elements-api>`,
    first: {
      anyOf: ['[id^="sl-toc-/operations"]', '[id^="sl-toc-/paths"]', "[title].sl-cursor-pointer.sl-select-none"],
      counts: "the first operation or, where they are closed, group in its navigation",
    },
  },
  {
    name: "Scalar",
    package: {
      name: "@scalar/api-reference",
      version: "1.72.1",
      integrity: "sha512-XpEJ0rfc/cXbCrR+iC4kK0o/WwX2dTtGQbT049OlPKAHD6IMIFdTeGz2r+M27P2EDWKyUITRm/NzlP8z2pw/Ow==",
    },
    page: (spec) => `<div id="app"></div>
      <script src="/packages/Scalar/dist/browser/standalone.js"></script>
      <script>Scalar.createApiReference("#app", { url: ${JSON.stringify(spec)} })</script>`,
    first: {
      anyOf: ["aside li ~ li", ".endpoint-path", ".operation-title"],
      counts: "the first operation or, where they are closed, group in its navigation or text",
    },
  },
];

/**
 * Where the portal's first operation shows: an operation's own name in the text of the page; its navigation does not count.
 * @param {string[]} names
 * @returns {First}
 */
export const portalFirst = (names) => ({
  anyOf: ["main"],
  names,
  counts: "the summary, id or path of an operation in the text of the page, its navigation left out",
});
