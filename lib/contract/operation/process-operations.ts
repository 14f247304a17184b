import { healthSchema } from "../health/health";
import { METRICS_TYPE } from "../metrics";
import type { Operation } from "./operation";

const HEALTH = {
  methods: ["GET"],
  parameters: [],
  answer: { mediaTypes: ["application/json"], schema: healthSchema },
  caching: ["never"],
  problems: [],
  example: {},
} as const satisfies Omit<Operation, "path">;

/** What describes this server, and what watches it asks. */
export const PROCESS_OPERATIONS = {
  openapi: {
    path: "/api/openapi.json",
    methods: ["GET"],
    parameters: [],
    answer: { mediaTypes: ["application/json"], spec: "https://spec.openapis.org/oas/v3.1.1.html" },
    caching: ["program"],
    problems: [],
    example: {},
  },
  live: { path: "/api/health/live", ...HEALTH },
  ready: { path: "/api/health/ready", ...HEALTH, answer: { ...HEALTH.answer, otherStatus: 503 } },
  metrics: {
    path: "/api/metrics",
    methods: ["GET"],
    parameters: [],
    answer: {
      mediaTypes: [METRICS_TYPE],
      spec: "https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format",
    },
    caching: ["never"],
    problems: ["NAME_UNKNOWN"],
    example: {},
  },
} as const satisfies Record<string, Operation>;
