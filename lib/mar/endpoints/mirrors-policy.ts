import { ENDPOINT_GUIDANCE } from "./fact-source";

/** MAR's policy on mirrors. The message catalog has words for each statement. */
export const MIRRORS_POLICY = [
  "no-official-mirrors",
  "no-mirror-endorsed",
  "use-official-endpoints",
  "mirrors-can-alter-content",
] as const;

export const MIRRORS_POLICY_SOURCE = ENDPOINT_GUIDANCE;
