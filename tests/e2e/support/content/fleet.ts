// A specification long enough to scroll through, in two versions, with operations of very different heights.

import type { Declaration } from "./write.ts";

const RULES = [{ strategy: "fleet-keys", enabled: true, auto_approve: true }];

/** How many ships there are to ask for; each is an operation. */
export const SHIPS = 60;

/** Title of the operation of a ship. */
export const shipTitle = (ship: number): string => `Read ship ${ship}`;

/** Anchor of the operation of a ship. */
export const shipAnchor = (ship: number): string => `operations-ships-readShip${ship}`;

/** A description between a line and several screens. */
const story = (ship: number): string =>
  Array.from({ length: 1 + ((ship * 7) % 11) ** 2 }, (_, at) => `Line ${at + 1} about ship ${ship}.`).join("\n\n");

function shipPath(ship: number): [string, object] {
  const get = {
    operationId: `readShip${ship}`,
    summary: shipTitle(ship),
    description: story(ship),
    tags: ["ships"],
    deprecated: ship % 10 === 0,
    responses: { 200: { description: "The ship.", content: { "application/json": { schema: { $ref: "#/components/schemas/Ship" } } } } },
  };
  return [`/ships/${ship}`, { get }];
}

const spec = (version: string, ships: number): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Fleet", version, description: "All ships." },
    tags: [{ name: "ships", description: "What floats." }, { name: "Port calls" }],
    paths: {
      ...Object.fromEntries(Array.from({ length: ships }, (_, at) => shipPath(at + 1))),
      "/calls": {
        post: { operationId: "announceCall", summary: "Announce a call", tags: ["Port calls", "ships"], responses: { 201: { description: "Announced." } } },
      },
      "/health": { get: { summary: "Are you well?", responses: { 200: { description: "Well." } } } },
    },
    components: { schemas: { Ship: { type: "object", properties: { name: { type: "string" }, sister: { $ref: "#/components/schemas/Ship" } } } } },
  });

/** The portal. */
export const FLEET: Declaration = {
  portal: { name: "Fleet", public: false },
  registration: "password",
  auth_strategies: [{ key: "fleet-keys", name: "Fleet keys", type: "key_auth", key_names: ["x-fleet-key"] }],
  products: [
    {
      key: "fleet",
      name: "Fleet",
      documents: [{ file: "docs/mooring.md" }],
      versions: [
        { name: "2.0", created: "2026-03-01", spec: "specs/fleet-2.json", registration: RULES },
        { name: "1.0", created: "2026-01-01", spec: "specs/fleet-1.json", registration: RULES },
      ],
    },
  ],
  files: {
    "specs/fleet-2.json": spec("2.0", SHIPS),
    "specs/fleet-1.json": spec("1.0", 3),
    "docs/mooring.md": "# Mooring\n\nHow to moor.\n",
  },
};
