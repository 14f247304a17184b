import { healthSchema } from "../health/health";
import type { Operation } from "./operation";

const HEALTH = {
  methods: ["GET"],
  parameters: [],
  answer: { mediaTypes: ["application/json"], schema: healthSchema },
  caching: ["never"],
  problems: [],
  example: {},
} as const satisfies Omit<Operation, "path">;

/** What watches this server asks. */
export const PROCESS_OPERATIONS = {
  live: { path: "/api/health/live", ...HEALTH },
  ready: { path: "/api/health/ready", ...HEALTH },
} as const satisfies Record<string, Operation>;
